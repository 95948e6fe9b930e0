/** Words of the transcript that a point rests on; `turn` counts from 0. */
export interface Evidence {
  turn: number;
  quote: string;
}

/** What a criterion came to: whole points, what they rest on, and a sentence about it in the transcript's language. */
export interface Judgement {
  score: number;
  max: number;
  evidence: Evidence[];
  note: string;
}

/** Longest quotation of a message, in UTF-16 units, and most quotations for one criterion. */
const LONGEST_QUOTE = 80;
const MOST_QUOTES = 6;

export function quoteOf({ index, text }: { index: number; text: string }): Evidence {
  return { turn: index, quote: text.trim().slice(0, LONGEST_QUOTE) };
}

/** Each quotation once, in the order of the conversation. */
export function inOrder(evidence: readonly Evidence[]): Evidence[] {
  const once = new Map(evidence.map((one) => [`${one.turn} ${one.quote}`, one]));
  return [...once.values()].sort((a, b) => a.turn - b.turn).slice(0, MOST_QUOTES);
}

/** `share` of `whole` points, rounded half up to whole points; `share` is given as a fraction. */
export function shareOf(whole: number, part: number, of: number): number {
  return Math.floor((2 * whole * part + of) / (2 * of));
}
