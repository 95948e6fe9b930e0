import { describe, expect, it } from 'vitest';
import { createCohort } from '../../../../../tests/factories/cohorts';
import { blueprint, createPaper, facts, paperOf } from '../../../../../tests/factories/papers';
import { bind, createActor } from '../../../../../tests/factories/people';
import { useDatabase } from '../../../../../tests/test-database';
import {
  addQuestion,
  beginPaper,
  changePaperFacts,
  drawQuestions,
  listPapers,
  moveQuestion,
  pickQuestions,
  readPaper,
  removeQuestion,
  saveBlueprint,
  setQuestionPoints,
  swapQuestion
} from '../index';

const database = useDatabase();
const hrOf = () => createActor(database(), ['hr']);
const anywhere = { variant: 1, instead: null, search: '', topic: null, page: 1 };

async function names(hr: Awaited<ReturnType<typeof hrOf>>, paperId: string, variant = 1) {
  return (await paperOf(database(), hr, paperId)).composed[variant - 1]!.questions.map(
    ({ question }) => question
  );
}

describe('drawing', () => {
  it('gives the same paper for a seed and another for another, row by row, with its points', async () => {
    const hr = await hrOf();
    const { paperId, revision } = await createPaper(database(), hr);
    const first = await names(hr, paperId);
    const { composed, findings } = await paperOf(database(), hr, paperId);
    expect(composed[0]).toMatchObject({ total: '20', questions: { length: 6 } });
    expect(findings.filter(({ blocks }) => blocks)).toEqual([]);
    await drawQuestions(database(), hr, { paperId, revision, blueprint, seed: 'another' });
    expect(await names(hr, paperId)).not.toEqual(first);
    await drawQuestions(database(), hr, { paperId, revision: revision + 1, blueprint, seed: 'seed' });
    expect(await names(hr, paperId)).toEqual(first);
  });

  it('gives variants that share nothing where the bank suffices, and drops those no longer wanted', async () => {
    const hr = await hrOf();
    const { paperId, revision } = await createPaper(database(), hr, { variants: 2 });
    const [one, other] = [await names(hr, paperId, 1), await names(hr, paperId, 2)];
    expect([one.length, other.length]).toEqual([6, 6]);
    expect(one.filter((question) => other.includes(question))).toEqual([]);
    const changed = { ...facts, variants: 1, aim: '25' };
    expect(await changePaperFacts(database(), hr, { paperId, revision, facts: changed })).toMatchObject({
      ok: true
    });
    const { composed, findings } = await paperOf(database(), hr, paperId);
    expect(composed).toHaveLength(1);
    expect(findings.map(({ finding }) => finding)).toContainEqual({
      code: 'total',
      variant: 1,
      total: '20',
      aim: '25'
    });
  });
});

describe('choosing by hand', () => {
  it('exchanges a question only for one that fits its place', async () => {
    const hr = await hrOf();
    const { paperId, revision } = await createPaper(database(), hr);
    const before = await names(hr, paperId);
    const place = { paperId, revision, variant: 1, question: before[1]! };
    const picker = await pickQuestions(database(), hr, paperId, { ...anywhere, instead: before[1]! });
    const offered = picker.ok ? picker.value.questions : [];
    expect(offered.every(({ topic }) => topic === 'C6')).toBe(true);
    const refusals = [
      await swapQuestion(database(), hr, { ...place, by: before[0]! }),
      await swapQuestion(database(), hr, { ...place, by: 'c6/nowhere' }),
      await swapQuestion(database(), hr, { ...place, by: await anyOf(hr, paperId, 'C17') }),
      await swapQuestion(database(), hr, { ...place, variant: 2, by: offered[0]!.question }),
      await swapQuestion(database(), hr, { ...place, question: 'c6/nowhere', by: offered[0]!.question })
    ].map((outcome) => (outcome.ok ? 'ok' : outcome.code));
    expect(refusals).toEqual(['question-taken', 'not-found', 'question-unfit', 'not-found', 'not-found']);
    await swapQuestion(database(), hr, { ...place, by: offered[0]!.question });
    expect(await names(hr, paperId)).toEqual(before.with(1, offered[0]!.question));
    const { composed } = await paperOf(database(), hr, paperId);
    expect(composed[0]!.questions[1]).toMatchObject({ points: '3', place: 0 });
  });

  it('adds, moves, revalues and removes', async () => {
    const hr = await hrOf();
    const { paperId, revision } = await createPaper(database(), hr);
    const before = await names(hr, paperId);
    const added = await anyOf(hr, paperId, 'C17');
    const place = { paperId, variant: 1, question: added };
    await addQuestion(database(), hr, { ...place, revision });
    expect(await addQuestion(database(), hr, { ...place, revision: revision + 1 })).toMatchObject({
      code: 'question-taken'
    });
    await moveQuestion(database(), hr, { ...place, revision: revision + 1, to: 1 });
    expect(await names(hr, paperId)).toEqual([added, ...before]);
    await setQuestionPoints(database(), hr, {
      paperId,
      variant: 1,
      question: before[0]!,
      revision: revision + 2,
      points: '3.5'
    });
    expect((await paperOf(database(), hr, paperId)).composed[0]!.questions[1]!.points).toBe('3.5');
    await removeQuestion(database(), hr, { ...place, revision: revision + 3 });
    expect(await names(hr, paperId)).toEqual(before);
  });

  it('puts what is added into the row that lacks one, with its points', async () => {
    const hr = await hrOf();
    const { paperId, revision } = await createPaper(database(), hr);
    const [first] = await names(hr, paperId);
    await removeQuestion(database(), hr, { paperId, revision, variant: 1, question: first! });
    expect((await paperOf(database(), hr, paperId)).findings[0]).toMatchObject({
      blocks: true,
      finding: { code: 'unfilled', row: 0, missing: 1 }
    });
    await addQuestion(database(), hr, { paperId, revision: revision + 1, variant: 1, question: first! });
    const { composed, findings } = await paperOf(database(), hr, paperId);
    expect(composed[0]!.questions.at(-1)).toMatchObject({ question: first, place: 0, points: '3' });
    expect(findings.some(({ blocks }) => blocks)).toBe(false);
  });

  it('leaves an open question what its marking points make it', async () => {
    const hr = await hrOf();
    const { paperId, revision } = await createPaper(database(), hr);
    const open = { rows: [{ topics: ['C6', 'C12'], difficulties: [], kinds: ['short' as const], count: 1 }] };
    await drawQuestions(database(), hr, { paperId, revision, blueprint: open, seed: 's' });
    const [question] = await names(hr, paperId);
    const place = { paperId, revision: revision + 1, variant: 1, question: question! };
    expect(await setQuestionPoints(database(), hr, { ...place, points: '1.25' })).toMatchObject({
      code: 'points-fixed'
    });
  });

  it('finds questions by their words, whatever their width and case', async () => {
    const hr = await hrOf();
    const { paperId } = await createPaper(database(), hr);
    const search = async (words: string) => {
      const picked = await pickQuestions(database(), hr, paperId, { ...anywhere, search: words });
      return picked.ok ? picked.value.found : picked.code;
    };
    expect(await search('ｃ１９')).toBe(await search('C19'));
    expect(await search('没有这样的题目')).toBe(0);
    expect(await search('')).toBeGreaterThan(200);
  });
});

