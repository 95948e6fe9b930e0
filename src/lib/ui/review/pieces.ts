import type { Mark } from '../../engine/drill/agreement';
import { violations, type Label } from '../../engine/drill/vocabulary';

/** A stretch of text under the same marks. */
export type Piece = { text: string; fault: boolean; merit: boolean };

/** Cuts a message where marks begin and end; marks may overlap and reach past its end. */
export function piecesOf(text: string, marks: readonly Pick<Mark, 'start' | 'end' | 'label'>[]): Piece[] {
  const bounds = [0, text.length, ...marks.flatMap(({ start, end }) => [start, end])]
    .filter((at) => at >= 0 && at <= text.length)
    .sort((a, b) => a - b);
  return bounds.flatMap((start, index) => {
    const end = bounds[index + 1];
    if (end === undefined || end === start) return [];
    const over = marks.filter((mark) => mark.start <= start && mark.end >= end);
    const fault = over.some(({ label }) => isFault(label));
    return [{ text: text.slice(start, end), fault, merit: over.some(({ label }) => !isFault(label)) }];
  });
}

export function isFault(label: Label): boolean {
  return (violations as readonly Label[]).includes(label);
}
