import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChoiceItem, Paper } from '../../../engine/assessment';
import { LEAST_PEOPLE } from '../../../engine/assessment/analysis';
import { createAttempt, createExam, createSubmission, opensAt } from '../../../../../tests/factories/exams';
import { createActor } from '../../../../../tests/factories/people';
import { useDatabase } from '../../../../../tests/test-database';
import { openEditor, publishLesson, saveRevision, startQuestion, type WrittenKey } from '../../library';
import { askSecondPerson } from '../../people';
import type { Actor } from '../../policy';
import { bankQuestions, saveAnswers, listBank, readQuestion, tryAnswer, tryWrittenAnswer } from '../index';

const database = useDatabase();
const locale = 'zh-CN' as const;
let trainer: Actor;
let count = 0;

beforeEach(async () => {
  trainer = await createActor(database(), ['trainer'], '周敏');
});
afterEach(() => void vi.useRealTimers());

/** A question of one's own, begun from its template and saved. */
async function write(
  { kind = 'single', topic = 'C26' }: { kind?: 'single' | 'reply' | 'ordering'; topic?: string } = {},
  change = (source: string) => source
): Promise<WrittenKey & { revisionId: string }> {
  const id = `written-${++count}`;
  const started = await startQuestion(database(), trainer, { id, kind, topic, locale });
  if (!started.ok) throw new Error(started.code);
  const key = { kind: 'question' as const, slug: started.value.slug, locale };
  const editor = await openEditor(database(), trainer, key);
  if (!editor.ok) throw new Error(editor.code);
  const input = { source: change(editor.value.source), note: '第一版', base: null };
  const saved = await saveRevision(database(), trainer, key, input);
  if (!saved.ok) throw new Error(saved.code);
  return { ...key, revisionId: saved.value.revisionId };
}

async function list(filter: Partial<Parameters<typeof listBank>[2]> = {}, page = 1) {
  const listed = await listBank(database(), trainer, { locale, ...filter }, page);
  if (!listed.ok) throw new Error(listed.code);
  return listed.value;
}

describe('the bank as a list', () => {
  it('counts by topic and difficulty what it lists, page by page', async () => {
    const all = await list();
    const counted = all.coverage.flatMap(({ counts, unread }) => [...counts, unread]);
    expect(counted.reduce((sum, each) => sum + each, 0)).toBe(all.total);
    expect(all.rows).toHaveLength(50);
    const last = await list({}, 10_000);
    expect(last.page).toBe(all.pages);
    expect(last.rows).toHaveLength(all.total - 50 * (all.pages - 1));
    expect(all.rows[0]!.topic).toBe('C1');
    expect(last.rows.at(-1)!.topic).toBe('C27');
  });

  it('is filtered by topic, kind, difficulty and words, percent signs taken as written', async () => {
    const { slug } = await write({}, (source) => source.replace('最晚几秒内要回', '回得快50%_吗'));
    const found = await list({ text: '50%_', topic: 'C26', kind: 'single', difficulty: 1 });
    expect(found.rows).toMatchObject([{ slug, state: 'new', author: '周敏' }]);
    expect((await list({ text: '50__' })).total).toBe(0);
    expect((await list({ text: '50%_', topic: 'C25' })).total).toBe(0);
  });

  it('tells what waits from what is published, and shows what cannot be read', async () => {
    const key = await write({}, (source) => source.replace('correct: true', 'correct: maybe'));
    const waiting = await list({ state: 'draft', topic: 'C26' });
    expect(waiting.rows.find(({ slug }) => slug === key.slug)).toMatchObject({ kind: null, stem: null });
    expect((await list({ state: 'published' })).rows.every(({ state }) => state === 'published')).toBe(true);
  });

  it('is shut to a new hire', async () => {
    const newHire = await createActor(database(), ['new-hire']);
    const keys = { slug: 'c17/confirm-this-order', locale };
    expect(await listBank(database(), newHire, { locale }, 1)).toMatchObject({ code: 'not-allowed' });
    expect(await readQuestion(database(), newHire, keys)).toMatchObject({ code: 'not-allowed' });
    expect(await tryAnswer(database(), newHire, keys, 'x')).toMatchObject({ code: 'not-allowed' });
  });
});

