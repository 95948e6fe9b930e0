import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAttempt, createSubmission, opensAt } from '../../../../../tests/factories/exams';
import {
  createHandedIn,
  mark as markBy,
  markOf,
  publishCohort,
  questionFor,
  releaseExam,
  shorts
} from '../../../../../tests/factories/marking';
import { createActor } from '../../../../../tests/factories/people';
import { createScored, publishChecked, signAsSecond } from '../../../../../tests/factories/scores';
import { useDatabase } from '../../../../../tests/test-database';
import type { Actor } from '../../policy';
import { previewScores, publishScores, submitScores } from '../../scores';
import {
  planRuling,
  readExam,
  readFaultyQuestion,
  ruleQuestion,
  saveAnswers,
  withdrawRuling,
  writtenStanding
} from '../index';

const database = useDatabase();

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: opensAt }));
afterEach(() => void vi.useRealTimers());

/** A single choice of 8 points whose key is c, answered c by everybody; and one of the short questions, of 20 points. */
const closed = 'beyond-expectation';
const open = shorts[0];

const drop = { kind: 'drop' };
const accept = (accepted: unknown) => ({ kind: 'accept', accepted });

const plan = (actor: Actor, examId: string, item: string, ruling: unknown) =>
  planRuling(database(), actor, { examId, item, ruling });

async function rule(actor: Actor, examId: string, item: string, ruling: unknown) {
  const planned = await plan(actor, examId, item, ruling);
  if (!planned.ok) return planned;
  const { seen } = planned.value;
  return ruleQuestion(database(), actor, { examId, item, ruling, reason: '题干有误', seen });
}

async function withdraw(actor: Actor, examId: string, item: string) {
  const faulty = await readFaultyQuestion(database(), actor, { examId, item, locale: 'zh-CN' });
  const standing = faulty.ok && faulty.value.rulings.find(({ withdrawnAt }) => !withdrawnAt);
  const rulingId = standing ? standing.id : '00000000-0000-4000-8000-000000000000';
  return withdrawRuling(database(), actor, { examId, item, rulingId });
}

const scores = async (attempts: string[], item: string) =>
  Promise.all(attempts.map(async (id) => (await markOf(database(), id, item))?.score ?? null));

const mark = (actor: Actor, attemptId: string, points: string, revision = 0, item: string = open) =>
  markBy(database(), actor, attemptId, item, points, revision, '有理由');

async function handedIn(size = 2, divergence: string | null = null) {
  const exam = await createHandedIn(database(), size, divergence);
  /* The last has answered b in place of c. */
  const last = exam.attempts.at(-1)!;
  await database()
    .updateTable('answer')
    .set({ value: '"b"' })
    .where('attempt_id', '=', last)
    .where('item', '=', closed)
    .execute();
  await database()
    .updateTable('mark')
    .set({ score: '0' })
    .where('attempt_id', '=', last)
    .where('item', '=', closed)
    .execute();
  return exam;
}

