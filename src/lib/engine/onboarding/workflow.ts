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

export interface WorkflowStep {
  step: StepId;
  who: readonly Role[];
  artefact: readonly Artefact[];
  due: DueRule;
}

/**
 * The month of domain.md part 2, every row of it, in the order in which a step may count from an earlier one.
 *
 * W1 must be approved before the cohort opens: its last day is the day before. W2 and W7 go on while the cohort runs:
 * their last day is the cohort's. W4 counts from the day the summary is received, planned as the day W3b is due.
 */
export const workflow: readonly WorkflowStep[] = [
  { step: 'W1', who: ['hr'], artefact: ['training-plan'], due: { days: -1, from: 'opens' } },
  { step: 'W2', who: ['hr'], artefact: ['cohort-cockpit'], due: { days: 0, from: 'on-job ends' } },
  { step: 'W3', who: ['new-hire'], artefact: ['feedback-form'], due: { days: 0, from: 'classroom ends' } },
  { step: 'W3b', who: ['hr'], artefact: ['feedback-summary'], due: { days: 7, from: 'classroom ends' } },
  { step: 'W4', who: ['trainer'], artefact: ['improvement-plan'], due: { days: 7, from: 'W3b' } },
  { step: 'W5', who: ['hr'], artefact: ['summary-report'], due: { days: 7, from: 'classroom ends' } },
  {
    step: 'W6a',
    who: ['lead', 'mentor'],
    artefact: ['mentor-assessment'],
    due: { days: 0, from: 'on-job ends' }
  },
  {
    step: 'W6b',
    who: ['new-hire'],
    artefact: ['training-summary', 'quality-evaluation'],
    due: { days: 2, from: 'on-job ends' }
  },
  { step: 'W6c', who: ['hr'], artefact: ['published-scores'], due: { days: 7, from: 'on-job ends' } },
  {
    step: 'W7',
    who: ['hr'],
    artefact: ['observation-record', 'effect-analysis'],
    due: { days: 0, from: 'on-job ends' }
  }
];
