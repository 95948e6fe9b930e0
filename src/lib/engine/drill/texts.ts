import type { Outcome } from './criteria/outcome';
import { texts as en } from './texts.en';
import { texts as zhCN } from './texts.zh-CN';
import type { Locale } from './transcript';
import type { Fault } from './faults';
import type { Move, Violation } from './vocabulary';

/** All that the engine itself says about a conversation, in one language. */
export interface Texts {
  moves: Record<Move, string>;
  faults: Record<Fault, string>;
  fact: string;
  /** Asking a colleague. */
  consulted: string;
  /** Several sentences in a row; empty ones are left out. */
  joined(sentences: readonly string[]): string;
  and(names: readonly string[]): string;
  or(names: readonly string[]): string;
  made(names: readonly string[]): string;
  partlyMade: string;
  missing(names: readonly string[]): string;
  late(names: readonly string[]): string;
  noFaults: string;
  nothingSaid: string;
  lost(counts: readonly [name: string, times: number][], lost: number): string;
  /** Seconds to the first reply; null where none came. */
  firstReply(seconds: number | null): string;
  slowReplies(slow: number, all: number): string;
  answered(answered: number, asked: number): string;
  /** The moves made. */
  range(names: readonly string[]): string;
  tooShort(short: number, all: number): string;
  left: Record<Outcome, string>;
  transfer(right: boolean, announced: boolean): string;
  notCalledFor: string;
  blocked: Partial<Record<Violation, string>>;
}

export const textsIn: Record<Locale, Texts> = { 'zh-CN': zhCN, en };
