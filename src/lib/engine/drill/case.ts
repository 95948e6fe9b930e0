import * as v from 'valibot';
import { compilePhrase, type Phrase } from './phrase';
import { moves } from './vocabulary';

export const Words = v.pipe(v.string(), v.trim(), v.nonEmpty());
export const Id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/, 'must be lower-case letters, digits and hyphens')
);
export const MoveName = v.picklist(moves);

/** Words to look for; see {@link compilePhrase}. */
export const PhraseList = v.array(
  v.pipe(
    v.string(),
    v.rawTransform(({ dataset, addIssue, NEVER }): Phrase => {
      const phrase = compilePhrase(dataset.value);
      if (phrase) return phrase;
      addIssue({ message: 'is not something one can look for: write words, or a /regular expression/' });
      return NEVER;
    })
  )
);

/** Something the agent may tell the customer rightly or wrongly. */
export const FactSchema = v.strictObject({
  id: Id,
  label: Words,
  right: PhraseList,
  wrong: v.optional(PhraseList, []),
  /** Words that take it back when they follow in the same clause: “a new one *is sold out*”. For `right` alone. */
  not_followed_by: v.optional(PhraseList),
  counts_as: v.optional(MoveName)
});

/** Something that must never be told; saying it is a leak. */
export const SecretSchema = v.strictObject({ id: Id, label: Words, said: PhraseList });

export type Fact = v.InferOutput<typeof FactSchema>;
export type Secret = v.InferOutput<typeof SecretSchema>;
