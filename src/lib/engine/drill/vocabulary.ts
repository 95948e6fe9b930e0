/** The drill vocabulary of domain.md part 6, in its order. Scenarios, rubrics and the command line share these names. */
export const moves = [
  'greeting',
  'apology',
  'empathy',
  'acknowledge',
  'clarify',
  'explain',
  'solution',
  'alternatives',
  'compensation',
  'commit_time',
  'escalate',
  'confirm',
  'thanks',
  'closing',
  'recommend',
  'refuse_politely'
] as const;

export const violations = [
  'refuse_bluntly',
  'argue',
  'blame_shift',
  'evasive',
  'rude',
  'overpromise',
  'leak',
  'off_platform',
  'impatience',
  'over_apology'
] as const;

export type Move = (typeof moves)[number];
export type Violation = (typeof violations)[number];
export type Label = Move | Violation;

/** Moves, then violations: the order of every list that names labels. */
export const labels: readonly Label[] = [...moves, ...violations];
