import { keysOf, matchingSpace, pairsOf, tokensOf, type Token } from '../../engine/fold';
import type { Locale, PassageKind } from '../db/schema';

export type IndexedPassage = { kind: PassageKind; anchor: string; heading: string; text: string };

/** What is published under a slug in a language, in pieces; `title` is that of the page they stand on. */
export type IndexedItem = { slug: string; locale: Locale; title: string; passages: IndexedPassage[] };

export type PassageRow = IndexedPassage & {
  slug: string;
  locale: Locale;
  course: string;
  position: number;
  title: string;
  folded: string;
  foldedHeading: string;
  questionId: string | null;
  /** Of title and heading, and of everything; Chinese pairs and words apart, since only words are stemmed. */
  head: Lexemes;
  all: Lexemes;
};

export type Lexemes = { scope: string; pairs: string[]; words: string[] };

export function toRows({ slug, locale, title, passages }: IndexedItem): PassageRow[] {
  const foldedTitle = matchingSpace(title).text;
  return passages.map((passage, position) => {
    const folded = matchingSpace(passage.text).text;
    const beginning = passage.kind === 'lesson' && passage.anchor === '';
    const foldedHeading = beginning ? foldedTitle : matchingSpace(passage.heading).text;
    const scope = scopeOf(passage.kind, locale);
    return {
      ...passage,
      slug,
      locale,
      course: slug.split('/')[0] ?? '',
      position,
      title,
      folded,
      foldedHeading,
      questionId: null,
      head: lexemesOf([foldedHeading], scope),
      all: lexemesOf([foldedTitle, foldedHeading, folded], scope)
    };
  });
}

/** A question asked under a lesson with its answer, as it is found: by its own words, not by the lesson's title. */
export type IndexedQuestion = {
  id: string;
  slug: string;
  locale: Locale;
  title: string;
  question: string;
  answer: string;
};

export function toQuestionRow({ id, slug, locale, title, question, answer }: IndexedQuestion): PassageRow {
  const foldedHeading = matchingSpace(question).text;
  const folded = matchingSpace(answer).text;
  const scope = scopeOf('question', locale);
  return {
    kind: 'question',
    slug,
    locale,
    course: slug.split('/')[0] ?? '',
    position: 0,
    anchor: `question-${id}`,
    title,
    heading: question,
    text: answer,
    folded,
    foldedHeading,
    questionId: id,
    head: lexemesOf([foldedHeading], scope),
    all: lexemesOf([foldedHeading, folded], scope)
  };
}

/** Begins every lexeme of a kind and language, so that the index answers for those without a second list to compare. */
export function scopeOf(kind: PassageKind, locale: Locale): string {
  return `${kind[0]}${locale[0]}/`;
}

/** Every word and pair of some rows, with what finds it when it is mistyped; in one order, so that no two publications lock each other out. */
export function wordsOf(rows: PassageRow[]): { word: string; keys: string[] }[] {
  const known = new Map<string, Token>();
  for (const { all } of rows) {
    for (const text of all.words) if (text.length > 2) known.set(text, { kind: 'word', text });
    for (const text of all.pairs) if ([...text].length === 2) known.set(text, { kind: 'han', text });
  }
  return [...known.values()]
    .map((token) => ({ word: token.text, keys: keysOf(token) }))
    .sort((one, other) => (one.word < other.word ? -1 : 1));
}

function lexemesOf(folded: string[], scope: string): Lexemes {
  const tokens = folded.flatMap(tokensOf);
  return {
    scope,
    pairs: [
      ...new Set([...tokens.filter(({ kind }) => kind === 'han').flatMap(({ text }) => pairsOf(text))])
    ],
    words: [...new Set(tokens.filter(({ kind }) => kind === 'word').map(({ text }) => text))]
  };
}
