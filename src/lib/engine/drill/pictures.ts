import * as v from 'valibot';
import { Id, Words, type Fact } from './case';
import type { Reading } from './reading';

/**
 * A picture of the case: a file beside the scenario, an SVG or a PNG. The customer's are named in what the customer says,
 * the agent's may be sent at any time and tell their facts.
 */
export const PictureSchema = v.strictObject({
  id: Id,
  file: v.pipe(
    v.string(),
    v.regex(
      /^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:svg|png)$/,
      'must be the name of an SVG or PNG beside the scenario'
    )
  ),
  /** What there is to see, for those who do not see it; the picture's text in transcripts too. */
  alt: Words,
  tells: v.optional(v.array(Id), []),
  by: v.picklist(['customer', 'agent'])
});

/** One message of the customer: words, or a picture with or without words. */
export const MessageSchema = v.lazy((input) => (typeof input === 'string' ? Words : PictureMessage));
const PictureMessage = v.pipe(
  v.strictObject({ text: v.optional(Words), picture: Id }),
  v.transform(({ text = '', picture }) => ({ text, picture }))
);

export type Picture = v.InferOutput<typeof PictureSchema>;
export type Message = string | { text: string; picture: string };

/** Gives every message of the customer that is a picture alone the picture's description as its words. */
export function withDescriptions<T>(says: T, pictures: readonly Picture[]): T {
  if (Array.isArray(says)) return says.map((one) => withDescriptions<unknown>(one, pictures)) as T;
  if (typeof says !== 'object' || says === null) return says;
  const described = Object.fromEntries(
    Object.entries(says).map(([key, value]) => [key, withDescriptions<unknown>(value, pictures)])
  );
  if (described.text === '' && 'picture' in described) {
    described.text = pictures.find(({ id }) => id === described.picture)?.alt ?? '';
  }
  return described as T;
}

/** What a picture sent by the agent says: its facts, and the moves they count as. */
export function readPicture(
  { id, alt, tells }: Picture,
  facts: readonly Fact[],
  earlier: ReadonlySet<string>
): Reading {
  const span = { start: 0, end: alt.length, quote: alt };
  const counted = facts.flatMap(({ id, counts_as }) => (counts_as && tells.includes(id) ? [counts_as] : []));
  return {
    text: alt,
    picture: id,
    moves: [...new Set(counted)].map((label) => ({ label, ...span })),
    violations: [],
    told: tells.map((label) => ({ label, ...span })),
    mistold: [],
    repeated: earlier.has(id)
  };
}
