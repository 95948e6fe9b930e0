import type { Generated } from 'kysely';
import type { Locale } from './people';

export type PassageKind = 'lesson' | 'phrase' | 'term' | 'question';

/** One searchable passage of what is published. `folded` texts are in the engine's matching space. */
export type SearchPassageTable = {
  id: Generated<string>;
  kind: PassageKind;
  slug: string;
  locale: Locale;
  course: string;
  position: number;
  anchor: string;
  title: string;
  heading: string;
  text: string;
  folded_heading: string;
  folded: string;
  /** Set where it is a question asked under the lesson, with its answer. */
  question_id: string | null;
  /** What stands in the title of its page and in its heading. */
  headwords: string;
  /** Everything in it; in both, each lexeme begins with its passage's kind and language. */
  lexemes: string;
};

/** Every word and pair of Chinese characters that was ever published, found by its parts when it is mistyped. */
export type SearchWordTable = { word: string; keys: string[] };
