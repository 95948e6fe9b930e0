import type { Problem } from './problem';
import type { Fault } from './question/kind';
import type { Located, Path } from './yaml-file';

/** Collects problems of a file that has been read, each at the line of the path it concerns. */
export function problemsIn(file: string, located: Located<unknown>) {
  const problems: Problem[] = [];
  const report: Fault = (path, code, message, params = {}) =>
    problems.push({ file, line: located.lineOf(path), message, code, params });
  return { problems, report };
}

export type Report = Fault;

/** The id must be the file's name, so that a link to it can be followed by eye. */
export function checkId(id: string, file: string, report: Report): void {
  const name = file
    .split(/[/\\]/)
    .at(-1)
    ?.replace(/\.yaml$/, '');
  if (id === name) return;
  report(['id'], 'id-mismatch', `id "${id}" must be the file's name, "${name}".`, {
    id,
    expected: name ?? ''
  });
}

/** Reports every entry of a list whose id an earlier entry has. */
export function checkIds(list: readonly { id: string }[], path: Path, fault: Fault): void {
  const seen = new Set<string>();
  for (const [index, { id }] of list.entries()) {
    if (seen.has(id)) fault([...path, index, 'id'], 'duplicate-id', `The id "${id}" is used twice.`, { id });
    seen.add(id);
  }
}
