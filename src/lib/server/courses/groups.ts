/** The parts of the shelf, in the order in which they stand there. */
export const courseGroups = ['start', 'trade', 'company', 'growth'] as const;

export type CourseGroup = (typeof courseGroups)[number];

/** What everybody reads before the first customer: the company and its work, confidentiality, safety (C1, C6, C7, C14). */
const start: ReadonlySet<string> = new Set(['C1', 'C6', 'C7', 'C14']);

/** The part of the shelf a course belongs to, by the first code of the curriculum that it covers (domain.md C1–C27). */
export function groupOf(covers: readonly string[]): CourseGroup {
  const [first = ''] = covers;
  if (start.has(first)) return 'start';
  const code = /^C(\d+)$/.exec(first);
  if (!code) return 'growth';
  const number = Number(code[1]);
  if (number === 13 || number >= 27) return 'growth';
  return number > 14 ? 'trade' : 'company';
}
