import type { Exchange } from './conversation';
import { fold } from '../fold';

/** Whether the customer shows by asking again that the reply was no answer: in so many words, or in half of the same words. */
export function asksAgain({ customer }: Exchange, next: Exchange | undefined): boolean {
  if (!next) return false;
  if (next.heard.presses) return true;
  const [one, other] = [textOf(customer), textOf(next.customer)];
  const common = shared(one, other);
  return (
    next.heard.needs.has('question') && common >= 2 && 2 * common >= Math.min(sizeOf(one), sizeOf(other))
  );
}

/** How many words two texts have in common: pairs of Han characters, and Latin words of four letters or more. */
export function shared(one: string, other: string): number {
  const words = wordsIn(other);
  return [...wordsIn(one)].filter((word) => words.has(word)).length;
}

/** What one side said in a row. */
export function textOf(turns: readonly { text: string }[]): string {
  return turns.map(({ text }) => text).join('\n');
}

function sizeOf(text: string): number {
  return wordsIn(text).size;
}

function wordsIn(text: string): Set<string> {
  const folded = fold(text);
  const han = (folded.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    Array.from(run.slice(1), (letter, index) => run[index] + letter)
  );
  return new Set([...han, ...(folded.match(/[a-z]{4,}/g) ?? [])]);
}
