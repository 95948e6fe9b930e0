import { sql } from 'kysely';
import type { Database } from '../db';
import type { Locale, PassageKind } from '../db/schema';
import { scopeOf, type Lexemes, type PassageRow } from './rows';

export async function deletePassages(db: Database, slug: string, locale: Locale): Promise<void> {
  await db
    .deleteFrom('search_passage')
    .where('slug', '=', slug)
    .where('locale', '=', locale)
    .where('kind', '<>', 'question')
    .execute();
}

export async function insertPassages(db: Database, rows: PassageRow[]): Promise<void> {
  await db
    .insertInto('search_passage')
    .values(
      rows.map(({ foldedHeading, questionId, head, all, ...row }) => ({
        ...row,
        folded_heading: foldedHeading,
        question_id: questionId,
        headwords: vectorOf(head),
        lexemes: vectorOf(all)
      }))
    )
    .execute();
}

/** Questions under a lesson go by its new title. */
export async function retitleQuestions(
  db: Database,
  { slug, locale, title }: { slug: string; locale: Locale; title: string }
): Promise<void> {
  await db
    .updateTable('search_passage')
    .set({ title })
    .where('slug', '=', slug)
    .where('locale', '=', locale)
    .where('kind', '=', 'question')
    .where('title', '<>', title)
    .execute();
}

export async function insertWords(db: Database, words: { word: string; keys: string[] }[]): Promise<void> {
  await sql`
    insert into search_word
    select word, keys from jsonb_to_recordset(${JSON.stringify(words)}::jsonb) as w (word text, keys text[])
    on conflict do nothing`.execute(db);
}

/** The stem of each word in English; of a word too common to tell anything, null. */
export async function selectStems(db: Database, words: string[]): Promise<Map<string, string | null>> {
  const { rows } = await sql<{ word: string; stem: string | null }>`
    select word, case when lexemes is null then word else lexemes[1] end as stem
    from (
      select word, ts_lexize('english_stem', word) as lexemes
      from unnest(string_to_array(${words.join(' ')}, ' ')) as word
    ) as w`.execute(db);
  return new Map(rows.map(({ word, stem }) => [word, stem]));
}

export type Candidate = {
  id: string;
  kind: PassageKind;
  slug: string;
  weight: number;
  /** The beginning of a page whose title answers. */
  entitled: boolean;
  capped: boolean;
};

/** Passages of each kind looked through for the best ones. */
const mostCandidates = 120;

const kinds: PassageKind[] = ['lesson', 'phrase', 'term', 'question'];
const locales: Locale[] = ['zh-CN', 'en'];

/**
 * Passages that answer a tsquery, the best first: the phrase itself as a title or heading, in one or in the text, then
 * all words in a heading, then the most of them; of equals the title of a course before that of a lesson before a
 * heading. Texts are looked through only as far as titles and headings leave room: what is too common to tell anything
 * stands in more of those than are looked at.
 */
export async function selectCandidates(
  db: Database,
  {
    tsquery,
    phrase,
    parts,
    least,
    locale
  }: { tsquery: string; phrase: string; parts: string[]; least: number; locale: Locale }
): Promise<Candidate[]> {
  const { rows } = await candidates(tsquery, phrase, parts, least, locale).execute(db);
  return rows;
}

/**
 * Keeps the planner from reading the whole table for the rest of the transaction: it takes that for cheap, since it does
 * not count the long texts, stored apart, that it would have to fetch.
 */
export async function readByIndex(trx: Database): Promise<void> {
  await sql`select set_config('enable_seqscan', 'off', true)`.execute(trx);
}

/** The same as the planner sees it. */
export async function explainCandidates(db: Database, tsquery: string, locale: Locale): Promise<string> {
  const { rows } = await sql<{ 'QUERY PLAN': string }>`
    explain ${candidates(tsquery, 'phrase', ['phrase'], 1, locale)}`.execute(db);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

function candidates(tsquery: string, phrase: string, parts: string[], least: number, locale: Locale) {
  return sql<Candidate>`
    with found as materialized (
      select k.kind, f.id, bool_or(f.head) as head
      from unnest(string_to_array(${kinds.join('\n')}, '\n'), string_to_array(${kinds
        .map((kind) => scoped(tsquery, kind, locale))
        .join('\n')}, '\n')) as k (kind, query),
      lateral (
        with heads as materialized (
          select id from search_passage where headwords @@ k.query::tsquery limit ${mostCandidates}
        )
        select id, true as head from heads
        union all
        (
          select id, false from search_passage where lexemes @@ k.query::tsquery
          limit case when (select count(*) from heads) < ${mostCandidates} then ${mostCandidates} else 0 end
        )
      ) as f
      group by k.kind, f.id
    ),
    weighed as (
      select p.id, p.kind, p.slug, p.position,
        case
          when p.folded_heading = ${phrase} then 32
          when strpos(p.folded_heading, ${phrase}) > 0 then 24
          else 0
        end
        + case when f.head then 12 else 0 end
        + case when p.kind = 'lesson' and p.anchor = '' and f.head then 2 else 0 end
        + case when p.slug = p.course and p.anchor = '' and p.folded_heading = ${phrase} then 14 else 0 end
        + case when strpos(p.folded, ${phrase}) > 0 then 4 else 0 end
        + 2 * least(4, (length(p.folded) - length(replace(p.folded, ${phrase}, ''))) / length(${phrase})) as weight,
        (
          select count(*) from unnest(string_to_array(${parts.join(' ')}, ' ')) as part
          where strpos(p.folded, part) > 0 or strpos(p.folded_heading, part) > 0
        ) as touched,
        f.head and p.kind = 'lesson' and p.anchor = '' as entitled
      from found as f join search_passage as p on p.id = f.id
      where ${visible}
    )
    select id, kind, slug, (weight + touched)::float8 as weight, entitled, capped
    from weighed join (
      select kind, count(*) >= ${mostCandidates} as capped from found group by kind
    ) as t using (kind)
    where touched >= ${least}::int or entitled
    order by weight + touched desc, slug, position`;
}

/**
 * Only what the reader may see: every published course is open to everybody who may learn, and a question is read under
 * its lesson, once it is answered.
 */
const visible = sql<boolean>`exists (
  select from library_item as c where c.kind = 'course' and c.slug = p.course and c.locale = p.locale
) and (p.question_id is null or exists (
  select from library_item as l where l.kind = 'lesson' and l.slug = p.slug and l.locale = p.locale
))`;

/** Passages by id, with what a result shows of them. */
export function selectPassages(db: Database, ids: string[]) {
  return db
    .selectFrom('search_passage')
    .select(['id', 'kind', 'slug', 'locale', 'anchor', 'title', 'heading', 'text'])
    .where('id', 'in', ids)
    .execute();
}

export function selectTerms(db: Database, locale: Locale) {
  return db
    .selectFrom('search_passage as p')
    .select(['p.heading as term', 'p.text as definition', 'p.slug', 'p.anchor', 'p.title as lesson'])
    .where('p.kind', '=', 'term')
    .where('p.locale', '=', locale)
    .where(visible)
    .orderBy('p.slug')
    .orderBy('p.position')
    .execute();
}

/** A tsquery for the passages of one kind and language: what marks those stands in every lexeme of theirs. */
function scoped(tsquery: string, kind: PassageKind, locale: Locale): string {
  return tsquery.replaceAll(/'([^']+)'/g, (_, lexeme: string) => `'${scopeOf(kind, locale)}${lexeme}'`);
}

