import { beforeAll, describe, expect, it } from 'vitest';
import { createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import type { Locale } from '../db/schema';
import type { Actor } from '../policy';
import { findPassages, listTerms, type Finding } from './index';

const database = useDatabase();
let reader: Actor;

beforeAll(async () => {
  reader = await createActor(database(), ['new-hire'], '林晓雨');
});

async function find(query: string, locale: Locale = 'zh-CN'): Promise<Finding> {
  const outcome = await findPassages(database(), reader, { query, locale });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}

const slugs = ({ lessons }: Finding) => lessons.pages.map(({ slug }) => slug);
const marked = ({ lessons, phrases, terms }: Finding) =>
  [...lessons.pages, ...phrases.pages, ...terms.pages]
    .flatMap(({ title, hits }) => [title, ...hits.flatMap(({ heading, sentence }) => [heading, sentence])])
    .flat()
    .filter((piece) => piece.marked)
    .map(({ text }) => text);

describe('searching the library', () => {
  it.each(['投诉', '投訴'])('finds the lessons on complaints by %s', async (query) => {
    const finding = await find(query);
    expect(slugs(finding).slice(0, 4).join()).toContain('complaint-scripts/');
    expect(slugs(finding).length).toBeGreaterThan(5);
    expect(new Set(marked(finding))).toEqual(new Set(['投诉']));
    expect(finding).toMatchObject({ locale: 'zh-CN', corrections: [], loosened: false });
  });

  it('finds passages that hold several words', async () => {
    const finding = await find('抱歉 话术');
    expect(slugs(finding)).toContain('complaint-scripts/phrases-for-mood');
    expect(finding.loosened).toBe(false);
    expect(new Set(marked(finding))).toEqual(new Set(['抱歉', '话术']));
  });

  it.each(['complaint', 'Complaints', 'ｃｏｍｐｌａｉｎｔ'])('finds English lessons by %s', async (query) => {
    const finding = await find(query, 'en');
    expect(slugs(finding).slice(0, 4).join()).toContain('complaint-scripts/');
    expect(marked(finding).every((text) => /^complaints?$/i.test(text))).toBe(true);
  });

  it('looks in the other language where the reader’s own has nothing', async () => {
    expect((await find('complaint')).locale).toBe('en');
    expect((await find('投诉', 'en')).locale).toBe('zh-CN');
  });

  it.each<[string, string, Locale, string]>([
    ['投拆', '投诉', 'zh-CN', 'complaint-scripts/phases-and-steps'],
    ['抱欠', '抱歉', 'zh-CN', 'complaint-scripts/phrases-for-mood'],
    ['compliant', 'complaint', 'en', 'complaint-scripts/phases-and-steps'],
    ['apoligise', 'apologise', 'en', 'complaint-scripts/mood-first'],
    ['confidentialty', 'confidentiality', 'en', 'confidentiality/when-it-leaks']
  ])('takes the mistyped %s for %s', async (from, to, locale, slug) => {
    const finding = await find(from, locale);
    expect(finding.corrections).toEqual([{ from, to }]);
    expect(slugs(finding)).toContain(slug);
  });

  it('finds a word that is only begun', async () => {
    expect(slugs(await find('apolog', 'en'))).toContain('complaint-scripts/mood-first');
  });

  it('leads to the section that holds the hit', async () => {
    const page = (await find('道歉的分寸')).lessons.pages[0]!;
    expect(page.slug).toBe('complaint-scripts/phrases-for-mood');
    expect(page.hits[0]!.anchor).toBe('measure');
  });

  it('puts a heading that is the phrase itself first', async () => {
    const { pages } = (await find('黄金6秒')).terms;
    expect(pages[0]!.hits[0]!.heading).toEqual([{ text: '黄金6秒', marked: true }]);
  });

  it('takes passages with some of the words where none has all', async () => {
    const finding = await find('顾客投诉怎么办');
    expect(finding.loosened).toBe(true);
    expect(slugs(finding).length).toBeGreaterThan(0);
  });

  it('gives the answers of self-checks away to nobody', async () => {
    const { rows } = await sqlText('[x]');
    expect(rows).toBe(0);
  });

  it.each([
    '',
    ' ',
    '\0',
    '。，！？',
    '%_%',
    "' & | ! <-> :* \\",
    "'); drop table search_passage; --",
    '投诉\0\ud83d',
    '{{company.name}}',
    '∅𠮷𠮷𠮷',
    '😀'.repeat(50),
    'a'.repeat(1_000_000),
    '投'.repeat(1_000_000),
    '投诉 '.repeat(250_000),
    'ﷺ'.repeat(100),
    '__proto__ constructor'
  ])('takes anything that is typed %#', async (query) => {
    const finding = await find(query);
    expect(finding.lessons.pages.length).toBeLessThanOrEqual(20);
  });

  it('is for those who may learn', async () => {
    const nobody = { ...reader, grants: [] };
    const input = { query: '投诉', locale: 'zh-CN' } as const;
    expect(await findPassages(database(), nobody, input)).toMatchObject({ code: 'not-allowed' });
    expect(await listTerms(database(), nobody, 'zh-CN')).toMatchObject({ code: 'not-allowed' });
  });
});

async function sqlText(part: string) {
  const found = await database()
    .selectFrom('search_passage')
    .select('id')
    .where('text', 'like', `%${part}%`)
    .execute();
  return { rows: found.length };
}
