import type Fraction from 'fraction.js';
import type { AnswerResult } from '../read-answer';
import type { Path } from '../yaml-file';
import type { Explanation } from './explanation';
import type { Shuffle } from './shuffle';

/** Reports a fault of a question at a path inside it; `params` are what its sentence names. */
export type Fault = (
  path: Path,
  code: string,
  message: string,
  params?: Record<string, string | number>
) => void;

/** All the engine knows of one kind of question: its own faults, what a sitter sees, which answers fit, what they earn. */
export interface Kind<I, P, A> {
  /** What the fields alone cannot say. */
  check(item: I, fault: Fault): void;
  /** What must be the same in every language: ids, kinds, points and keys; never texts. */
  skeleton(item: I): object;
  /** What a sitter may see, named field by field: a key added later stays hidden until someone decides otherwise. */
  show(item: I, shuffle: Shuffle): P;
  /** Brings an answer from outside, which is not empty, into stored form. */
  read(item: I, input: unknown): AnswerResult;
  /** The right answer, or the model one, in stored form. */
  key(item: I): A;
  /** The answer beside the key, in the order in which the sitter had the question; null where nothing was answered. */
  explain(item: I, shown: P, answer: A | null): Explanation;
  /** The share of the points an answer earns, at most 1 and below 0 where it is wrong; null where a person marks. */
  share(item: I, answer: A): Fraction | null;
}
