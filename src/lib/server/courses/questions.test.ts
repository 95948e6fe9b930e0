import { beforeAll, describe, expect, it } from 'vitest';
import { createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import type { Actor } from '../policy';
import { answerQuestion, askQuestion, openLesson, waitingQuestions } from './index';

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

  it('is one of ten that may wait', async () => {
    const curious = await createActor(database(), ['new-hire']);
    for (let count = 0; count < 10; count++) await ask(`第 ${count} 问`, curious);
    expect(await askQuestion(database(), curious, { slug, body: '再问' }, 'zh-CN')).toMatchObject({
      code: 'questions-waiting'
    });
  });
});
