import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { opensAt } from '../../../../../tests/factories/exams';
import { createHandedIn, createReleased, shorts } from '../../../../../tests/factories/released-exams';
import { createActor, createMember } from '../../../../../tests/factories/people';
import { useDatabase } from '../../../../../tests/test-database';
import { newId } from '../../db';
import type { Actor } from '../../policy';
import {
  answerQuery,
  queryMark,
  readExam,
  readQuery,
  readReview,
  waitingQueries,
  withdrawQuery,
  writtenParts,
  type ReviewedQuestion
} from '../index';

const database = useDatabase();
const [item, other] = shorts;
const closed = 'promise-and-satisfaction';

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: opensAt });
  /* Trainers of other tests could answer as well. */
  await database().deleteFrom('credential').execute();
});
afterEach(() => void vi.useRealTimers());

async function ask(
  actor: Actor,
  examId: string,
  of: string = item,
  reason = '要点都写到了'
): Promise<string> {
  vi.advanceTimersByTime(1000);
  expect(await queryMark(database(), actor, { examId, item: of, reason })).toMatchObject({ ok: true });
  return (await question(actor, examId, of)).queries.at(-1)!.id;
}

async function question(actor: Actor, examId: string, of: string = item): Promise<ReviewedQuestion> {
  const review = await readReview(database(), actor, { examId, locale: 'zh-CN' });
  if (!review.ok) throw new Error(review.code);
  return review.value.questions.find(({ id }) => id === of)!;
}

const answer = (actor: Actor, query: string, points: string | null, revision = 1) =>
  answerQuery(database(), actor, { query, points, reason: '重新看过', revision });

const turn = async (actor: Actor, query: string) => {
  const queue = await waitingQueries(database(), actor);
  return queue.ok ? queue.value.find(({ id }) => id === query)?.turn : queue.code;
};

