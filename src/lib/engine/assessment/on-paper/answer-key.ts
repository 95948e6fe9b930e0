import { modelAnswer } from '../answer';
import type { Item } from '../question';
import type { MarkingPoint } from '../question/short';
import { letterOf } from './lettering';
import { typedAnswer } from './typed-answer';

/** What a marker needs beside one question of a printed paper. */
export type KeyEntry = {
  /** The right answer as one would type it from a sheet; one for each blank or message. Empty for open questions. */
  answers: string[];
  /** Every text accepted for a blank; empty for other kinds. */
  accepted: string[][];
  /** How far a number may be off, "0" where it must be exact; null for other kinds. */
  tolerance: string | null;
  /** Why an answer is right or wrong: of an option by its letter, of a blank or message by its number, or of all. */
  reasons: { of: string | null; text: string }[];
  /** Model answers in markdown with what to look for; one for each part of a case. */
  models: { model: string; marking: MarkingPoint[] }[];
  /** Points taken off for a violation. */
  deductions: { violation: string; points: string }[];
};

/** The key of one question. Letters and numbers are those that are printed. */
export function answerKey(item: Item): KeyEntry {
  const entry: KeyEntry = {
    answers: typedAnswer(item, modelAnswer(item)),
    accepted: [],
    tolerance: null,
    reasons: [],
    models: [],
    deductions: []
  };
  switch (item.kind) {
    case 'single':
    case 'several':
      return { ...entry, reasons: reasonsOf(item.options, (at) => letterOf(at)) };
    case 'true-false':
      return { ...entry, reasons: reasonsOf(item.options, (at) => (at === 0 ? 'T' : 'F')) };
    case 'fill-in':
      return {
        ...entry,
        accepted: item.blanks.map(({ accept }) => accept),
        reasons: reasonsOf(item.blanks, (at) => String(at + 1))
      };
    case 'numeric':
      return { ...entry, tolerance: item.tolerance, reasons: reasonsOf([item], () => null) };
    case 'matching':
    case 'ordering':
      return { ...entry, reasons: reasonsOf([item], () => null) };
    case 'classify':
      return { ...entry, reasons: reasonsOf(item.messages, (at) => String(at + 1)) };
    case 'short':
      return { ...entry, answers: [], models: [{ model: item.model ?? '', marking: item.marking }] };
    case 'case':
      return { ...entry, answers: [], models: item.parts.map(({ model, marking }) => ({ model, marking })) };
    case 'reply':
      return {
        ...entry,
        answers: [],
        models: [
          { model: item.model, marking: item.marking.map(({ id, points, text }) => ({ id, points, text })) }
        ],
        deductions: Object.entries(item.deduct).map(([violation, points]) => ({ violation, points }))
      };
  }
}

function reasonsOf(
  list: readonly { why?: string }[],
  name: (at: number) => string | null
): KeyEntry['reasons'] {
  return list.flatMap(({ why }, at) => (why ? [{ of: name(at), text: why }] : []));
}
