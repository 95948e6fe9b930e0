import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createActor } from '../../../../tests/factories/people';
import { createApprovedPlan, soundPlan } from '../../../../tests/factories/plans';
import { useDatabase } from '../../../../tests/test-database';
import { eventsOf } from '../calendar/events';
import { ownNotices } from '../notifications';
import type { Actor } from '../policy';
import { cohortSessions, enrol, moveSession, openPlan } from './index';

const database = useDatabase();
let hr: Actor;
let newHire: Actor;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-04-05T10:00:00+08:00') });
  hr = await createActor(database(), ['hr']);
  newHire = await createActor(database(), ['new-hire']);
  return () => void vi.useRealTimers();
});

/** A cohort with a session that has begun and two tomorrow, by one trainer. */
async function setUp() {
  const db = database();
  const manager = await createActor(db, ['manager']);
  const { sessions } = await soundPlan(db);
  const tomorrow = (from: string, to: string, title: string) => ({
    ...sessions[0]!,
    title,
    startsAt: `2027-04-06T${from}`,
    endsAt: `2027-04-06T${to}`
  });
  const all = [...sessions, tomorrow('09:00', '10:00', '早课'), tomorrow('14:00', '15:00', '午课')];
  const plan = await createApprovedPlan(db, { hr, manager }, { sessions: all });
  const opened = await openPlan(db, hr, { ...plan, name: plan.plan.name });
  if (!opened.ok) throw new Error(opened.code);
  const { cohortId } = opened.value;
  await enrol(db, hr, { cohortId, personIds: [newHire.personId] });
  const listed = await cohortSessions(db, hr, cohortId);
  const found = listed.ok ? listed.value.sessions : [];
  const of = (title: string) => found.find((session) => session.title === title)!;
  return { cohortId, begun: of('服务礼仪'), morning: of('早课'), noon: of('午课') };
}

const move = (
  session: { id: string; place: string; moves: number },
  startsAt: string,
  endsAt: string,
  by: Actor = hr,
  changed: { place?: string; moves?: number } = {}
) =>
  moveSession(database(), by, {
    sessionId: session.id,
    startsAt,
    endsAt,
    place: session.place,
    moves: session.moves,
    ...changed
  });

describe('moving a session of an open cohort', () => {
  it('tells its people and the trainer once, and their calendars follow', async () => {
    const { morning } = await setUp();
    const before = (await eventsOf(database(), newHire.personId, 'zh-CN')).find(
      ({ summary }) => summary === '早课'
    )!;
    const sent = await Promise.all([1, 2].map(() => move(morning, '2027-04-07T09:00', '2027-04-07T10:00')));
    expect(sent.map((each) => (each.ok ? 'ok' : each.code)).toSorted()).toEqual(['changed-meanwhile', 'ok']);
    const trainer = { ...hr, personId: morning.trainerId! };
    for (const person of [newHire, trainer]) {
      const told = (await ownNotices(database(), person, 'zh-CN')).filter(({ sentence }) =>
        sentence.includes('早课')
      );
      expect(told).toMatchObject([{ sentence: expect.stringContaining('09:00–10:00') }]);
    }
    const after = (await eventsOf(database(), newHire.personId, 'zh-CN')).find(
      ({ summary }) => summary === '早课'
    )!;
    expect(after.uid).toBe(before.uid);
    expect(after.sequence).toBeGreaterThan(before.sequence);
    expect(after.when).toMatchObject({ start: new Date('2027-04-07T09:00:00+08:00') });
  });

  it('is refused where somebody or a room is taken, or the cohort itself', async () => {
    const { morning, noon } = await setUp();
    expect(await move(morning, '2027-04-06T14:30', '2027-04-06T15:30')).toMatchObject({
      code: 'session-trainer-taken'
    });
    const trainer = await createActor(database(), ['trainer']);
    await database()
      .updateTable('training_session')
      .set({ trainer_id: trainer.personId })
      .where('id', '=', morning.id)
      .execute();
    const at = ['2027-04-06T14:30', '2027-04-06T15:30'] as const;
    expect(await move(morning, ...at, hr, { place: ` ${noon.place}` })).toMatchObject({
      code: 'session-place-taken'
    });
    expect(await move(morning, ...at, hr, { place: '院子里' })).toMatchObject({
      code: 'session-group-taken'
    });
    expect(await move(morning, '2027-04-06T15:00', '2027-04-06T15:30')).toEqual({ ok: true });
  });

  it('is HR’s, ahead of time and within the month', async () => {
    const { begun, morning } = await setUp();
    for (const other of [newHire, await createActor(database(), ['manager', 'trainer', 'lead'])])
      expect(await move(morning, '2027-04-07T09:00', '2027-04-07T10:00', other)).toMatchObject({
        code: 'not-found'
      });
    expect(await move(begun, '2027-04-07T09:00', '2027-04-07T10:00')).toMatchObject({
      code: 'session-begun'
    });
    for (const [from, to] of [
      ['2027-04-05T09:00', '2027-04-05T09:30'],
      ['2027-04-07T10:00', '2027-04-07T10:00'],
      ['2027-06-07T10:00', '2027-06-07T11:00']
    ] as const)
      expect(await move(morning, from, to)).toMatchObject({ code: 'session-time' });
  });
});