describe('a question written here', () => {
  it('is published by a second person where the organisation asks for one', async () => {
    const admin = await createActor(database(), ['admin']);
    await askSecondPerson(database(), admin, true);
    const { revisionId, ...key } = await write();
    const publication = { revisionId, note: '', relearn: false };
    expect(await publishLesson(database(), trainer, key, publication)).toMatchObject({
      code: 'second-person-needed'
    });
    const hr = await createActor(database(), ['hr']);
    expect(await publishLesson(database(), hr, key, publication)).toMatchObject({ ok: true });
    await askSecondPerson(database(), admin, false);
    const bank = await bankQuestions(database(), locale);
    expect(bank.some(({ id }) => key.slug === `c26/${id}`)).toBe(true);
    const read = await readQuestion(database(), hr, key);
    expect(read).toMatchObject({ ok: true, value: { usage: { papers: [], exams: [], overall: null } } });
  });

  it('keeps its id and topic: under others it cannot be published', async () => {
    const { revisionId, ...key } = await write({}, (source) => source.replace('topic: C26', 'topic: C1'));
    const outcome = await publishLesson(database(), trainer, key, { revisionId, note: '', relearn: false });
    expect(outcome).toMatchObject({ code: 'source-unsound' });
  });

  it('cannot be begun twice, nor under a name that is no name', async () => {
    const { slug } = await write();
    const id = slug.split('/')[1]!;
    const begin = (as: Actor, name: string, topic = 'C26') =>
      startQuestion(database(), as, { id: name, kind: 'single', topic, locale });
    expect(await begin(trainer, id)).toMatchObject({ code: 'question-exists' });
    expect(await begin(trainer, 'revisions')).toMatchObject({ code: 'name-invalid' });
    expect(await begin(trainer, '../up')).toMatchObject({ code: 'name-invalid' });
    expect(await begin(trainer, 'fine', 'Z1')).toMatchObject({ code: 'bad-input' });
    expect(await begin(await createActor(database(), ['hr']), 'fine')).toMatchObject({ code: 'not-allowed' });
  });
});

describe('trying an answer', () => {
  it('earns what the rule gives, from the bank and from the editor', async () => {
    const { slug } = await write();
    expect(await tryAnswer(database(), trainer, { slug, locale }, 'a')).toEqual({
      ok: true,
      value: { max: '2', score: '2', proposal: null }
    });
    expect(await tryAnswer(database(), trainer, { slug, locale }, null)).toMatchObject({
      value: { score: '0' }
    });
    expect(await tryAnswer(database(), trainer, { slug, locale }, ['a'])).toMatchObject({
      code: 'answer-invalid'
    });
    const editor = await openEditor(database(), trainer, { kind: 'question', slug, locale });
    const source = editor.ok ? editor.value.source : '';
    const written = { source: source.replace('points: 2', 'points: 5'), answer: 'a' };
    expect(await tryWrittenAnswer(database(), trainer, { slug, locale }, written)).toMatchObject({
      value: { max: '5', score: '5' }
    });
    expect(
      await tryWrittenAnswer(database(), trainer, { slug, locale }, { source: 'kind: [', answer: 'a' })
    ).toMatchObject({ code: 'source-unsound' });
  });

  it('shows of a reply what the drill engine proposes', async () => {
    const { slug } = await write({ kind: 'reply' });
    const answer = '真对不起，毯子昨天没到。我今天17点前给您准信。';
    expect(await tryAnswer(database(), trainer, { slug, locale }, answer)).toMatchObject({
      value: { score: null, max: '4', proposal: { met: [{ id: 'sorry' }, { id: 'act' }] } }
    });
  });
});

describe('where a question was used', () => {
  it('is told by the papers it stands on and the exams it was set in, with figures of enough people', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(opensAt);
    const { examId, sitters } = await createExam(database(), LEAST_PEOPLE);
    const item = await firstItem(examId);
    const slug = `${item.topic.toLowerCase()}/${item.id}`;
    const key = { kind: 'question' as const, slug, locale };
    await startQuestion(database(), trainer, { id: item.id, kind: 'single', topic: item.topic, locale });
    const editor = await openEditor(database(), trainer, key);
    const source = editor.ok ? editor.value.source : '';
    await saveRevision(database(), trainer, key, { source, note: '', base: null });
    const usage = async () => {
      const read = await readQuestion(database(), trainer, key);
      return read.ok ? read.value.usage : undefined;
    };
    expect(await usage()).toMatchObject({
      papers: ['入职基础卷'],
      exams: [{ examId, figures: null }],
      overall: null
    });
    for (const [index, sitter] of sitters.entries()) {
      const attemptId = await createAttempt(database(), sitter, examId);
      const answers = [{ item: item.id, value: index === 0 ? item.right : item.wrong, revision: 1 }];
      await saveAnswers(database(), sitter, { attemptId, answers });
      await createSubmission(database(), sitter, attemptId);
      expect(await usage()).toMatchObject({
        overall: index === LEAST_PEOPLE - 1 ? { n: LEAST_PEOPLE } : null
      });
    }
    const after = await usage();
    expect(after?.overall?.facility).toBeCloseTo(1 / LEAST_PEOPLE);
  });
});

async function firstItem(examId: string) {
  const { compiled } = await database()
    .selectFrom('library_revision as r')
    .innerJoin('exam_paper as p', 'p.revision_id', 'r.id')
    .select('r.compiled')
    .where('p.exam_id', '=', examId)
    .where('p.locale', '=', locale)
    .executeTakeFirstOrThrow();
  const item = (compiled as Paper).items.find(({ kind }) => kind === 'single') as ChoiceItem;
  const option = (correct: boolean) => item.options.find((each) => each.correct === correct)!.id;
  return { id: item.id, topic: item.topic, right: option(true), wrong: option(false) };
}
