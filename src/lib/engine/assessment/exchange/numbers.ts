import type { ImportNote } from './imported';

/** Answers that count, as ranges with their weight in percent. */
type NumberAnswer = { low: number; high: number; weight: number };

/** A numeric question from the answer that earns everything; others are noted. Null where there is none. */
export function numberFrom(
  stem: string,
  answers: readonly NumberAnswer[],
  why: string | undefined,
  simplified: ImportNote[]
): Record<string, unknown> | null {
  const best = answers.find(({ weight }) => weight >= 100);
  if (!best || ![best.low, best.high].every(Number.isFinite)) return null;
  for (const { low, high } of answers.filter((answer) => answer !== best)) {
    simplified.push({ code: 'partial-answer', detail: low === high ? `${low}` : `${low}..${high}` });
  }
  return {
    kind: 'numeric',
    stem,
    answer: decimal((best.low + best.high) / 2),
    tolerance: decimal((best.high - best.low) / 2),
    ...(why ? { why } : {})
  };
}

/** A plain decimal with at most twelve places, free of the dust of binary fractions. */
function decimal(value: number): string {
  return value
    .toFixed(12)
    .replace(/\.?0+$/, '')
    .replace(/^-0$/, '0');
}