describe('dropping a question', () => {
  it('gives everybody its full points, after saying who changes', async () => {
    const { examId, attempts, cohortId, sitters, trainer, hr } = await handedIn();
    for (const attemptId of attempts)
      for (const item of shorts) await mark(trainer, attemptId, '10', 0, item);
    const planned = await plan(hr, examId, closed, drop);
    expect(planned).toMatchObject({
      value: { unchanged: 1, changes: [{ name: sitters[1]!.name, before: '0', after: '8' }] }
    });
    expect(await scores(attempts, closed)).toEqual(['8', '0']);
    expect(await rule(hr, examId, closed, drop)).toMatchObject({ ok: true });
    expect(await scores(attempts, closed)).toEqual(['8', '8']);
    const standing = await writtenStanding(database(), cohortId);
    const parts = sitters.map(({ personId }) => standing.get(personId)!.parts[0]);
    expect(parts).toMatchObject([
      { score: '28', max: '100' },
      { score: '28', max: '100' }
    ]);
  });

  it('hides names from those who mark', async () => {
    const { examId, sitters, trainer } = await handedIn();
    const planned = await plan(trainer, examId, closed, drop);
    expect(planned).toMatchObject({ value: { changes: [{ name: null }] } });
    for (const { name } of sitters) expect(JSON.stringify(planned)).not.toContain(name);
  });

  it('ends the marking of an open one, and brings it back as it was when withdrawn', async () => {
    const { examId, attempts, cohortId, sitters, trainer } = await handedIn();
    await mark(trainer, attempts[0]!, '7.5');
    expect(await rule(trainer, examId, open, drop)).toMatchObject({ ok: true });
    expect(await scores(attempts, open)).toEqual(['20', '20']);
    expect(await mark(trainer, attempts[1]!, '3')).toMatchObject({ code: 'question-dropped' });
    expect(await questionFor(database(), trainer, examId, open)).toMatchObject({
      closed: 'dropped',
      sheets: []
    });
    expect(await withdraw(trainer, examId, open)).toMatchObject({ ok: true });
    expect(await scores(attempts, open)).toEqual(['7.5', null]);
    expect(await markOf(database(), attempts[0]!, open)).toMatchObject({
      marker_id: trainer.personId,
      comment: '有理由'
    });
    const standing = (await writtenStanding(database(), cohortId)).get(sitters[1]!.personId);
    expect(standing?.missing).toMatchObject([{ items: expect.arrayContaining([open]) as string[] }]);
    expect(await mark(trainer, attempts[1]!, '3')).toMatchObject({ ok: true });
  });

  it('reaches whoever hands in afterwards, and takes back theirs too', async () => {
    const { examId, hr, sitters } = await createHandedIn(database(), 1);
    const late = await createActor(database(), ['new-hire']);
    const { cohort_id } = await database()
      .selectFrom('exam')
      .select('cohort_id')
      .where('id', '=', examId)
      .executeTakeFirstOrThrow();
    const place = { cohort_id, person_id: late.personId, mentor_id: null, enrolled_at: new Date() };
    await database().insertInto('enrolment').values(place).execute();
    const attemptId = await createAttempt(database(), late, examId);
    await saveAnswers(database(), late, { attemptId, answers: [{ item: closed, value: 'a', revision: 1 }] });
    await rule(hr, examId, closed, drop);
    await createSubmission(database(), late, attemptId);
    expect(await scores([attemptId], closed)).toEqual(['8']);
    await withdraw(hr, examId, closed);
    expect(await scores([attemptId], closed)).toEqual(['0']);
    expect(sitters).toHaveLength(1);
  });

  it('keeps the original marks and an audit event', async () => {
    const { examId, attempts, hr } = await handedIn();
    await rule(hr, examId, closed, drop);
    const kept = database().selectFrom('exam_ruled_mark').select('score').where('attempt_id', 'in', attempts);
    expect((await kept.execute()).map(({ score }) => score).sort()).toEqual(['0', '8']);
    const events = database().selectFrom('audit_event').selectAll().where('subject_id', '=', examId);
    const ruled = (await events.execute()).find(({ action }) => action === 'question.ruled');
    expect(ruled?.after).toMatchObject({
      item: closed,
      reason: '题干有误',
      changes: [{ attemptId: attempts[1], before: '0', after: '8' }]
    });
  });
});

describe('accepting another answer', () => {
  it('marks everybody anew and lowers nobody', async () => {
    const { examId, attempts, trainer } = await handedIn();
    expect(await rule(trainer, examId, closed, accept('b'))).toMatchObject({ ok: true });
    expect(await scores(attempts, closed)).toEqual(['8', '8']);
    await withdraw(trainer, examId, closed);
    expect(await scores(attempts, closed)).toEqual(['8', '0']);
  });

  it('is refused where it changes nothing or does not fit the question', async () => {
    const { examId, trainer } = await handedIn();
    for (const ruling of [
      accept('c'),
      accept('z'),
      accept(null),
      accept(['b']),
      accept({}),
      { kind: 'x' },
      null
    ]) {
      expect(await plan(trainer, examId, closed, ruling)).toMatchObject({ code: 'ruling-unfit' });
    }
    expect(await plan(trainer, examId, open, accept('b'))).toMatchObject({ code: 'ruling-unfit' });
    expect(await plan(trainer, examId, 'nonsense', drop)).toMatchObject({ code: 'not-found' });
  });
});

