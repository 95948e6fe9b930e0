import { moves, type Label, type Move, type Violation } from '../vocabulary';
import { analyse } from './analyse';
import { decide } from './decide';
import { modelVersion, scores, thresholds } from './model';

/** The words behind a label: UTF-16 offsets in the message as written, `quote` is that slice. */
export type Span<L> = { label: L; start: number; end: number; quote: string };

/** What one message does, by the vocabulary of domain.md part 6; at most one span a label, in vocabulary order. */
export type Understanding = { moves: Span<Move>[]; violations: Span<Violation>[] };

/** Changes whenever the same text may be understood differently; frozen with an attempt. */
export const understandingVersion = `3.${modelVersion}`;

/**
 * Reads one agent message, any language mix, judged on its own text (domain.md part 6). Pure and deterministic;
 * never throws. Reads the first 6000 UTF-16 units of a longer message.
 */
export function understand(text: string): Understanding {
  const { canonical, parts } = analyse(text, scores);
  const understanding: Understanding = { moves: [], violations: [] };
  for (const { label, clause } of decide(scores.read(), thresholds)) {
    const part = parts[clause];
    const start = canonical.start[part?.start ?? 0] ?? 0;
    const end = canonical.end[(part?.end ?? 1) - 1] ?? start;
    const words = { start, end, quote: text.slice(start, end) };
    if (isMove(label)) understanding.moves.push({ label, ...words });
    else understanding.violations.push({ label, ...words });
  }
  return understanding;
}

const known = new Set<Label>(moves);

function isMove(label: Label): label is Move {
  return known.has(label);
}
