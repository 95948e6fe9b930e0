import * as v from 'valibot';
import { acceptAlso } from './accept-also';
import { validateAnswer } from './answer';
import { listOf, slug } from './fields';
import { markClosed } from './marking';
import { exact } from '../scores/decimal';
import { isOpen, kindOf, type Item, type OpenItem } from './question';
import { markingPoint, type MarkingPoint } from './question/short';
import type { Answer } from './read-answer';

/** What is decided about a question that proves faulty after people have answered it; docs/marking.md gives examples. */
export type Ruling =
  /** Everybody is given its full points, whatever they wrote. */
  | { kind: 'drop' }
  /** This answer counts as right beside the key: closed questions alone. In stored form. */
  | { kind: 'accept'; accepted: Answer }
  /** Other marking points, by part; a question without parts is its own: open questions alone. */
  | { kind: 'points'; points: Readonly<Record<string, readonly MarkingPoint[]>> };

const rulingSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('drop') }),
  v.strictObject({ kind: v.literal('accept'), accepted: v.unknown() }),
  v.strictObject({ kind: v.literal('points'), points: v.record(slug, listOf(markingPoint, 1)) })
]);

/**
 * Marks an answer under a ruling. Accepting another answer never lowers a mark.
 *
 * @returns as {@link markClosed}; null where a person marks
 */
export function markRuled(
  item: Item,
  answer: Answer,
  penalty: string,
  ruling: Ruling | undefined
): string | null {
  if (ruling?.kind === 'drop') return item.points;
  const mark = markClosed(item, answer, penalty);
  if (ruling?.kind !== 'accept' || mark === null) return mark;
  const other = markClosed(acceptAlso(item, ruling.accepted), answer, penalty)!;
  return exact(other).gt(exact(mark)) ? other : mark;
}

/** The question with the marking points that hold. */
export function ruledItem(item: OpenItem, ruling: Ruling | undefined): OpenItem {
  if (ruling?.kind !== 'points') return item;
  const pointsOf = (part: string, before: readonly MarkingPoint[]) => [
    ...(Object.hasOwn(ruling.points, part) ? ruling.points[part]! : before)
  ];
  if (item.kind === 'short') return { ...item, marking: pointsOf(item.id, item.marking) };
  if (item.kind === 'case') {
    const parts = item.parts.map((part) => ({ ...part, marking: pointsOf(part.id, part.marking) }));
    return { ...item, parts };
  }
  const marking = pointsOf(item.id, item.marking).map(({ id, points, text }) => {
    const any = item.marking.find((point) => point.id === id)?.any ?? [];
    return { id, points, text, any };
  });
  return { ...item, marking };
}

/**
 * Reads a ruling from outside, checks it against its question and brings the accepted answer into stored form.
 *
 * @returns null where it is no ruling, does not fit the question, or changes nothing about it
 */
export function readRuling(item: Item, input: unknown): Ruling | null {
  const read = v.safeParse(rulingSchema, input);
  if (!read.success) return null;
  const ruling = read.output;
  if (ruling.kind === 'drop') return ruling;
  if (ruling.kind === 'accept') {
    if (isOpen(item)) return null;
    const answer = validateAnswer(item, ruling.accepted);
    if (!answer.ok || answer.answer === null) return null;
    const changed = JSON.stringify(acceptAlso(item, answer.answer)) !== JSON.stringify(item);
    return changed ? { kind: 'accept', accepted: answer.answer } : null;
  }
  if (!isOpen(item)) return null;
  const ruled = ruledItem(item, ruling);
  let sound = JSON.stringify(ruled) !== JSON.stringify(item);
  kindOf(ruled).check(ruled, () => (sound = false));
  return sound ? ruling : null;
}
