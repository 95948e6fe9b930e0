/** Who acts, P1–P8 of domain.md part 1. */
export type Role = 'new-hire' | 'trainer' | 'mentor' | 'lead' | 'peer' | 'hr' | 'manager' | 'admin';

/** What a step leaves behind: a form of domain.md part 7, or the thing named in part 2. */
export type Artefact =
  | 'training-plan'
  | 'cohort-cockpit'
  | 'feedback-form'
  | 'feedback-summary'
  | 'improvement-plan'
  | 'summary-report'
  | 'mentor-assessment'
  | 'training-summary'
  | 'quality-evaluation'
  | 'published-scores'
  | 'observation-record'
  | 'effect-analysis';

export type StepId = 'W1' | 'W2' | 'W3' | 'W3b' | 'W4' | 'W5' | 'W6a' | 'W6b' | 'W6c' | 'W7';

/** The cohort's own dates, from which every duty is counted. */
export type CohortDate = 'opens' | 'classroom ends' | 'on-job ends';

/** Calendar days counted from a date of the cohort or from the due date of an earlier step; negative is before. */
export interface DueRule {
  days: number;
  from: CohortDate | StepId;
}

/** When a duty starts: on a day counted as its due day is, or once the artefact of an earlier step was received. */
export type StartRule = DueRule | { received: StepId };

/** How many of an artefact a cohort owes: one, or one for every trainer or new hire. */
export type Per = 'cohort' | 'trainer' | 'new-hire';

export interface Leaving {
  artefact: Artefact;
  /** Null where nothing is handed in: the artefact is a room to work in. */
  per: Per | null;
}

export interface WorkflowStep {
  step: StepId;
  who: readonly Role[];
  leaves: readonly Leaving[];
  starts: StartRule;
  due: DueRule;
  /** Reminders, in days before the due day. */
  remind: readonly number[];
  /** Who else hears of it when it is still open so many days after the due day. */
  escalate: { days: number; to: readonly Role[] };
}

/**
 * The month of domain.md part 2, every row of it, in the order in which a step may count from an earlier one.
 *
 * W1 must be approved before the cohort opens: its last day is the day before. W2 and W7 go on while the cohort runs:
 * their last day is the cohort's. W4 counts from the day the summary is received, planned as the day W3b is due.
 * The assessment of W6a is the mentor's, and the lead's where no mentor is named.
 */
export const workflow: readonly WorkflowStep[] = [
  {
    step: 'W1',
    who: ['hr'],
    leaves: [{ artefact: 'training-plan', per: 'cohort' }],
    starts: { days: -30, from: 'opens' },
    due: { days: -1, from: 'opens' },
    remind: [7, 2],
    escalate: { days: 1, to: ['manager'] }
  },
  {
    step: 'W2',
    who: ['hr'],
    leaves: [{ artefact: 'cohort-cockpit', per: null }],
    starts: { days: 0, from: 'opens' },
    due: { days: 0, from: 'on-job ends' },
    remind: [],
    escalate: { days: 1, to: [] }
  },
  {
    step: 'W3',
    who: ['new-hire'],
    leaves: [{ artefact: 'feedback-form', per: 'new-hire' }],
    starts: { days: 0, from: 'classroom ends' },
    due: { days: 0, from: 'classroom ends' },
    remind: [0],
    escalate: { days: 1, to: ['hr'] }
  },
  {
    step: 'W3b',
    who: ['hr'],
    leaves: [{ artefact: 'feedback-summary', per: 'trainer' }],
    starts: { days: 0, from: 'classroom ends' },
    due: { days: 7, from: 'classroom ends' },
    remind: [3, 1],
    escalate: { days: 1, to: ['manager'] }
  },
  {
    step: 'W4',
    who: ['trainer'],
    leaves: [{ artefact: 'improvement-plan', per: 'trainer' }],
    starts: { received: 'W3b' },
    due: { days: 7, from: 'W3b' },
    remind: [3, 1],
    escalate: { days: 1, to: ['hr'] }
  },
  {
    step: 'W5',
    who: ['hr'],
    leaves: [{ artefact: 'summary-report', per: 'cohort' }],
    starts: { days: 0, from: 'classroom ends' },
    due: { days: 7, from: 'classroom ends' },
    remind: [3, 1],
    escalate: { days: 1, to: ['manager'] }
  },
  {
    step: 'W6a',
    who: ['lead', 'mentor'],
    leaves: [{ artefact: 'mentor-assessment', per: 'new-hire' }],
    starts: { days: 1, from: 'classroom ends' },
    due: { days: 0, from: 'on-job ends' },
    remind: [5, 1],
    escalate: { days: 1, to: ['lead', 'hr'] }
  },
  {
    step: 'W6b',
    who: ['new-hire'],
    leaves: [
      { artefact: 'training-summary', per: 'new-hire' },
      { artefact: 'quality-evaluation', per: 'new-hire' }
    ],
    starts: { days: 0, from: 'on-job ends' },
    due: { days: 2, from: 'on-job ends' },
    remind: [1, 0],
    escalate: { days: 1, to: ['lead', 'hr'] }
  },
  {
    step: 'W6c',
    who: ['hr'],
    leaves: [{ artefact: 'published-scores', per: 'cohort' }],
    starts: { days: 0, from: 'on-job ends' },
    due: { days: 7, from: 'on-job ends' },
    remind: [3, 1],
    escalate: { days: 1, to: ['manager'] }
  },
  {
    step: 'W7',
    who: ['hr'],
    leaves: [
      { artefact: 'observation-record', per: 'new-hire' },
      { artefact: 'effect-analysis', per: 'cohort' }
    ],
    starts: { days: 1, from: 'classroom ends' },
    due: { days: 0, from: 'on-job ends' },
    remind: [7, 2],
    escalate: { days: 1, to: ['manager'] }
  }
];

/** The row of a step. */
export function stepOf(step: StepId): WorkflowStep {
  return workflow.find((row) => row.step === step)!;
}

/** The row that asks for an artefact, and how many of it a cohort owes. */
export function stepOfArtefact(artefact: Artefact): { step: WorkflowStep; per: Per | null } {
  const step = workflow.find(({ leaves }) => leaves.some((each) => each.artefact === artefact))!;
  return { step, per: step.leaves.find((each) => each.artefact === artefact)!.per };
}
