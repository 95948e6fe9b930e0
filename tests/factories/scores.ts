import type { Database } from '../../src/lib/server/db';
import { sitPaper, type Showing } from '../../src/lib/server/demo/sitting';
import type { Outcome } from '../../src/lib/forms/failure';
import type { Actor } from '../../src/lib/server/policy';
import { checkScores, previewScores, publishScores, submitScores } from '../../src/lib/server/scores';
import { createExam } from './exams';
import { createActor } from './people';
import { createSheet } from './sheets';

/** A cohort whose new hires have a mentor, and of whose scores nothing is there yet. */
export async function createUnscored(db: Database, size = 2) {
  const exam = await createExam(db, size);
  const mentor = await createActor(db, ['mentor']);
  await db
    .updateTable('enrolment')
    .set({ mentor_id: mentor.personId })
    .where('cohort_id', '=', exam.cohortId)
    .execute();
  const trainer = await createActor(db, ['trainer']);
  return { ...exam, mentor, trainer };
}

type Cohort = Awaited<ReturnType<typeof createUnscored>>;

/** A new hire's paper sat and marked throughout. The clock must stand within the exam's window. */
export async function createMarks(
  db: Database,
  { trainer, examId }: Cohort,
  sitter: Actor,
  showing: Partial<Showing> = {}
): Promise<void> {
  await sitPaper(db, sitter, trainer, examId, { wrong: 1, share: 0.5, ratings: [4], ...showing });
}

/** A cohort with everything that publishing needs; each new hire scores a little worse than the one before. The clock must stand within the exam's window. */
export async function createScored(db: Database, size = 2): Promise<Cohort> {
  const cohort = await createUnscored(db, size);
  for (const [index, sitter] of cohort.sitters.entries()) {
    await createMarks(db, cohort, sitter, { wrong: index });
    await createSheet(
      db,
      cohort.mentor,
      { cohortId: cohort.cohortId, personId: sitter.personId },
      index === 0 ? 5 : 4
    );
  }
  return cohort;
}

/** Publishes a cohort's results as `hr` submits them and somebody else signs. */
export async function publishChecked(db: Database, hr: Actor, cohortId: string): Promise<Outcome> {
  const submitted = await submitScores(db, hr, cohortId);
  if (!submitted.ok) return submitted;
  const checked = await signAsSecond(db, cohortId);
  return checked.ok ? publishScores(db, hr, cohortId) : checked;
}

/** Signs for what was submitted of a cohort as a colleague who has nothing else to do with it. */
export async function signAsSecond(db: Database, cohortId: string): Promise<Outcome> {
  const second = await createActor(db, ['hr']);
  const preview = await previewScores(db, second, cohortId);
  if (!preview.ok) return preview;
  return checkScores(db, second, { cohortId, checkId: preview.value.check?.id ?? '' });
}
