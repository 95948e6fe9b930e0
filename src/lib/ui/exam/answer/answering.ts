import type { Answer, PublicItem } from '../../../engine/assessment';

/** What every answer's controls are given; `item` is of the kind they are for. */
export type Answering<K extends PublicItem['kind']> = {
  number: number;
  item: Extract<PublicItem, { kind: K }>;
  /** The paper's language. */
  locale: string;
  value: Answer;
  ended: boolean;
  onanswer: (value: Answer, typing: boolean) => void;
};

/** An answer made of named parts, as its controls read it. */
export function partsOf<T>(value: Answer): Record<string, T> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, T>)
    : {};
}
