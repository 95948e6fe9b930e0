/** The codes of domain.md that a course or lesson may say it covers. */
export function isDomainCode(code: string): boolean {
  return domainCodes.has(code);
}

/** What the lessons have to cover between them. */
export const curriculumCodes: readonly string[] = [...numbered('C', 27), ...numbered('T', 9)];

const domainCodes: ReadonlySet<string> = new Set([
  ...curriculumCodes,
  ...numbered('A', 6),
  ...numbered('P', 8),
  ...numbered('F', 15),
  ...['W1', 'W2', 'W3', 'W3b', 'W4', 'W5', 'W6a', 'W6b', 'W6c', 'W7'],
  'D'
]);

function numbered(letter: string, last: number): string[] {
  return Array.from({ length: last }, (_, index) => `${letter}${index + 1}`);
}
