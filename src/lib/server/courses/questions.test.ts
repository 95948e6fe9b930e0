import { beforeAll, describe, expect, it } from 'vitest';
import { createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import type { Actor } from '../policy';
import {
  answerQuestion,
  askQuestion,
  indexAnsweredQuestions,
  openLesson,
  searchLibrary,
  waitingQuestions,
  withdrawQuestion
} from './index';

const database = useDatabase();
const slug = 'confidentiality/what-is-secret';
let asker: Actor;
let colleague: Actor;
let trainer: Actor;

beforeAll(async () => {
  asker = await createActor(database(), ['new-hire'], '林晓雨');
  colleague = await createActor(database(), ['new-hire']);
  trainer = await createActor(database(), ['trainer'], '周岚');
});

async function ask(body: string, actor = asker): Promise<string> {
  const asked = await askQuestion(database(), actor, { slug, body }, 'zh-CN');
  if (!asked.ok) throw new Error(asked.code);
  return asked.value.id;
}
const answer = (id: string, text: string, actor = trainer) =>
  answerQuestion(database(), actor, { id, answer: text });
async function under(actor: Actor) {
  const page = await openLesson(database(), actor, slug, 'zh-CN');
  if (!page.ok) throw new Error(page.code);
  return page.value.questions;
}
const eventsOf = (id: string) =>
  database()
    .selectFrom('audit_event')
    .select(['action', 'actor_id as actorId'])
    .where('subject_id', '=', id)
    .orderBy('at')
    .execute();

describe('a question under a lesson', () => {
  it('waits for a trainer, and is seen by its asker and trainers alone until it is answered', async () => {
    const id = await ask('值班表能发家人群吗？');
    expect(await under(asker)).toMatchObject([{ id, own: true, asker: null, answer: null }]);
    expect(await under(colleague)).toEqual([]);
    expect(await under(trainer)).toMatchObject([{ id, own: false, asker: '林晓雨' }]);
    const waiting = await waitingQuestions(database(), trainer, 'zh-CN');
    expect(waiting).toMatchObject({ value: [{ id, asker: '林晓雨', lesson: slug }] });

    expect(await answer(id, '不能，值班表是内部信息。')).toMatchObject({ ok: true });
    expect(await waitingQuestions(database(), trainer, 'zh-CN')).toEqual({ ok: true, value: [] });
    const [seen] = await under(colleague);
    expect(seen).toMatchObject({
      own: false,
      asker: null,
      answer: { body: '不能，值班表是内部信息。', by: '周岚' }
    });
    expect(JSON.stringify(seen)).not.toContain('林晓雨');
    expect(await eventsOf(id)).toEqual([
      { action: 'question.asked', actorId: asker.personId },
      { action: 'question.answered', actorId: trainer.personId }
    ]);
  });

  it('is answered once: a second trainer is told and overwrites nothing', async () => {
    const id = await ask('同学问我的工资，能说吗？');
    const second = await createActor(database(), ['trainer']);
    const outcomes = await Promise.all([answer(id, '甲'), answer(id, '乙', second)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ code: 'changed-meanwhile' });
  });

  it('is answered by trainers alone', async () => {
    const id = await ask('打印稿怎么处理？');
    expect(await answer(id, '随便', colleague)).toMatchObject({ code: 'not-allowed' });
    expect(await answer('019aa000-0000-7000-8000-000000000000', '没有')).toMatchObject({ code: 'not-found' });
    expect(await waitingQuestions(database(), asker, 'zh-CN')).toMatchObject({ code: 'not-allowed' });
  });

  it('is taken back by its asker alone, as long as nobody has answered', async () => {
    const id = await ask('发错了的问题');
    expect(await withdrawQuestion(database(), colleague, id)).toMatchObject({ code: 'not-found' });
    expect(await withdrawQuestion(database(), asker, id)).toMatchObject({ ok: true });
    expect((await under(trainer)).map((question) => question.id)).not.toContain(id);
    expect((await eventsOf(id)).map(({ action }) => action)).toEqual([
      'question.asked',
      'question.withdrawn'
    ]);
    expect(await answer(id, '晚了')).toMatchObject({ code: 'not-found' });
    const answered = await ask('工牌算不算资料？');
    await answer(answered, '算。');
    expect(await withdrawQuestion(database(), asker, answered)).toMatchObject({ code: 'question-answered' });
    expect(await withdrawQuestion(database(), trainer, answered)).toMatchObject({ code: 'not-found' });
  });

  it('taken back while it is answered is one or the other', async () => {
    const id = await ask('两边同时按下去？');
    const [back, reply] = await Promise.all([
      withdrawQuestion(database(), asker, id),
      answer(id, '看谁快。')
    ]);
    expect([back.ok, reply.ok].filter(Boolean)).toHaveLength(1);
  });

  it('is one of ten that may wait', async () => {
    const curious = await createActor(database(), ['new-hire']);
    for (let count = 0; count < 10; count++) await ask(`第 ${count} 问`, curious);
    expect(await askQuestion(database(), curious, { slug, body: '再问' }, 'zh-CN')).toMatchObject({
      code: 'questions-waiting'
    });
  });
});

describe('searching questions', () => {
  const find = async (query: string, actor = colleague) => {
    const finding = await searchLibrary(database(), actor, query, 'zh-CN');
    if (!finding.ok) throw new Error(finding.code);
    return finding.value.questions.pages;
  };

  it('finds them with their answer, in the words of either, once they are answered', async () => {
    const id = await ask('门禁密码可以告诉快递员吗？');
    for (const actor of [asker, colleague, trainer]) expect(await find('门禁密码', actor)).toEqual([]);
    await answer(id, '不可以，请他在前台登记，由值班主管领进来。');
    for (const query of ['门禁密码', '前台登记', '門禁密碼']) {
      const [page] = await find(query);
      expect(page).toMatchObject({ slug, hits: [{ anchor: `question-${id}` }] });
      expect(page!.title.map(({ text }) => text).join('')).not.toBe('');
    }
  });

  it('finds those that were answered before questions were searched', async () => {
    const id = await ask('打印机旁边的废纸能带走吗？');
    await answer(id, '不能，放进碎纸机。');
    await database().deleteFrom('search_passage').where('question_id', '=', id).execute();
    expect(await find('碎纸机')).toEqual([]);
    await indexAnsweredQuestions(database());
    await indexAnsweredQuestions(database());
    expect(await find('碎纸机')).toMatchObject([{ hits: [{ anchor: `question-${id}` }] }]);
  });

  it('hides them while their lesson is not published', async () => {
    const id = await ask('树懒能不能当吉祥物？');
    await answer(id, '可以考虑。');
    expect(await find('树懒')).toHaveLength(1);
    const lessons = database()
      .deleteFrom('library_item')
      .where('kind', '=', 'lesson')
      .where('slug', '=', slug);
    const gone = database()
      .transaction()
      .execute(async (trx) => {
        await trx.executeQuery(lessons);
        expect(await searchLibrary(trx, colleague, '树懒', 'zh-CN')).toMatchObject({
          value: { questions: { pages: [] } }
        });
        throw new Error('undo');
      });
    await expect(gone).rejects.toThrow('undo');
  });
});
