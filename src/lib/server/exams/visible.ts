import type { Seat } from './queries';

/** Whether the marks of a sheet are before its sitter's eyes: marked throughout, and released or published with the scores. */
export function marksVisible(seat: Pick<Seat, 'markedAt' | 'releasedAt' | 'publishedAt'>): boolean {
  return seat.markedAt !== null && (seat.releasedAt !== null || seat.publishedAt !== null);
}