describe('changing marking points', () => {
  const points = (list: [string, string][]) => ({
    kind: 'points',
    points: { [open]: list.map(([id, points]) => ({ id, points, text: `要点${id}` })) }
  });
  const fit = points([
    ['one', '15'],
    ['two', '5']
  ]);

  it('reopens the marking, by the new points', async () => {
    const { examId, attempts, cohortId, sitters, trainer } = await handedIn();
    for (const attemptId of attempts)
      for (const item of shorts) await mark(trainer, attemptId, '10', 0, item);
    expect(await plan(trainer, examId, open, fit)).toMatchObject({
      value: { changes: [{ before: '10', after: null }, { after: null }] }
    });
    await rule(trainer, examId, open, fit);
    expect(await scores(attempts, open)).toEqual([null, null]);
    const standing = (await writtenStanding(database(), cohortId)).get(sitters[0]!.personId);
    expect(standing?.missing).toMatchObject([{ state: 'submitted', items: [open] }]);
    const { sheet } = await questionFor(database(), trainer, examId, open);
    expect(sheet).toMatchObject({ repointed: true, parts: [{ guidance: [{ id: 'one' }, { id: 'two' }] }] });
    await mark(trainer, attempts[0]!, '15');
    await withdraw(trainer, examId, open);
    expect(await scores(attempts, open)).toEqual(['10', '10']);
  });

  it('must add up to the question’s points in halves', async () => {
    const { examId, trainer } = await handedIn();
    for (const list of [
      [['one', '19']],
      [
        ['one', '19.75'],
        ['two', '0.25']
      ],
      [['one', 'x']],
      []
    ] as [string, string][][])
      expect(await plan(trainer, examId, open, points(list))).toMatchObject({ code: 'ruling-unfit' });
    expect(await plan(trainer, examId, closed, fit)).toMatchObject({ code: 'ruling-unfit' });
  });

  it('has two markers begin again, and remembers the first round', async () => {
    const { examId, attempts, trainer } = await handedIn(1, '0.2');
    const second = await createActor(database(), ['trainer']);
    await mark(trainer, attempts[0]!, '10');
    await mark(second, attempts[0]!, '12');
    await rule(trainer, examId, open, fit);
    await mark(second, attempts[0]!, '20');
    expect(await scores(attempts, open)).toEqual([null]);
    await mark(trainer, attempts[0]!, '19');
    expect(await scores(attempts, open)).toEqual(['19.5']);
    await withdraw(trainer, examId, open);
    expect(await scores(attempts, open)).toEqual(['11']);
  });
});

