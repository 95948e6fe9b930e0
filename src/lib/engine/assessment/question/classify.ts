import Fraction from 'fraction.js';
import * as v from 'valibot';
import { moves, violations, type Label } from '../../drill/vocabulary';
import { readRecord, refuse, unknownOption } from '../read-answer';
import { checkIds } from '../content-checks';
import { listOf, slug, text } from '../fields';
import { base } from './base';
import type { Kind } from './kind';

const vocabulary: readonly Label[] = [...moves, ...violations];
const drillLabel = v.picklist(vocabulary, 'a move or a violation of domain.md part 6');

/** Messages of an agent; for each, what it does, by the vocabulary of the drills. A message may do nothing. */
export const classifyItem = v.strictObject({
  ...base,
  kind: v.literal('classify'),
  /** The labels to choose from. */
  offer: listOf(drillLabel, 3),
  messages: listOf(v.strictObject({ id: slug, text, labels: v.array(drillLabel), why: v.optional(text) }), 1)
});

export type ClassifyItem = v.InferOutput<typeof classifyItem>;
export type PublicClassify = Pick<ClassifyItem, 'id' | 'kind' | 'points' | 'stem' | 'offer'> & {
  messages: { id: string; text: string }[];
};

/** Answered by a list of labels for each message's id; an empty list says that it does nothing. */
export const classify: Kind<ClassifyItem, PublicClassify, Readonly<Record<string, readonly string[]>>> = {
  check({ id, offer, messages }, fault) {
    checkIds(messages, ['messages'], fault);
    for (const [index, { labels }] of messages.entries()) {
      const missing = labels.find((label) => !offer.includes(label));
      if (!missing) continue;
      const message = `Item "${id}" wants "${missing}", which it does not offer.`;
      fault(['messages', index, 'labels'], 'key-label', message, { label: missing });
    }
  },

  skeleton: ({ offer, messages }) => ({
    offer,
    messages: messages.map(({ id, labels }) => ({ id, labels: labels.toSorted() }))
  }),

  show({ id, kind, points, stem, offer, messages }) {
    return { id, kind, points, stem, offer, messages: messages.map(({ id, text }) => ({ id, text })) };
  },

  read({ offer, messages }, input) {
    const read = readRecord(
      input,
      messages.map(({ id }) => id)
    );
    if (!read.ok) return read;
    const answer: Record<string, Label[]> = {};
    for (const [id, value] of read.entries) {
      if (!Array.isArray(value)) return refuse('wrong-shape', 'Each message must have a list of labels.');
      const stranger: unknown = value.find((each) => !offer.includes(each as Label));
      if (stranger !== undefined) return unknownOption(String(stranger));
      answer[id] = offer.filter((label) => value.includes(label));
    }
    return { ok: true, answer: Object.keys(answer).length > 0 ? answer : null };
  },

  key: ({ messages }) => Object.fromEntries(messages.map(({ id, labels }) => [id, labels])),

  explain({ messages }, _shown, answer) {
    const rows = messages.map(({ id, text, labels, why = null }) => {
      const given = answer?.[id];
      const ok = ofMessage(labels, given).equals(1);
      return { prompt: text, given: given ? [...given] : null, right: labels, ok, why };
    });
    return { shape: 'rows', labels: true, rows, why: null };
  },

  share({ messages }, answer) {
    const sum = messages.reduce(
      (total, { id, labels }) => total.add(ofMessage(labels, answer[id])),
      new Fraction(0)
    );
    return sum.div(messages.length);
  }
};

/** Right labels less wrong ones over all the right ones, not below 0; of a message that does nothing, all or nothing. */
function ofMessage(key: readonly string[], given: readonly string[] | undefined): Fraction {
  if (!given) return new Fraction(0);
  if (key.length === 0) return new Fraction(given.length === 0 ? 1 : 0);
  const hits = given.filter((label) => key.includes(label)).length;
  return new Fraction(Math.max(0, hits - (given.length - hits)), key.length);
}
