import { describe, expect, it } from 'vitest';
import { createCohort } from '../../../../../tests/factories/cohorts';
import { closesAt, opensAt } from '../../../../../tests/factories/exams';
import { createPaper, createSubmittedPaper, facts, paperOf } from '../../../../../tests/factories/papers';
import { bind, createActor } from '../../../../../tests/factories/people';
import { useDatabase } from '../../../../../tests/test-database';
import type { Paper } from '../../../engine/assessment';
import type { Database } from '../../db';
import { readRevision } from '../../library';
import {
  approvePaper,
  changePaperFacts,
  returnPaper,
  scheduleExam,
  settablePapers,
  submitPaper,
  withdrawPaper
} from '../index';

const database = useDatabase();

async function people() {
  const db = database();
  return { hr: await createActor(db, ['hr']), lead: await createActor(db, ['lead']) };
}

const textsOf = (paperId: string) =>
  database()
    .selectFrom('composed_text')
    .selectAll()
    .where('paper_id', '=', paperId)
    .orderBy('variant')
    .orderBy('locale', 'desc')
    .execute();

describe('submitting', () => {
  it('asks that every finding was read, and refuses a paper with a row that is not filled', async () => {
    const db = database();
    const { hr } = await people();
    const { paperId, revision } = await createPaper(db, hr, { aim: '99' });
    expect(await submitPaper(db, hr, { paperId, revision, read: [] })).toMatchObject({
      code: 'findings-unread'
    });
    const read = (await paperOf(db, hr, paperId)).findings.map(({ key }) => key);
    await db
      .deleteFrom('composed_question')
      .where('paper_id', '=', paperId)
      .where('position', '=', 0)
      .execute();
    expect(await submitPaper(db, hr, { paperId, revision, read })).toMatchObject({ code: 'paper-unfilled' });
  });

  it('closes the paper to changes until it is returned', async () => {
    const db = database();
    const { hr, lead } = await people();
    const { paperId, revision } = await createSubmittedPaper(db, hr);
    const change = { paperId, revision, facts };
    expect(await changePaperFacts(db, hr, change)).toMatchObject({ code: 'paper-closed' });
    expect(await submitPaper(db, hr, { paperId, revision, read: [] })).toMatchObject({
      code: 'paper-closed'
    });
    expect(await returnPaper(db, lead, { paperId, revision, remark: '  ' })).toMatchObject({
      code: 'bad-input'
    });
    await returnPaper(db, lead, { paperId, revision, remark: '第三题太难' });
    expect(await paperOf(db, hr, paperId)).toMatchObject({
      state: 'returned',
      remark: '第三题太难',
      decidedBy: lead.name,
      rights: { change: true }
    });
    expect(await changePaperFacts(db, hr, { ...change, revision: revision + 1 })).toMatchObject({ ok: true });
  });
});