describe('two people at one paper', () => {
  it('never overwrite each other unseen', async () => {
    const hr = await hrOf();
    const colleague = await hrOf();
    const { paperId, revision } = await createPaper(database(), hr);
    const [first, second] = await names(hr, paperId);
    const outcomes = await Promise.all([
      removeQuestion(database(), hr, { paperId, revision, variant: 1, question: first! }),
      removeQuestion(database(), colleague, { paperId, revision, variant: 1, question: second! }),
      drawQuestions(database(), colleague, { paperId, revision, blueprint, seed: 'x' })
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.code]))).toEqual([
      'changed-meanwhile',
      'changed-meanwhile'
    ]);
    expect(await paperOf(database(), hr, paperId)).toMatchObject({ revision: revision + 1 });
  });
});

describe('who may compose', () => {
  it('is HR; a lead finds no draft, and a cohort’s HR only papers of its cohort', async () => {
    const db = database();
    const hr = await hrOf();
    const lead = await createActor(db, ['lead']);
    const cohortId = await createCohort(db);
    const bound = await bind(db, await createActor(db, []), { role: 'hr', cohortId });
    const { paperId, revision } = await createPaper(db, hr);
    expect(await readPaper(db, lead, paperId)).toMatchObject({ code: 'not-found' });
    expect(await saveBlueprint(db, lead, { paperId, revision, blueprint, seed: 's' })).toMatchObject({
      code: 'not-found'
    });
    expect(await readPaper(db, bound, paperId)).toMatchObject({ code: 'not-found' });
    expect(await beginPaper(db, lead, { ...facts, locale: 'en' })).toMatchObject({ code: 'not-allowed' });
    expect(await beginPaper(db, bound, { ...facts, locale: 'en' })).toMatchObject({ code: 'not-allowed' });
    const own = await createPaper(db, bound, { cohortId });
    const listed = await listPapers(db, bound);
    expect(listed.ok && listed.value.map(({ id }) => id)).toEqual([own.paperId]);
    const away = { ...own, facts: { ...facts, cohortId: null } };
    expect(await changePaperFacts(db, bound, away)).toMatchObject({ code: 'not-allowed' });
  });

  it('may begin a paper like another: its blueprint, no questions', async () => {
    const hr = await hrOf();
    const { paperId } = await createPaper(database(), hr);
    const begun = await beginPaper(database(), hr, { ...facts, locale: 'zh-CN', like: paperId });
    const like = await paperOf(database(), hr, begun.ok ? begun.value.paperId : '');
    expect(like).toMatchObject({ blueprint, state: 'draft', composed: [{ questions: [] }] });
    const nowhere = { ...facts, locale: 'zh-CN' as const, like: 'x' };
    expect(await beginPaper(database(), hr, nowhere)).toMatchObject({ code: 'not-found' });
  });

  it.each(['', 'x', "'; drop table composed_paper; --", '\0'])('names no paper by %j', async (paperId) => {
    const hr = await hrOf();
    expect(await readPaper(database(), hr, paperId)).toMatchObject({ code: 'not-found' });
    const shown = { paperId, revision: 1, blueprint, seed: 's' };
    expect(await saveBlueprint(database(), hr, shown)).toMatchObject({ code: 'not-found' });
  });

  it('refuses a blueprint that is none', async () => {
    const hr = await hrOf();
    const { paperId, revision } = await createPaper(database(), hr);
    const rows = [{ topics: [], difficulties: [], kinds: [], count: 0 }];
    const shown = { paperId, revision, blueprint: { rows }, seed: 's' };
    expect(await drawQuestions(database(), hr, shown)).toMatchObject({ code: 'bad-input' });
  });
});

/** A question of a topic that is not on the paper yet. */
async function anyOf(hr: Awaited<ReturnType<typeof hrOf>>, paperId: string, topic: string) {
  const picked = await pickQuestions(database(), hr, paperId, { ...anywhere, topic });
  if (!picked.ok) throw new Error(picked.code);
  return picked.value.questions[0]!.question;
}
