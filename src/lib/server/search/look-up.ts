import { markMatches, sentenceAround, type Marked, type Token } from '../../engine/fold';
import type { Database } from '../db';
import type { Locale, PassageKind } from '../db/schema';
import { correct, type Correction } from './correct';
import * as queries from './queries';
import { markedTokens, operandsOf, partsOf, type Stems } from './query';

/** A passage as a result shows it: its heading and one sentence, cut where the marks begin and end. */
export type Hit = { anchor: string; heading: Marked; sentence: Marked };

/** Passages of one page. */
export type Page = { slug: string; locale: Locale; title: Marked; hits: Hit[] };

export type Finding = {
  /** The language of what was found. */
  locale: Locale;
  lessons: Group;
  phrases: Group;
  terms: Group;
  /** Questions asked under lessons, with their answers. */
  questions: Group;
  /** Words that were taken for others, since they stand nowhere. */
  corrections: Correction[];
  /** Nothing holds every word: these hold some. */
  loosened: boolean;
};

/** The best pages of a kind; `total` counts pages of lessons, else passages, and is a lower bound when `more` is set. */
export type Group = { pages: Page[]; total: number; more: boolean };

const mostPages = { lesson: 20, phrase: 20, term: 10, question: 10 };
const mostHits = 3;
/** What a page gains when the title of its course answers. */
const inNamedCourse = 10;
/** Words and pairs that are looked for by themselves where nothing holds all of them. */
const mostLoose = 5;

export async function lookUp(db: Database, query: Token[], locale: Locale): Promise<Finding> {
  const locales: Locale[] = locale === 'en' ? ['en', 'zh-CN'] : ['zh-CN', 'en'];
  const nothing = { locale, candidates: [] as queries.Candidate[] };
  if (query.length === 0) return show(db, nothing, [], new Map(), [], false);
  await queries.readByIndex(db);
  const stems = await stemsOf(db, query);
  const telling = withoutCommonWords(query, stems);

  const exact = await attempt(db, telling, stems, locales);
  if (exact) return show(db, exact, telling, stems, [], false);

  const { tokens, corrections } = await correct(db, telling, stems);
  const known = corrections.length > 0 ? await stemsOf(db, tokens) : stems;
  const corrected = corrections.length > 0 && (await attempt(db, tokens, known, locales));
  if (corrected) return show(db, corrected, tokens, known, corrections, false);

  const loose = await attempt(db, tokens, known, locales, true);
  return show(db, loose ?? nothing, tokens, known, loose ? corrections : [], loose !== undefined);
}

type Candidates = { locale: Locale; candidates: queries.Candidate[] };

async function attempt(
  db: Database,
  tokens: Token[],
  stems: Stems,
  locales: Locale[],
  loosely = false
): Promise<Candidates | undefined> {
  const operands = [...new Set(tokens.flatMap((token) => operandsOf(token, stems)))];
  const parts = partsOf(tokens, stems);
  const phrase = phraseOf([...tokens.slice(0, -1), ...markedTokens(tokens.slice(-1), stems)]);
  const ways = loosely ? looseWays(await queries.rarest(db, operands, mostLoose)) : [operands.join(' & ')];
  const least = loosely ? Math.max(1, Math.floor(parts.length * 0.4)) : 1;
  for (const tsquery of ways) {
    for (const locale of locales) {
      const candidates = await queries.selectCandidates(db, { tsquery, phrase, parts, least, locale });
      if (candidates.length > 0) return { locale, candidates };
    }
  }
  return undefined;
}

/** Any two neighbours, then any one: the first is much cheaper to look through where words are common. */
function looseWays(operands: string[]): string[] {
  const neighbours = operands.slice(1).map((operand, index) => `(${operands[index]} & ${operand})`);
  return neighbours.length > 1 ? [neighbours.join(' | '), operands.join(' | ')] : [operands.join(' | ')];
}