describe('a ruling', () => {
  it('is for trainers and HR of that cohort', async () => {
    const { examId, attempts, sitters } = await handedIn();
    for (const role of ['mentor', 'lead', 'peer', 'manager', 'admin', 'new-hire'] as const) {
      const actor = await createActor(database(), [role]);
      expect(await rule(actor, examId, closed, drop)).toMatchObject({ ok: false });
      expect(await withdraw(actor, examId, closed)).toMatchObject({ ok: false });
    }
    expect(await rule(sitters[0]!, examId, closed, drop)).toMatchObject({ code: 'not-found' });
    expect(await scores(attempts, closed)).toEqual(['8', '0']);
  });

  it('stands alone: a second one on the same question waits for the first to be withdrawn', async () => {
    const { examId, trainer, hr } = await handedIn();
    const planned = await plan(hr, examId, closed, drop);
    const seen = planned.ok ? planned.value.seen : '';
    const input = { examId, item: closed, ruling: drop, reason: '两次', seen };
    const both = await Promise.all([
      ruleQuestion(database(), hr, input),
      ruleQuestion(database(), trainer, input)
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ code: 'ruling-stands' });
    expect(await rule(hr, examId, closed, accept('b'))).toMatchObject({ code: 'ruling-stands' });
    await withdraw(hr, examId, closed);
    expect(await withdraw(hr, examId, closed)).toMatchObject({ code: 'not-found' });
    expect(await rule(hr, examId, closed, accept('b'))).toMatchObject({ ok: true });
  });

  it('is refused when somebody has marked since it was planned', async () => {
    const { examId, attempts, trainer } = await handedIn();
    const planned = await plan(trainer, examId, open, drop);
    await mark(trainer, attempts[0]!, '3');
    const seen = planned.ok ? planned.value.seen : '';
    const input = { examId, item: open, ruling: drop, reason: '题干有误', seen };
    expect(await ruleQuestion(database(), trainer, input)).toMatchObject({ code: 'changed-meanwhile' });
    expect(await scores(attempts, open)).toEqual(['3', null]);
  });

  it('and a mark at once leave one of two worlds: marked before, or dropped', async () => {
    const { examId, attempts, hr, trainer } = await handedIn();
    const planned = await plan(hr, examId, open, drop);
    const seen = planned.ok ? planned.value.seen : '';
    const input = { examId, item: open, ruling: drop, reason: '题干有误', seen };
    const [given, ruled] = await Promise.all([
      mark(trainer, attempts[0]!, '3'),
      ruleQuestion(database(), hr, input)
    ]);
    expect([given.ok, ruled.ok].filter(Boolean)).toHaveLength(1);
    expect(await scores(attempts, open)).toEqual(ruled.ok ? ['20', '20'] : ['3', null]);
  });

  it('may come after release, and never after publication', async () => {
    const { examId, attempts, cohortId, hr } = await handedIn();
    await releaseExam(database(), examId, hr);
    expect(await rule(hr, examId, closed, drop)).toMatchObject({ ok: true });
    await publishCohort(database(), cohortId, hr);
    expect(await rule(hr, examId, open, drop)).toMatchObject({ code: 'already-published' });
    expect(await withdraw(hr, examId, closed)).toMatchObject({ code: 'already-published' });
    expect(await scores(attempts, closed)).toEqual(['8', '8']);
  });

  it('and publishing at once agree on one total', async () => {
    const cohort = await createScored(database(), 2);
    const { examId, cohortId, hr, sitters } = cohort;
    const planned = await plan(hr, examId, closed, drop);
    const seen = planned.ok ? planned.value.seen : '';
    const input = { examId, item: closed, ruling: drop, reason: '题干有误', seen };
    await submitScores(database(), hr, cohortId);
    await signAsSecond(database(), cohortId);
    const [ruled, published] = await Promise.all([
      ruleQuestion(database(), hr, input),
      publishScores(database(), hr, cohortId)
    ]);
    if (!ruled.ok) expect(ruled.code).toBe('already-published');
    if (!published.ok) {
      expect(published.code).toBe('scores-changed');
      expect(await publishChecked(database(), hr, cohortId)).toMatchObject({ ok: true });
    }
    const standing = await writtenStanding(database(), cohortId);
    for (const sitter of sitters) {
      const { parts } = await database()
        .selectFrom('published_result')
        .select('parts')
        .where('person_id', '=', sitter.personId)
        .executeTakeFirstOrThrow();
      const written = (parts as { written: { score: string; max: string }[] }).written[0]!;
      const [part] = standing.get(sitter.personId)!.parts;
      expect(written).toMatchObject({ score: part!.score, max: part!.max });
      const seen = await readExam(database(), sitter, { examId, locale: 'zh-CN' });
      expect(seen.ok && seen.value.result?.score).toBe(part!.score);
    }
    const { ok } = await previewScores(database(), hr, cohortId);
    expect(ok).toBe(true);
  });
});
