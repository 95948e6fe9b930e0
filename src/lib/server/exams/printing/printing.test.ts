import { beforeEach, describe, expect, it } from 'vitest';
import { createCohort } from '../../../../../tests/factories/cohorts';
import { createMixedExam, mixedPaperFiles } from '../../../../../tests/factories/mixed-papers';
import { createActor } from '../../../../../tests/factories/people';
import { useDatabase } from '../../../../../tests/test-database';
import { newId } from '../../db';
import { takeInFiles, toLibraryFile } from '../../library';
import type { Actor } from '../../policy';
import { printKey, printPaper } from '../index';

const database = useDatabase();
let examId: string;
let cohortId: string;
let hr: Actor;

beforeEach(async () => {
  const db = database();
  const files = mixedPaperFiles().map(({ path, source }) => toLibraryFile(path, Buffer.from(source)));
  const { rejected } = await takeInFiles(db, files, { dryRun: false });
  expect(rejected).toEqual([]);
  hr = await createActor(db, ['hr']);
  cohortId = await createCohort(db, []);
  examId = await createMixedExam(db, cohortId, new Date('2026-03-04T14:00:00+08:00'));
});

const request = (variant = 1, locale: 'zh-CN' | 'en' = 'zh-CN') => ({ examId, variant, locale });

describe('printing a paper', () => {
  it('gathers every kind under a heading, and each question keeps its number on the screen', async () => {
    const printed = await printPaper(database(), hr, request());
    if (!printed.ok) throw new Error(printed.code);
    const { sections, variants, variant, locales, total } = printed.value;
    expect(sections).toHaveLength(11);
    expect(sections.flatMap(({ questions }) => questions.map(({ number }) => number))).toEqual(
      Array.from({ length: 22 }, (_, index) => index + 1)
    );
    expect(sections.reduce((sum, { points }) => sum + Number(points), 0)).toBe(Number(total));
    expect({ variants, variant, locales: locales.toSorted() }).toEqual({
      variants: [1, 2],
      variant: 1,
      locales: ['en', 'zh-CN']
    });
  });

  it('holds nothing of the key', async () => {
    const printed = await printPaper(database(), hr, request());
    const text = JSON.stringify(printed);
    for (const word of ['"correct"', '"why"', '"accept"', '"match"', '"marking"', '"model"', '"tolerance"']) {
      expect(text).not.toContain(word);
    }
  });

  it('draws numbered blanks where a text has gaps', async () => {
    const printed = await printPaper(database(), hr, request());
    if (!printed.ok) throw new Error(printed.code);
    const gaps = printed.value.sections.find(({ kind }) => kind === 'fill-in')!.questions;
    for (const { item } of gaps) {
      if (item.kind !== 'fill-in') throw new Error(item.kind);
      expect(item.stem.match(/<span class="blank">/g)).toHaveLength(item.blanks);
      expect(item.stem).not.toContain('___');
    }
  });

  it('prints each variant in the language asked for', async () => {
    const [first, second] = [
      await printPaper(database(), hr, request(1, 'en')),
      await printPaper(database(), hr, request(2, 'en'))
    ];
    if (!first.ok || !second.ok) throw new Error('refused');
    const ids = (paper: typeof first.value) =>
      paper.sections.flatMap(({ questions }) => questions.map(({ item }) => item.id));
    expect(first.value.title).toBe('Every kind of question');
    expect(ids(second.value)).not.toEqual(ids(first.value));
    expect(ids(second.value).toSorted()).toEqual(ids(first.value).toSorted());
  });
});

describe('printing the key', () => {
  it('has an answer or marking points for every question', async () => {
    const printed = await printKey(database(), hr, request());
    if (!printed.ok) throw new Error(printed.code);
    for (const { item } of printed.value.sections.flatMap(({ questions }) => questions)) {
      const { answers, models } = item.key;
      expect(answers.join('') !== '' || models.every(({ marking }) => marking.length > 0), item.id).toBe(
        true
      );
    }
  });
});

describe('who may print', () => {
  it.each(['new-hire', 'trainer', 'mentor', 'peer', 'admin'] as const)('not a %s', async (role) => {
    const actor = await createActor(database(), [role]);
    expect(await printPaper(database(), actor, request())).toMatchObject({ ok: false, code: 'not-allowed' });
    expect(await printKey(database(), actor, request())).toMatchObject({ ok: false, code: 'not-allowed' });
  });

  it('not HR of another cohort', async () => {
    const bound: Actor = { ...hr, grants: [{ role: 'hr', departmentId: null, cohortId: newId() }] };
    expect(await printKey(database(), bound, request())).toMatchObject({ ok: false, code: 'not-found' });
  });

  it('nobody prints an exam or a variant that does not exist', async () => {
    const nowhere = { ...request(), examId: newId() };
    expect(await printPaper(database(), hr, nowhere)).toMatchObject({ ok: false, code: 'not-found' });
    for (const variant of [0, 3, -1]) {
      const outcome = await printPaper(database(), hr, request(variant));
      expect(outcome).toMatchObject({ ok: false, code: 'paper-missing' });
    }
  });
});
