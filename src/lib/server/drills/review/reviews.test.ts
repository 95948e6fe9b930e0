import { beforeEach, describe, expect, it } from 'vitest';
import { createEndedDrill } from '../../../../../tests/factories/ended-drills';
import { createDrillAttempt } from '../../../../../tests/factories/drills';
import { createActor } from '../../../../../tests/factories/people';
import { useDatabase } from '../../../../../tests/test-database';
import type { Outcome } from '../../../forms/failure';
import type { Actor } from '../../policy';
import {
  listScenarios,
  queryCriterion,
  readDebrief,
  readOwnReview,
  readReviewedAttempt,
  ruleOnCriterion,
  waitingScoreQueries
} from '..';

const database = useDatabase();
const hostile = `<script>alert(1)</script> '; drop table drill_ruling; -- 您好\n\u202e`;
let trainee: Actor;
let trainer: Actor;
let attempt: string;

beforeEach(async () => {
  trainee = await createActor(database(), ['new-hire']);
  trainer = await createActor(database(), ['trainer']);
  attempt = await createEndedDrill(database(), trainee, ['您好，晚了这么久，真对不起。', '尽快处理。']);
});

const rule = (actor: Actor, criterion: string, points: number, revision = 0, reason = '语气真诚') =>
  ruleOnCriterion(database(), actor, { attempt, criterion, points, reason, revision });
const ask = (actor: Actor, criterion: string, reason = '我道过歉了') =>
  queryCriterion(database(), actor, { attempt, criterion, reason });

