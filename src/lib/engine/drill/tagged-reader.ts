import type { Understanding } from './reading';
import { moves, violations, type Label } from './vocabulary';

/** A reader for tests: `[apology] [rude]` in a message are the labels it bears; other words mean nothing. */
export function readTags(text: string): Understanding {
  const spans = <L extends Label>(labels: readonly L[]) =>
    labels.flatMap((label) => {
      const start = text.indexOf(`[${label}]`);
      const quote = `[${label}]`;
      return start < 0 ? [] : [{ label, start, end: start + quote.length, quote }];
    });
  return { moves: spans(moves), violations: spans(violations) };
}
