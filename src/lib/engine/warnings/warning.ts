/** What is watched: the last is about a cohort, the others about a new hire. */
export type WarningRule =
  | 'idle'
  | 'falling-drills'
  | 'falling-papers'
  | 'missing-journals'
  | 'low-mood'
  | 'falling-mood'
  | 'falling-feedback';

/** 1: look into it. 2: do something today. */
export type WarningStage = 1 | 2;

/** What a rule saw. */
export interface Sign {
  rule: WarningRule;
  stage: WarningStage;
  /** The day from which it holds, `YYYY-MM-DD`. */
  since: string;
  /** What its sentence names; whole numbers, moods from 1 to 5, means with one decimal place. */
  figures: Record<string, number>;
}

/** Whether a warning is to be shown as new: never acknowledged, or worse than when it was. */
export function isUnacknowledged(stage: number, acknowledgedStage: number | null): boolean {
  return acknowledgedStage === null || stage > acknowledgedStage;
}
