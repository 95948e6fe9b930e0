import { done, type Outcome } from '../../forms/failure';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { readOrganisation } from '../people';
import type { Actor } from '../policy';
import { findPassages, listTerms, type Finding, type Term } from '../search';
import { fillText } from './placeholders';

export type Group = Finding['lessons'];

/** What the library says about something: lessons by section, ready-made phrases, terms, and answered questions. */
export async function searchLibrary(
  db: Database,
  actor: Actor,
  query: string,
  locale: Locale
): Promise<Outcome<Finding>> {
  const outcome = await findPassages(db, actor, { query, locale });
  if (!outcome.ok) return outcome;
  const { lessons, phrases, terms, questions, ...finding } = outcome.value;
  const organisation = await readOrganisation(db);
  type Pieces = Group['pages'][number]['title'];
  const fill = (pieces: Pieces) =>
    pieces.map(({ text, marked }) => ({ text: fillText(text, organisation, finding.locale), marked }));
  const filled = (group: Group): Group => ({
    ...group,
    pages: group.pages.map(({ title, hits, ...page }) => ({
      ...page,
      title: fill(title),
      hits: hits.map(({ anchor, heading, sentence }) => ({
        anchor,
        heading: fill(heading),
        sentence: fill(sentence)
      }))
    }))
  });
  return done({
    ...finding,
    lessons: filled(lessons),
    phrases: filled(phrases),
    terms: filled(terms),
    questions: filled(questions)
  });
}

const mostSuggestions = 8;

/** A few terms from all over the library, for somebody who does not know yet what to look for. */
export async function suggestTerms(db: Database, actor: Actor, locale: Locale): Promise<Outcome<string[]>> {
  const outcome = await listTerms(db, actor, locale);
  if (!outcome.ok) return outcome;
  const terms = outcome.value.map(({ term }) => term);
  const step = Math.max(1, Math.ceil(terms.length / mostSuggestions));
  return done(terms.filter((_, index) => index % step === 0));
}

export type Letter = { letter: string; terms: Term[] };

/** Every term of the library in the order of a dictionary: by pinyin or alphabet, under the letter it is found at. */
export async function readGlossary(db: Database, actor: Actor, locale: Locale): Promise<Outcome<Letter[]>> {
  const outcome = await listTerms(db, actor, locale);
  if (!outcome.ok) return outcome;
  const organisation = await readOrganisation(db);
  const collator = new Intl.Collator(locale === 'en' ? 'en' : 'zh-CN-u-co-pinyin', { numeric: true });
  const fill = (text: string) => fillText(text, organisation, locale);
  const terms = outcome.value
    .map((term) => ({ ...term, definition: fill(term.definition), lesson: fill(term.lesson) }))
    .sort((one, other) => collator.compare(one.term, other.term));
  const letters: Letter[] = [];
  for (const term of terms) {
    const letter = letterOf(term.term, collator);
    const last = letters.find((known) => known.letter === letter);
    if (last) last.terms.push(term);
    else letters.push({ letter, terms: [term] });
  }
  return done(letters.sort((one, other) => (one.letter < other.letter ? -1 : 1)));
}

/** The first character of each letter's stretch in the order of pinyin; no syllable begins with i, u or v. */
const stretches = [...'阿八嚓哒妸发旮哈讥咔垃妈拿噢妑七呥扨它穵夕丫帀'];
const letters = [...'ABCDEFGHJKLMNOPQRSTWXYZ'];

function letterOf(term: string, collator: Intl.Collator): string {
  const [first = ''] = term.trim();
  const latin = first.normalize('NFKD')[0]!.toUpperCase();
  if (/[A-Z]/.test(latin)) return latin;
  if (!/\p{Script=Han}/u.test(first)) return '#';
  const after = stretches.findIndex((stretch) => collator.compare(stretch, first) > 0);
  return letters.at(after < 0 ? -1 : after - 1) ?? '#';
}
