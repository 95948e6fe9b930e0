import * as v from 'valibot';
import { readRecord, readText } from '../read-answer';
import { checkIds } from '../content-checks';
import { listOf, slug, text } from '../fields';
import { base } from './base';
import type { Kind } from './kind';
import { checkMarking } from './marking-points';
import { markingPoint, maxLength } from './short';

/** A case to analyse: the stem tells it, each part asks about it and is marked by a person. */
export const caseItem = v.strictObject({
  ...base,
  kind: v.literal('case'),
  parts: listOf(
    v.strictObject({ id: slug, text, maxLength, model: text, marking: listOf(markingPoint, 1) }),
    1
  )
});

export type CaseItem = v.InferOutput<typeof caseItem>;
export type PublicCase = Pick<CaseItem, 'id' | 'kind' | 'points' | 'stem'> & {
  parts: Pick<CaseItem['parts'][number], 'id' | 'text' | 'maxLength'>[];
};

/** Answered by a text for each part's id; parts left blank are left out. */
export const caseStudy: Kind<CaseItem, PublicCase, Readonly<Record<string, string>>> = {
  check(item, fault) {
    checkIds(item.parts, ['parts'], fault);
    checkMarking(
      item,
      item.parts.flatMap(({ marking }) => marking),
      ['parts'],
      fault
    );
  },

  skeleton: ({ parts }) => ({
    parts: parts.map(({ id, marking }) => ({
      id,
      marking: marking.map(({ id, points }) => ({ id, points }))
    }))
  }),

  show({ id, kind, points, stem, parts }) {
    return {
      id,
      kind,
      points,
      stem,
      parts: parts.map(({ id, text, maxLength }) => ({ id, text, maxLength }))
    };
  },

  read({ parts }, input) {
    const read = readRecord(
      input,
      parts.map(({ id }) => id)
    );
    if (!read.ok) return read;
    const answer: Record<string, string> = {};
    for (const [id, value] of read.entries) {
      const part = readText(value, parts.find((each) => each.id === id)!.maxLength);
      if (!part.ok) return part;
      if (part.answer !== null) answer[id] = part.answer as string;
    }
    return { ok: true, answer: Object.keys(answer).length > 0 ? answer : null };
  },

  key: ({ parts }) => Object.fromEntries(parts.map(({ id, model }) => [id, model])),
  explain: ({ parts }, _shown, answer) => ({
    shape: 'texts',
    customer: [],
    texts: parts.map(({ id, text, model, marking }) => ({
      id,
      text,
      answer: answer?.[id] ?? null,
      model,
      marking: marking.map(({ points, text }) => ({ points, text }))
    }))
  }),
  share: () => null
};