async function stemsOf(db: Database, tokens: Token[]): Promise<Stems> {
  const words = tokens.filter(({ kind }) => kind === 'word').map(({ text }) => text);
  return words.length > 0 ? queries.selectStems(db, words) : new Map();
}

function withoutCommonWords(tokens: Token[], stems: Stems): Token[] {
  const telling = tokens.filter(({ kind, text }) => kind === 'han' || stems.get(text) !== null);
  return telling.length > 0 ? telling : tokens;
}

/** What stands in a text that holds the tokens in a row; the last word in any of its forms. */
function phraseOf(tokens: Token[]): string {
  return tokens.reduce((phrase, { kind, text }, index) => {
    const apart = kind === 'word' && tokens[index - 1]?.kind === 'word';
    return phrase + (apart ? ' ' : '') + text;
  }, '');
}

async function show(
  db: Database,
  { locale, candidates }: Candidates,
  tokens: Token[],
  stems: Stems,
  corrections: Correction[],
  loosened: boolean
): Promise<Finding> {
  const lessons = pagesOf(candidates, 'lesson');
  const phrases = pagesOf(candidates, 'phrase');
  const terms = pagesOf(candidates, 'term');
  const questions = pagesOf(candidates, 'question');
  const ids = [lessons, phrases, terms, questions].flatMap(({ chosen }) => chosen.flat());
  const passages = ids.length > 0 ? await queries.selectPassages(db, ids) : [];
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const wanted = markedTokens(tokens, stems);
  const shown = ({ chosen, total, more }: Chosen): Group => ({
    total,
    more,
    pages: chosen.map((ids) => {
      const found = ids.map((id) => byId.get(id)!);
      const [first] = found;
      return {
        slug: first!.slug,
        locale: first!.locale,
        title: markMatches(first!.title, wanted),
        hits: found.map(({ kind, anchor, heading, text }) => ({
          anchor,
          heading: shortened(kind, markMatches(heading, wanted)),
          sentence: sentenceAround(markMatches(text, wanted))
        }))
      };
    })
  });
  return {
    locale,
    lessons: shown(lessons),
    phrases: shown(phrases),
    terms: shown(terms),
    questions: shown(questions),
    corrections,
    loosened
  };
}

/** A question may be long. */
function shortened(kind: PassageKind, heading: Marked): Marked {
  return kind === 'question' ? sentenceAround(heading) : heading;
}

type Chosen = { chosen: string[][]; total: number; more: boolean };

/**
 * Passages of one lesson together, lessons that say more of it first, and those of a course that is named after it before
 * others; every phrase, term and question by itself.
 */
function pagesOf(candidates: queries.Candidate[], kind: PassageKind): Chosen {
  const pages = new Map<string, queries.Candidate[]>();
  for (const candidate of candidates.filter((one) => one.kind === kind)) {
    const page = kind === 'lesson' ? candidate.slug : candidate.id;
    pages.set(page, [...(pages.get(page) ?? []), candidate]);
  }
  const named = new Set(candidates.filter(({ entitled }) => entitled).map(({ slug }) => slug));
  const standing = (page: queries.Candidate[]) =>
    weightOf(page) + (kind === 'lesson' && named.has(courseOf(page)) ? inNamedCourse : 0);
  const ordered = [...pages.values()].sort((one, other) => standing(other) - standing(one));
  return {
    chosen: ordered.slice(0, mostPages[kind]).map((page) => page.slice(0, mostHits).map(({ id }) => id)),
    total: pages.size,
    more: candidates.some((one) => one.kind === kind && one.capped)
  };
}

function courseOf([{ slug } = { slug: '' }]: { slug: string }[]): string {
  return slug.split('/')[0] ?? '';
}

/** That of its best passage, and something for every other. */
function weightOf([best, ...others]: queries.Candidate[]): number {
  return best!.weight + others.reduce((sum, { weight }) => sum + weight / 4, 0);
}
