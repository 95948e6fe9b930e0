/** A session named in a finding: its number in the plan, from 0. */
export type SessionIndex = number;

/** Two sessions at the same time: the other one of this plan by its number, or of another plan by its names. */
export type Clashing = { session: SessionIndex; other: SessionIndex | { title: string; plan: string } };

/** What the check of a training plan found. */
export type PlanFinding =
  | ({ code: 'trainer-clash' } & Clashing)
  | ({ code: 'place-clash'; place: string } & Clashing)
  | { code: 'group-clash'; session: SessionIndex; other: SessionIndex }
  | { code: 'outside-dates'; session: SessionIndex }
  | { code: 'trainer-missing'; session: SessionIndex }
  | { code: 'trainer-unfit'; session: SessionIndex }
  | { code: 'course-unpublished'; session: SessionIndex; course: string }
  | { code: 'place-missing'; session: SessionIndex }
  | { code: 'purpose-empty' | 'needs-empty' | 'sessions-empty' | 'budget-empty' }
  | { code: 'applied-empty' | 'papers-empty' | 'judges-few' | 'venue-empty' }
  | { code: 'size-differs'; needed: number; size: number }
  | { code: 'outdoor-small' | 'outdoor-missing'; size: number }
  | { code: 'classroom-length'; days: number }
  | { code: 'month-length'; days: number }
  | { code: 'opening-unusual' }
  | { code: 'opening-near' };

const blocking: ReadonlySet<PlanFinding['code']> = new Set([
  'trainer-clash',
  'place-clash',
  'outside-dates',
  'trainer-missing',
  'trainer-unfit',
  'course-unpublished',
  'purpose-empty',
  'needs-empty',
  'sessions-empty',
  'budget-empty',
  'applied-empty'
] as const);

/** Whether a finding keeps the plan from being submitted; the others only warn. */
export function blocksPlan({ code }: PlanFinding): boolean {
  return blocking.has(code);
}
