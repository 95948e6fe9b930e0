import { isOpen, markOpen, type Answer, type Item, type Paper } from '../../../engine/assessment';
import { readTyped, typedAnswer } from '../../../engine/assessment/on-paper';
import type { NewMark } from '../marking/queries';

/** What stands on a sheet for one question: what was ticked or written, or the points of an open one and who gave them. */
export type EntryLine = { typed: string[] } | { points: string; markerId: string };
export type EntryLines = Record<string, EntryLine>;

export type LineProblem = 'unreadable' | 'points' | 'marker';

/**
 * The lines of a whole sheet, read by the paper, or what is wrong with which. A closed question that nothing is typed
 * for is not answered; an open one must have its points, and a marker who is not the sitter.
 */
export function readLines(
  paper: Paper,
  given: EntryLines,
  markerIds: ReadonlySet<string>
): { ok: true; lines: EntryLines } | { ok: false; problems: Record<string, LineProblem> } {
  const lines: EntryLines = {};
  const problems: Record<string, LineProblem> = {};
  for (const item of paper.items) {
    const read = readLine(item, given[item.id], markerIds);
    if (typeof read === 'string') problems[item.id] = read;
    else lines[item.id] = read;
  }
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, lines };
}

function readLine(
  item: Item,
  line: EntryLine | undefined,
  markerIds: ReadonlySet<string>
): EntryLine | LineProblem {
  if (isOpen(item)) {
    if (!line || !('points' in line)) return 'points';
    const read = markOpen(item, line.points);
    if (!read.ok) return 'points';
    return markerIds.has(line.markerId) ? { points: read.score, markerId: line.markerId } : 'marker';
  }
  if (!line || !('typed' in line)) return 'unreadable';
  const read = readTyped(item, line.typed);
  return read.ok ? { typed: typedAnswer(item, read.answer) } : 'unreadable';
}

/** The questions that two readings of one sheet differ in, in the paper's order. */
export function differing(paper: Paper, first: EntryLines, second: EntryLines): string[] {
  const seen = (line: EntryLine | undefined) =>
    JSON.stringify(line && 'points' in line ? line.points : line?.typed);
  return paper.items.map(({ id }) => id).filter((id) => seen(first[id]) !== seen(second[id]));
}

/**
 * What counts of a sheet that was entered: of a closed question the answer that was kept, of an open one the reading its
 * mark came from. Without a line where the mark is another by now.
 */
export function countedLines(
  paper: Paper,
  readings: EntryLines[],
  kept: { answers: Map<string, Answer>; scores: Map<string, string> }
): EntryLines {
  const lines = paper.items.flatMap((item): [string, EntryLine][] => {
    if (!isOpen(item)) return [[item.id, { typed: typedAnswer(item, kept.answers.get(item.id) ?? null) }]];
    const given = readings.map((reading) => reading[item.id]);
    const line = given.find((each) => each && 'points' in each && each.points === kept.scores.get(item.id));
    return line ? [[item.id, line]] : [];
  });
  return Object.fromEntries(lines);
}

/** The answers to closed questions, in stored form. */
export function answersIn(
  paper: Paper,
  lines: EntryLines
): { item: string; value: Answer; revision: number }[] {
  return paper.items.flatMap((item) => {
    const line = lines[item.id];
    const read = line && 'typed' in line ? readTyped(item, line.typed) : undefined;
    return read?.ok && read.answer !== null ? [{ item: item.id, value: read.answer, revision: 1 }] : [];
  });
}

/** The marks of open questions. */
export function marksIn(paper: Paper, lines: EntryLines): NewMark[] {
  return paper.items.flatMap(({ id, points: max }) => {
    const line = lines[id];
    if (!line || !('points' in line)) return [];
    return [{ item: id, score: line.points, max, markerId: line.markerId, comment: null }];
  });
}
