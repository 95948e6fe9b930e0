import { isBorneOut } from './corroborate';
import type { CustomerReading } from './customer/read-customer';
import { findMention, findPhrase } from './phrase';
import type { Fact, Secret } from './case';
import type { Picture } from './pictures';
import type { Move, Violation } from './vocabulary';

/** A labelled stretch of a message: offsets in UTF-16 units, end exclusive. */
export interface Span<L extends string = string> {
  label: L;
  start: number;
  end: number;
  quote: string;
}

export interface Understanding {
  moves: Span<Move>[];
  violations: Span<Violation>[];
}

/** Reads one message on its own text (domain.md part 6). Pure: the same text always gives the same spans. */
export type Understand = (text: string) => Understanding;

/** What one agent message says, seen from inside a case. */
export interface Reading extends Understanding {
  text: string;
  /** Id of the picture, where the message is one. */
  picture?: string;
  /** Ids of facts told rightly and wrongly, with the words that tell them. */
  told: Span[];
  mistold: Span[];
  /** The same words as an earlier message of the conversation, give or take punctuation. Its moves do not count again. */
  repeated: boolean;
}

/** What a scenario knows that a general reader does not. */
export interface Case {
  facts: readonly Fact[];
  secrets: readonly Secret[];
  pictures?: readonly Picture[];
}

/** What stands around an agent message. */
export interface Around {
  /** {@link wordsOf} the agent's earlier messages and the ids of pictures sent, to notice repetition. */
  earlier: ReadonlySet<string>;
  /** What it answers, and what the customer said to it, where that is known. */
  heard: CustomerReading;
  reaction?: CustomerReading | undefined;
}

/**
 * Reads an agent message: its own moves, the violations that the conversation bears out, then what the case makes of it.
 * A fact told rightly may count as a move, and a secret told is a `leak` whatever the words around it.
 */
export function read(
  { facts, secrets }: Case,
  text: string,
  around: Around,
  understand: Understand
): Reading {
  const { moves, violations } = understand(text);
  const borneOut = violations.filter(({ label }) => isBorneOut(label, { text, moves }, around));
  const mistold = facts.flatMap((fact) => mention(fact.id, findPhrase(fact.wrong, text)));
  const wrong = new Set(mistold.map((span) => span.label));
  const told = facts.flatMap((fact) =>
    wrong.has(fact.id) ? [] : mention(fact.id, findPhrase(fact.right, text, fact.not_followed_by))
  );
  const leaks = secrets.flatMap((secret) => mention('leak' as const, findMention(secret.said, text)));
  const implied = told.flatMap((span) => {
    const move = facts.find((fact) => fact.id === span.label)?.counts_as;
    return move ? [{ ...span, label: move }] : [];
  });
  const words = wordsOf(text);
  return {
    text,
    moves: [...moves, ...implied.filter(({ label }) => !moves.some((span) => span.label === label))],
    violations: borneOut.some((span) => span.label === 'leak')
      ? borneOut
      : [...borneOut, ...leaks.slice(0, 1)],
    told,
    mistold,
    repeated: words.length > 3 && around.earlier.has(words)
  };
}

function mention<L extends string>(label: L, found: Omit<Span, 'label'> | null): Span<L>[] {
  return found ? [{ label, ...found }] : [];
}

/** A message without case, blanks and punctuation: two messages with the same words are one said twice. */
export function wordsOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