describe('overruling', () => {
  it('counts at once, keeps the original in sight and on record, and is audited', async () => {
    const { id, score, max } = await lossyCriterion();
    const before = value(await readDebrief(database(), trainee, attempt))!;
    value(await rule(trainer, id, max));
    const review = value(await readOwnReview(database(), trainee, attempt))!;
    expect(review.standing.criteria.find((one) => one.id === id)).toMatchObject({
      score: max,
      original: score
    });
    expect(review.standing.total).toBeGreaterThan(before.debrief.score.total);
    expect(review.standing.original.total).toBe(before.debrief.score.total);
    expect(review.rulings).toMatchObject([
      { criterion: id, revision: 1, points: max, reason: '语气真诚', by: trainer.name }
    ]);
    expect(value(await readDebrief(database(), trainee, attempt))).toMatchObject({
      debrief: before.debrief
    });
    const rows = value(await listScenarios(database(), trainee, 'zh-CN'));
    expect(rows.flatMap(({ attempts }) => attempts)).toMatchObject([
      { total: review.standing.total, band: review.standing.band }
    ]);
    expect(await events()).toMatchObject([
      {
        action: 'drill.overruled',
        actor_id: trainer.personId,
        before: { criterion: id, points: score },
        after: { criterion: id, points: max, reason: '语气真诚' }
      }
    ]);
  });

  it('can be overruled again, each time with its own line; back to the original the frozen score stands', async () => {
    const { id, score, max } = await lossyCriterion();
    value(await rule(trainer, id, max));
    value(await rule(trainer, id, score, 1, '再看一遍，原来的分对'));
    const review = value(await readOwnReview(database(), trainee, attempt))!;
    expect(review.rulings.map(({ revision, points }) => [revision, points])).toEqual([
      [1, max],
      [2, score]
    ]);
    expect(review.standing).toMatchObject({ overruled: false, ...review.standing.original });
    const row = await database()
      .selectFrom('drill_attempt')
      .select(['ruled_total', 'ruled_band'])
      .where('id', '=', attempt)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ ruled_total: null, ruled_band: null });
  });

  it('tells the second of two trainers who rule at once', async () => {
    const { id, max } = await lossyCriterion();
    const other = await createActor(database(), ['trainer']);
    const outcomes = await Promise.all([rule(trainer, id, max), rule(other, id, max - 1)]);
    expect(outcomes.map((one) => (one.ok ? 'ok' : one.code)).sort()).toEqual(['changed-meanwhile', 'ok']);
    const { rulings } = value(await readOwnReview(database(), trainee, attempt))!;
    expect(rulings).toHaveLength(1);
  });

  it('takes whole points within the criterion, and only a change', async () => {
    const { id, score, max } = await lossyCriterion();
    for (const points of [-1, max + 1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(await rule(trainer, id, points)).toMatchObject({ ok: false, code: 'points-invalid' });
    expect(await rule(trainer, id, score)).toMatchObject({ ok: false, code: 'points-unchanged' });
    for (const criterion of ['no-such', hostile, '__proto__', ...(await uncalledFor())])
      expect(await rule(trainer, criterion, 0)).toMatchObject({ ok: false, code: 'not-found' });
    expect(await events()).toEqual([]);
  });

  it('lets a blocked chat pass only where the block itself is lifted, and keeps what the engine found', async () => {
    attempt = await createEndedDrill(database(), trainee, ['你有病吧，滚。']);
    const { debrief } = value(await readReviewedAttempt(database(), trainer, attempt));
    expect(debrief.score.blockers).toMatchObject([{ id: 'rude' }]);
    for (const { id, score, max } of debrief.score.criteria)
      if (score < max) value(await rule(trainer, id, max));
    const blocked = value(await readOwnReview(database(), trainee, attempt))!;
    expect(blocked.standing).toMatchObject({ band: 'fail', total: 20, overruled: true });

    value(await ask(trainee, 'blocker:rude', '我在念顾客的原话'));
    expect(await waitingFor(trainer)).toMatchObject([
      { criterion: 'blocker:rude', about: { violation: 'rude' } }
    ]);
    value(await rule(trainer, 'blocker:rude', 1, 0, '是引用顾客的话'));
    const review = value(await readOwnReview(database(), trainee, attempt))!;
    expect(review.standing).toMatchObject({ band: 'excellent', total: 100, blockers: [] });
    expect(review.queries).toMatchObject([{ answer: '是引用顾客的话', ruling: 1 }]);
    expect(review.rulings).toContainEqual(
      expect.objectContaining({ criterion: 'blocker:rude', points: 1, reason: '是引用顾客的话' })
    );
    expect(value(await readDebrief(database(), trainee, attempt))).toMatchObject({ debrief });
    expect(await rule(trainer, 'blocker:rude', 0)).toMatchObject({ ok: false, code: 'changed-meanwhile' });
  });

  it('blocks a chat in which the engine overlooked a violation', async () => {
    value(await rule(trainer, 'blocker:leak', 0, 0, '第二句说出了别人的地址'));
    const { standing } = value(await readOwnReview(database(), trainee, attempt))!;
    expect(standing).toMatchObject({ band: 'fail', blockers: [], overruled: true });
    expect(standing.total).toBeLessThanOrEqual(20);
    value(await ask(trainee, 'blocker:leak', '那是顾客自己的地址'));
    value(await rule(trainer, 'blocker:leak', 1, 1, '的确是顾客自己的地址'));
    expect(value(await readOwnReview(database(), trainee, attempt))!.standing.overruled).toBe(false);
  });

  it('knows no other blocks, and takes no question about one that does not stand', async () => {
    for (const id of ['blocker:argue', 'blocker:', 'leak', 'blocker:__proto__'])
      expect(await rule(trainer, id, 0)).toMatchObject({ ok: false, code: 'not-found' });
    expect(await rule(trainer, 'blocker:leak', 2)).toMatchObject({ ok: false, code: 'points-invalid' });
    expect(await rule(trainer, 'blocker:leak', 1)).toMatchObject({ ok: false, code: 'points-unchanged' });
    expect(await ask(trainee, 'blocker:leak')).toMatchObject({ ok: false, code: 'not-found' });
  });

  it('is never done to one’s own attempt, nor without the role, nor to an open chat', async () => {
    const { id, max } = await lossyCriterion();
    const both = { ...trainee, grants: [...trainee.grants, ...trainer.grants] };
    expect(await rule(both, id, max)).toMatchObject({ ok: false, code: 'own-attempt' });
    for (const role of ['new-hire', 'mentor', 'lead', 'peer', 'hr', 'manager', 'admin'] as const) {
      const other = await createActor(database(), [role]);
      expect(await rule(other, id, max)).toMatchObject({ ok: false, code: 'not-allowed' });
      expect(await readReviewedAttempt(database(), other, attempt)).toMatchObject({ code: 'not-allowed' });
    }
    attempt = await createDrillAttempt(database(), trainee);
    expect(await rule(trainer, id, max)).toMatchObject({ ok: false, code: 'not-found' });
    for (const unknown of ['nonsense', hostile, crypto.randomUUID()]) {
      attempt = unknown;
      expect(await rule(trainer, id, max)).toMatchObject({ ok: false, code: 'not-found' });
    }
  });

  it('reaches only as far as the role', async () => {
    const { id, max } = await lossyCriterion();
    const cohortId = crypto.randomUUID();
    const bound = { ...trainer, grants: [{ role: 'trainer' as const, departmentId: null, cohortId }] };
    expect(await rule(bound, id, max)).toMatchObject({ ok: false, code: 'not-found' });
    value(await ask(trainee, id));
    expect(value(await waitingScoreQueries(database(), bound))).toEqual([]);
  });

  it('can be neither changed nor deleted in the database, and the chat neither', async () => {
    const { id, max } = await lossyCriterion();
    value(await rule(trainer, id, max));
    const tampering = [
      database().updateTable('drill_ruling').set({ points: 0 }),
      database().deleteFrom('drill_ruling'),
      database().deleteFrom('drill_attempt').where('id', '=', attempt)
    ];
    for (const statement of tampering) await expect(statement.execute()).rejects.toThrow('append-only');
  });
});

