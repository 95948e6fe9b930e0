/**
 * What an early warning waits for, in one place (domain.md C26 turned on ourselves). Days are working days; scores are
 * per cent; moods are points of 1 to 5. `first` is stage 1, look into it; `second` is stage 2, do something today.
 */
export const thresholds = {
  /** Working days in a row without a task done, while something is late. */
  idleDays: { first: 2, second: 4 },
  /** Working days in a row without a journal. */
  journalDays: { first: 3, second: 5 },
  /** How many drills in a row each scored lower than the one before, and by how much in all. */
  drills: { runs: 3, first: 10, second: 25 },
  /** The same for papers, of which a month has few. */
  papers: { runs: 2, first: 10, second: 25 },
  /** This mood or worse is low; the second stage is the very lowest, or low two weeks running. */
  mood: { low: 2, lowest: 1, weeks: 2 },
  /** How far the mood has come down over three answers. */
  moodFall: { answers: 3, first: 2 },
  /** How far a cohort's feedback lies below the cohort before on average, in points of scales of 5. */
  feedback: { points: 5, first: '0.5', second: '1' }
} as const;