describe('approving', () => {
  it('is for a second person who may, in any department, and for nobody else', async () => {
    const db = database();
    const { hr } = await people();
    const department = await db.selectFrom('department').select('id').executeTakeFirst();
    const departmentId = department?.id ?? null;
    const bound = await bind(db, await createActor(db, []), { role: 'lead', departmentId });
    const trainer = await createActor(db, ['trainer']);
    const { paperId, revision } = await createSubmittedPaper(db, hr);
    const shown = { paperId, revision };
    expect(await approvePaper(db, hr, shown)).toMatchObject({ code: 'paper-own' });
    expect(await returnPaper(db, hr, { ...shown, remark: '?' })).toMatchObject({ code: 'paper-own' });
    expect(await approvePaper(db, trainer, shown)).toMatchObject({ code: 'not-found' });
    expect(await approvePaper(db, bound, { ...shown, revision: revision - 1 })).toMatchObject({
      code: 'changed-meanwhile'
    });
    expect(await approvePaper(db, bound, shown)).toMatchObject({ ok: true });
  });

  it('is not for the lead of another cohort', async () => {
    const db = database();
    const { hr } = await people();
    const cohortId = await createCohort(db);
    const other = await createCohort(db);
    const away = await bind(db, await createActor(db, []), { role: 'lead', cohortId: other });
    const shown = await createSubmittedPaper(db, hr, { cohortId });
    expect(await approvePaper(db, away, shown)).toMatchObject({ code: 'not-found' });
  });

  it('happens once, however many approve or return at the same moment', async () => {
    const db = database();
    const { hr, lead } = await people();
    const manager = await createActor(db, ['manager']);
    const shown = await createSubmittedPaper(db, hr);
    const outcomes = await Promise.all([
      approvePaper(db, lead, shown),
      approvePaper(db, manager, shown),
      approvePaper(db, lead, shown),
      returnPaper(db, manager, { ...shown, remark: '再想想' })
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const codes = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.code]));
    expect(new Set(codes)).toEqual(new Set(['paper-not-submitted']));
    expect((await textsOf(shown.paperId)).length).toBeLessThanOrEqual(1);
  });

  it('keeps each variant as a paper and remembers which question each item is', async () => {
    const db = database();
    const { hr, lead } = await people();
    const shown = await createSubmittedPaper(db, hr, { variants: 2 });
    const { composed, slug } = await paperOf(db, hr, shown.paperId);
    await approvePaper(db, lead, shown);
    const texts = await textsOf(shown.paperId);
    expect(texts.map(({ variant, locale }) => [variant, locale])).toEqual([
      [1, 'zh-CN'],
      [2, 'zh-CN']
    ]);
    for (const [index, { revision_id }] of texts.entries()) {
      const paper = (await readRevision<Paper>(db, revision_id))!.compiled;
      expect(paper).toMatchObject({ id: slug, total: '20', minutes: 40, items: { length: 6 } });
      const rows = await db
        .selectFrom('paper_question')
        .selectAll()
        .where('revision_id', '=', revision_id)
        .execute();
      const questionOf = new Map(rows.map(({ item, question }) => [item, question]));
      expect(paper.items.map(({ id }) => questionOf.get(id))).toEqual(
        composed[index]!.questions.map(({ question }) => question)
      );
    }
  });

  it('lets exams be set with every variant, until the paper is withdrawn', async () => {
    const db = database();
    const { hr, lead } = await people();
    const shown = await createSubmittedPaper(db, hr, { variants: 3 });
    const { slug: paper } = await paperOf(db, hr, shown.paperId);
    const plan = { paper, opensAt, closesAt };
    const first = await createCohort(db);
    expect(await scheduleExam(db, hr, { ...plan, cohortId: first })).toMatchObject({ code: 'paper-missing' });
    await approvePaper(db, lead, shown);
    const settable = await settablePapers(db, hr, 'zh-CN');
    expect(settable.ok && settable.value.find(({ slug }) => slug === paper)).toMatchObject({
      title: facts.title,
      variants: 3,
      questions: 6,
      total: '20',
      minutes: 40,
      composed: true
    });
    const exam = await scheduleExam(db, hr, { ...plan, cohortId: first });
    const examId = exam.ok ? exam.value.examId : '';
    const frozen = await db.selectFrom('exam_paper').selectAll().where('exam_id', '=', examId).execute();
    expect(frozen.map(({ variant }) => variant).toSorted()).toEqual([1, 2, 3]);
    const used = (await paperOf(db, hr, shown.paperId)).revision;
    expect(await withdrawPaper(db, lead, { ...shown, revision: used })).toMatchObject({
      code: 'not-allowed'
    });
    await withdrawPaper(db, hr, { ...shown, revision: used });
    const after = await settablePapers(db, hr, 'zh-CN');
    expect(after.ok && after.value.some(({ slug }) => slug === paper)).toBe(false);
    const second = await createCohort(db);
    expect(await scheduleExam(db, hr, { ...plan, cohortId: second })).toMatchObject({
      code: 'paper-missing'
    });
  });

  it('keeps the other language too where it has a title and every question', async () => {
    const db = database();
    const { hr, lead } = await people();
    const other = { otherTitle: 'Written exam', otherInstructions: 'On your own, please.' };
    const localesOf = async (paperId: string) => (await textsOf(paperId)).map(({ locale }) => locale);
    const translated = await createSubmittedPaper(db, hr, other, await inBothLanguages(db));
    await approvePaper(db, lead, translated);
    expect(await localesOf(translated.paperId)).toEqual(['zh-CN', 'en']);
    const [chinese, english] = await textsOf(translated.paperId);
    const papers = await Promise.all(
      [chinese!, english!].map(async (text) => (await readRevision<Paper>(db, text.revision_id))!.compiled)
    );
    expect(papers[1]).toMatchObject({ title: 'Written exam', total: papers[0]!.total });
    expect(papers[1]!.items.map(({ id }) => id)).toEqual(papers[0]!.items.map(({ id }) => id));
    const some = await createSubmittedPaper(db, hr, other, await inChineseAlone(db));
    expect((await paperOf(db, hr, some.paperId)).findings.map(({ finding }) => finding.code)).toContain(
      'untranslated'
    );
    await approvePaper(db, lead, some);
    expect(await localesOf(some.paperId)).toEqual(['zh-CN']);
  });

  it('leaves a trace of every step', async () => {
    const db = database();
    const { hr, lead } = await people();
    const shown = await createSubmittedPaper(db, hr);
    await approvePaper(db, lead, shown);
    const events = await db
      .selectFrom('audit_event')
      .select(['action', 'actor_id'])
      .where('subject_id', '=', shown.paperId)
      .orderBy('id')
      .execute();
    expect(events).toEqual([
      { action: 'paper.begun', actor_id: hr.personId },
      { action: 'paper.drawn', actor_id: hr.personId },
      { action: 'paper.submitted', actor_id: hr.personId },
      { action: 'paper.approved', actor_id: lead.personId }
    ]);
  });
});

/** Questions that exist in both languages. */
async function inBothLanguages(db: Database): Promise<string[]> {
  const [chinese, english] = [await slugsIn(db, 'zh-CN'), new Set(await slugsIn(db, 'en'))];
  return chinese.filter((slug) => english.has(slug)).slice(0, 3);
}

async function inChineseAlone(db: Database): Promise<string[]> {
  const [chinese, english] = [await slugsIn(db, 'zh-CN'), new Set(await slugsIn(db, 'en'))];
  return chinese.filter((slug) => !english.has(slug)).slice(0, 2);
}

async function slugsIn(db: Database, locale: 'zh-CN' | 'en'): Promise<string[]> {
  const items = await db
    .selectFrom('library_item')
    .select('slug')
    .where('kind', '=', 'question')
    .where('locale', '=', locale)
    .orderBy('slug')
    .execute();
  return items.map(({ slug }) => slug);
}