describe('a query', () => {
  it('is answered with other points, and mark, total and half follow', async () => {
    const db = database();
    const { examId, cohortId, sitter } = await createReleased(db);
    const second = await createMember(db, ['trainer']);
    const total = async () => {
      const exam = await readExam(db, sitter, { examId, locale: 'zh-CN' });
      const half = (await writtenParts(db, cohortId)).get(sitter.personId)?.[0]?.score;
      return [exam.ok && exam.value.result?.score, half];
    };
    expect(await total()).toEqual(['23', '23']);
    const query = await ask(sitter, examId);
    expect(await answer(second, query, '12.5')).toMatchObject({ ok: true });
    expect(await total()).toEqual(['28', '28']);
    expect(await question(sitter, examId)).toMatchObject({
      score: '12.5',
      comment: `评语${item}`,
      queries: [
        {
          scoreBefore: '7.5',
          scoreAfter: '12.5',
          answer: '重新看过',
          answeredBy: second.name,
          withdrawnAt: null
        }
      ]
    });
    const trail = await db
      .selectFrom('audit_event')
      .select(['action', 'actor_id as by', 'before', 'after'])
      .where('action', 'in', ['mark.queried', 'answer.marked', 'mark.query-answered'])
      .orderBy('id', 'desc')
      .limit(3)
      .execute();
    expect(trail.reverse()).toMatchObject([
      { action: 'mark.queried', by: sitter.personId, after: { item, reason: '要点都写到了' } },
      { action: 'answer.marked', by: second.personId, before: { score: '7.5' }, after: { score: '12.5' } },
      { action: 'mark.query-answered', by: second.personId, after: { query, score: '12.5' } }
    ]);
  });

  it('may end with the mark as it was, which stays the first marker’s', async () => {
    const { examId, sitter, trainer, attemptId } = await createReleased(database());
    const second = await createMember(database(), ['trainer']);
    const query = await ask(sitter, examId);
    expect(await answer(second, query, null)).toMatchObject({ ok: true });
    expect(await question(sitter, examId)).toMatchObject({
      score: '7.5',
      queries: [{ scoreBefore: '7.5', scoreAfter: '7.5' }]
    });
    const mark = database().selectFrom('mark').select(['marker_id', 'revision']);
    expect(
      await mark.where('attempt_id', '=', attemptId).where('item', '=', item).executeTakeFirst()
    ).toEqual({ marker_id: trainer.personId, revision: 1 });
  });

  it('may doubt what a rule marked, to the hundredth of a point', async () => {
    const { examId, sitter, trainer } = await createReleased(database());
    const query = await ask(sitter, examId, closed);
    expect(await turn(trainer, query)).toBe('yours');
    expect(await answer(trainer, query, '1.234')).toMatchObject({ code: 'mark-invalid' });
    expect(await answer(trainer, query, '5.5')).toMatchObject({ code: 'mark-invalid' });
    expect(await answer(trainer, query, '0')).toMatchObject({ code: 'points-unchanged' });
    expect(await answer(trainer, query, '1.25')).toMatchObject({ ok: true });
    expect(await question(sitter, examId, closed)).toMatchObject({ score: '1.25' });
  });

  it('goes to somebody who did not give the mark, as long as there is one', async () => {
    const db = database();
    const { examId, sitter, trainer } = await createReleased(db);
    const query = await ask(sitter, examId);
    expect(await turn(trainer, query)).toBe('last');
    const second = await createMember(db, ['trainer']);
    expect(await turn(trainer, query)).toBe('others');
    expect(await turn(second, query)).toBe('yours');
    expect(await answer(trainer, query, '12')).toMatchObject({ code: 'own-mark' });
    expect(await answer(second, query, null)).toMatchObject({ ok: true });
    const again = await ask(sitter, examId, item, '还是想再请人看看');
    expect([await turn(trainer, again), await turn(second, again)]).toEqual(['last', 'last']);
    expect(await answer(trainer, again, '8')).toMatchObject({ ok: true });
  });

  it('is never stuck: neither the sitter, the invited nor the departed count as another trainer', async () => {
    const db = database();
    const { examId, sitter, trainer } = await createReleased(db);
    await createActor(db, ['trainer']);
    const left = await createMember(db, ['trainer']);
    await db.updateTable('person').set({ left_at: new Date() }).where('id', '=', left.personId).execute();
    const query = await ask(sitter, examId);
    expect(await turn(trainer, query)).toBe('last');
    expect(await answer(trainer, query, '9')).toMatchObject({ ok: true });
  });

  it('is answered once: of two trainers at once the second is told', async () => {
    const db = database();
    const { examId, sitter } = await createReleased(db);
    const trainers = [await createMember(db, ['trainer']), await createMember(db, ['trainer'])];
    const query = await ask(sitter, examId);
    const outcomes = await Promise.all(
      trainers.map((trainer, index) => answer(trainer, query, `${10 + index}`))
    );
    expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.code)).sort()).toEqual([
      'ok',
      'query-closed'
    ]);
    const won = outcomes.findIndex(({ ok }) => ok);
    expect(await question(sitter, examId)).toMatchObject({
      score: `${10 + won}`,
      queries: [{ scoreAfter: `${10 + won}` }]
    });
  });

  it('is refused where the mark has changed since the trainer looked', async () => {
    const { examId, sitter } = await createReleased(database());
    const second = await createMember(database(), ['trainer']);
    const query = await ask(sitter, examId);
    expect(await answer(second, query, '9', 2)).toMatchObject({ code: 'changed-meanwhile' });
    expect(await answer(second, query, null, 0)).toMatchObject({ code: 'changed-meanwhile' });
    expect(await question(sitter, examId)).toMatchObject({ score: '7.5', queries: [{ answeredAt: null }] });
  });

  it('can be withdrawn until it is answered, by whoever asked alone', async () => {
    const db = database();
    const { examId, sitters } = await createReleased(db, 2);
    const [sitter, neighbour] = sitters as [Actor, Actor];
    const second = await createMember(db, ['trainer']);
    const query = await ask(sitter, examId);
    expect(await withdrawQuery(db, neighbour, { examId, query })).toMatchObject({ code: 'not-found' });
    expect(await withdrawQuery(db, sitter, { examId, query })).toMatchObject({ ok: true });
    expect(await withdrawQuery(db, sitter, { examId, query })).toMatchObject({ ok: true });
    expect(await answer(second, query, '9')).toMatchObject({ code: 'query-closed' });
    expect(await turn(second, query)).toBeUndefined();
    const again = await ask(sitter, examId);
    await answer(second, again, null);
    expect(await withdrawQuery(db, sitter, { examId, query: again })).toMatchObject({ code: 'query-closed' });
  });

  it('waits alone for its mark, within the window and for a mark there is', async () => {
    const db = database();
    const { examId, sitter } = await createReleased(db);
    const twice = await Promise.all(
      ['一', '二'].map((reason) => queryMark(db, sitter, { examId, item, reason }))
    );
    expect(twice.map((outcome) => (outcome.ok ? 'ok' : outcome.code)).sort()).toEqual([
      'ok',
      'query-waiting'
    ]);
    const unknown = { examId, item: "x' or 1=1 --", reason: '看看' };
    expect(await queryMark(db, sitter, unknown)).toMatchObject({ code: 'not-found' });
    vi.setSystemTime(new Date('2026-03-07T23:59:59+08:00'));
    expect(await queryMark(db, sitter, { examId, item: other, reason: '最后一刻' })).toMatchObject({
      ok: true
    });
    vi.setSystemTime(new Date('2026-03-08T00:00:00+08:00'));
    expect(await queryMark(db, sitter, { examId, item: closed, reason: '晚了' })).toMatchObject({
      code: 'query-window-over'
    });
  });

  it('needs a release; publishing ends both asking and changing, never answering', async () => {
    const db = database();
    const unreleased = await createHandedIn(db);
    const input = { examId: unreleased.examId, item, reason: '急' };
    expect(await queryMark(db, unreleased.sitter, input)).toMatchObject({ code: 'not-released' });
    const { examId, sitter, cohortId, hr } = await createReleased(db);
    const second = await createMember(db, ['trainer']);
    const query = await ask(sitter, examId);
    const row = { id: newId(), cohort_id: cohortId, published_by: hr.personId, published_at: new Date() };
    await db.insertInto('publication').values(row).execute();
    expect(await queryMark(db, sitter, { examId, item: other, reason: '晚' })).toMatchObject({
      code: 'already-published'
    });
    expect(await answer(second, query, '9')).toMatchObject({ code: 'already-published' });
    expect(await answer(second, query, null)).toMatchObject({ ok: true });
  });

  it('shows a trainer everything but whose it is, and nothing to others', async () => {
    const db = database();
    const { examId, sitter, trainer, hr } = await createReleased(db);
    const second = await createMember(db, ['trainer']);
    const query = await ask(sitter, examId, item, '<script>alert(1)</script>');
    const read = await readQuery(db, second, query);
    expect(read).toMatchObject({
      value: {
        question: 9,
        turn: 'yours',
        mark: { score: '7.5', comment: `评语${item}`, revision: 1, by: trainer.name },
        item: { explanation: { shape: 'texts', texts: [{ answer: '第1份' }] } },
        closed: null
      }
    });
    const shown = JSON.stringify([read, await waitingQueries(db, second)]);
    for (const secret of [sitter.name, sitter.email, sitter.personId]) expect(shown).not.toContain(secret);
    for (const actor of [sitter, hr])
      expect(await readQuery(db, actor, query)).toMatchObject({ code: 'not-allowed' });
    const both = { ...sitter, grants: [...sitter.grants, ...second.grants] };
    expect(await readQuery(db, both, query)).toMatchObject({ code: 'not-found' });
    const elsewhere = {
      ...second,
      grants: [{ role: 'trainer' as const, departmentId: null, cohortId: newId() }]
    };
    expect(await answer(elsewhere, query, '9')).toMatchObject({ code: 'not-found' });
    expect(await answer(second, 'nonsense', '9')).toMatchObject({ code: 'not-found' });
  });
});