describe('a question about a criterion', () => {
  it('waits in the queue, is answered by a ruling, and both are kept for the trainee', async () => {
    const { id, max } = await lossyCriterion();
    value(await ask(trainee, id, hostile));
    const waiting = value(await waitingScoreQueries(database(), trainer)).filter(
      (one) => one.attempt === attempt
    );
    expect(waiting).toMatchObject([{ personName: trainee.name, reason: hostile }]);
    value(await rule(trainer, id, max, 0, '确实道歉了'));
    expect(await waitingFor(trainer)).toEqual([]);
    const { queries } = value(await readOwnReview(database(), trainee, attempt))!;
    expect(queries).toMatchObject([
      { criterion: id, reason: hostile, answer: '确实道歉了', answeredBy: trainer.name, ruling: 1 }
    ]);
  });

  it('may be answered with the points left as they are', async () => {
    const { id, score } = await lossyCriterion();
    value(await ask(trainee, id));
    value(await rule(trainer, id, score, 0, '道歉之后没有办法'));
    const review = value(await readOwnReview(database(), trainee, attempt))!;
    expect(review.queries).toMatchObject([{ answer: '道歉之后没有办法', ruling: null }]);
    expect(review.rulings).toEqual([]);
    expect((await events()).map(({ action }) => action)).toEqual(['drill.queried', 'drill.query-answered']);
  });

  it('waits once, and may be asked again after the answer', async () => {
    const { id, score } = await lossyCriterion();
    const outcomes = await Promise.all([ask(trainee, id), ask(trainee, id)]);
    expect(outcomes.map((one) => (one.ok ? 'ok' : one.code)).sort()).toEqual(['ok', 'query-waiting']);
    value(await rule(trainer, id, score));
    value(await ask(trainee, id, '还是不明白'));
    expect(await waitingFor(trainer)).toHaveLength(1);
  });

  it('is for the trainee alone, about a criterion that counted, of a chat that is over', async () => {
    const { id } = await lossyCriterion();
    for (const other of [await createActor(database(), ['new-hire']), trainer])
      expect(await ask(other, id)).toMatchObject({ ok: false, code: 'not-found' });
    for (const criterion of ['no-such', ...(await uncalledFor())])
      expect(await ask(trainee, criterion)).toMatchObject({ ok: false, code: 'not-found' });
    attempt = await createDrillAttempt(database(), trainee);
    expect(await ask(trainee, id)).toMatchObject({ ok: false, code: 'not-found' });
    expect(await readOwnReview(database(), trainer, attempt)).toMatchObject({ code: 'not-found' });
    const nobody = await createActor(database(), ['new-hire']);
    expect(await waitingScoreQueries(database(), nobody)).toMatchObject({ code: 'not-allowed' });
  });

  it('does not stand in one’s own queue', async () => {
    const { id } = await lossyCriterion();
    value(await ask(trainee, id));
    const both = { ...trainee, grants: [...trainee.grants, ...trainer.grants] };
    expect(await waitingFor(both)).toEqual([]);
  });
});

it('sets the runs of one scenario side by side, as they stand, up to the one looked at', async () => {
  const first = attempt;
  const second = await createEndedDrill(database(), trainee, ['您好，真对不起，我马上去查。']);
  await createEndedDrill(database(), trainee, ['您好'], { slug: 'wrong-size' });
  await createEndedDrill(database(), await createActor(database(), ['new-hire']), ['您好']);
  const { id, max } = await lossyCriterion();
  value(await rule(trainer, id, max));
  const { runs } = value(await readOwnReview(database(), trainee, second))!;
  expect(runs.map((run) => run.id)).toEqual([first, second]);
  expect(runs[0]!.criteria.find((one) => one.id === id)).toMatchObject({ score: max });
  const early = value(await readOwnReview(database(), trainee, first))!;
  expect(early.runs.map((run) => run.id)).toEqual([first]);
});

async function lossyCriterion() {
  const finished = value(await readDebrief(database(), trainee, attempt))!;
  return finished.debrief.score.criteria.find(({ score, max }) => max > 1 && score < max - 1)!;
}

async function uncalledFor(): Promise<string[]> {
  const { debrief } = value(await readDebrief(database(), trainee, attempt))!;
  return debrief.score.criteria.filter(({ max }) => max === 0).map(({ id }) => id);
}

async function waitingFor(actor: Actor) {
  const waiting = value(await waitingScoreQueries(database(), actor));
  return waiting.filter((one) => one.attempt === attempt);
}

function events() {
  return database()
    .selectFrom('audit_event')
    .selectAll()
    .where('subject_id', '=', attempt)
    .where('action', 'like', 'drill.%')
    .orderBy('id')
    .execute();
}

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}