function anywhere(tsquery: string): string {
  return kinds.flatMap((kind) => locales.map((locale) => `(${scoped(tsquery, kind, locale)})`)).join(' | ');
}

/** Which of some words and pairs were ever published. */
export async function selectPublished(db: Database, words: string[]): Promise<Set<string>> {
  if (words.length === 0) return new Set();
  const wanted = [...new Set(words)];
  const rows = await db.selectFrom('search_word').select('word').where('word', 'in', wanted).execute();
  return new Set(rows.map(({ word }) => word));
}

/**
 * Of some operands the rarest, in the order given. How common each is the statistics of the index's column know; what
 * is not among the most common is rare.
 */
export async function rarest(db: Database, operands: string[], most: number): Promise<string[]> {
  if (operands.length <= most) return operands;
  const lexemes = operands.flatMap((operand) => locales.map((locale) => lexemeOf(operand, locale)));
  const { rows } = await sql<{ lexeme: string; share: number }>`
    select lexeme, share
    from pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs[1:cardinality(most_common_elems::text::text[])]) as c (lexeme, share)
    where schemaname = current_schema() and tablename = 'search_passage' and attname = 'lexemes'
      and lexeme = any (string_to_array(${lexemes.join('\n')}, '\n'))`.execute(db);
  const shares = new Map(rows.map(({ lexeme, share }) => [lexeme, share]));
  const shareOf = (operand: string) =>
    Math.max(...locales.map((locale) => shares.get(lexemeOf(operand, locale)) ?? 0));
  const kept = new Set([...operands].sort((one, other) => shareOf(one) - shareOf(other)).slice(0, most));
  return operands.filter((operand) => kept.has(operand));
}

function lexemeOf(operand: string, locale: Locale): string {
  return scopeOf('lesson', locale) + operand.replaceAll(/'(:\*)?/g, '');
}

/** Whether anything at all answers a tsquery. */
export async function answers(db: Database, tsquery: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from search_passage where lexemes @@ ${anywhere(tsquery)}::tsquery) as found`.execute(
    db
  );
  return rows[0]!.found;
}

/** Known words and pairs that share keys with a mistyped one, those that share the most first. */
export async function selectSimilar(db: Database, keys: string[], limit: number): Promise<string[]> {
  const wanted = sql`array(select jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb))`;
  const { rows } = await sql<{ word: string }>`
    select word from search_word where keys && ${wanted}
    order by (select count(*) from unnest(keys) as key where key = any (${wanted})) desc, word
    limit ${limit}`.execute(db);
  return rows.map(({ word }) => word);
}

/** Of some texts in the matching space the one that stands in the most passages, as far as a sample tells. */
export async function selectMostUsed(
  db: Database,
  options: { text: string; tsquery: string }[]
): Promise<string | undefined> {
  const any = options.map(({ tsquery }) => `(${tsquery})`).join(' | ');
  const { rows } = await sql<{ text: string }>`
    with sample as materialized (
      select folded_heading || ' ' || folded as folded from search_passage where lexemes @@ ${anywhere(any)}::tsquery limit 150
    )
    select option as text
    from unnest(string_to_array(${options.map(({ text }) => text).join(' ')}, ' ')) with ordinality as o (option, place),
    lateral (select count(*) as uses from sample where strpos(folded, option) > 0) as s
    where uses > 0
    order by uses desc, place
    limit 1`.execute(db);
  return rows[0]?.text;
}

function vectorOf({ scope, pairs, words }: Lexemes) {
  return sql<string>`array_to_tsvector(
    array(select ${scope} || pair from unnest(string_to_array(${pairs.join(' ')}, ' ')) as pair)
    || array(
      select ${scope} || coalesce((ts_lexize('english_stem', word))[1], word)
      from unnest(string_to_array(${words.join(' ')}, ' ')) as word
    )
  )`;
}
