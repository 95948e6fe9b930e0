import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createActor } from '../../../../tests/factories/people';
import { createApprovedPlan, soundPlan } from '../../../../tests/factories/plans';
import { useDatabase } from '../../../../tests/test-database';
import type { Artefact } from '../../engine/onboarding';
import type { Actor } from '../policy';
import {
  cohortSessionsToday,
  enrol,
  heldSessions,
  nameMentor,
  noteAttendance,
  openPlan,
  ownSessionsToday,
  readPlaces,
  readRegister,
  unenrol
} from './index';

const database = useDatabase();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-04-05T10:00:00+08:00') });
  return () => void vi.useRealTimers();
});

/** A cohort that opened today, with a session that has begun and one tomorrow. */
async function setUp() {
  const db = database();
  const hr = await createActor(db, ['hr']);
  const manager = await createActor(db, ['manager']);
  const { sessions } = await soundPlan(db);
  const tomorrow = {
    ...sessions[0]!,
    title: '明天',
    startsAt: '2027-04-06T09:00',
    endsAt: '2027-04-06T10:00'
  };
  const plan = await createApprovedPlan(db, { hr, manager }, { sessions: [...sessions, tomorrow] });
  const opened = await openPlan(db, hr, { ...plan, name: plan.plan.name });
  if (!opened.ok) throw new Error(opened.code);
  const { cohortId } = opened.value;
  const trainer = { ...hr, personId: sessions[0]!.trainerId!, grants: grantsOf('trainer') };
  return { hr, manager, cohortId, trainer };
}

const grantsOf = (role: 'trainer') => [{ role, departmentId: null, cohortId: null }];

async function newHire(mentorId: string | null = null): Promise<Actor> {
  const actor = await createActor(database(), ['new-hire'], `新人${Math.random()}`);
  await database()
    .updateTable('person')
    .set({ mentor_id: mentorId })
    .where('id', '=', actor.personId)
    .execute();
  return actor;
}

const noticesOf = (actor: Actor) =>
  database().selectFrom('notice').select(['kind', 'data']).where('to_id', '=', actor.personId).execute();
const mentorOf = async (actor: Actor) =>
  (
    await database()
      .selectFrom('enrolment')
      .select('mentor_id')
      .where('person_id', '=', actor.personId)
      .executeTakeFirst()
  )?.mentor_id;
const dutiesOf = (cohortId: string, artefact: Artefact) =>
  database()
    .selectFrom('duty')
    .select(['about_id as aboutId', 'done_at as doneAt'])
    .where('cohort_id', '=', cohortId)
    .where('artefact', '=', artefact)
    .execute();

describe('opening a plan', () => {
  it('settles the duties of the cohort: the plan is done, its trainers are the cohort’s', async () => {
    const { cohortId, trainer } = await setUp();
    expect((await dutiesOf(cohortId, 'training-plan')).map(({ doneAt }) => doneAt !== null)).toEqual([true]);
    const plans = await dutiesOf(cohortId, 'improvement-plan');
    expect(plans.map(({ aboutId }) => aboutId)).toEqual([trainer.personId]);
  });
});

describe('places in a cohort', () => {
  it('are given with the mentor the department named, who is told once, and with duties', async () => {
    const db = database();
    const { hr, cohortId } = await setUp();
    const mentor = await createActor(db, ['mentor']);
    const person = await newHire(mentor.personId);
    const join = () => enrol(db, hr, { cohortId, personIds: [person.personId] });
    const outcomes = await Promise.all([join(), join()]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await mentorOf(person)).toBe(mentor.personId);
    expect((await noticesOf(mentor)).map(({ kind }) => kind)).toContain('mentor-named');
    expect(await dutiesOf(cohortId, 'feedback-form')).toHaveLength(1);
    await unenrol(db, hr, { cohortId, personId: person.personId });
    expect(await dutiesOf(cohortId, 'feedback-form')).toHaveLength(0);
  });

  it('have one mentor: never the person, never somebody without the role', async () => {
    const db = database();
    const { hr, cohortId } = await setUp();
    const person = await newHire();
    await enrol(db, hr, { cohortId, personIds: [person.personId] });
    const name = (mentorId: string | null, actor = hr) =>
      nameMentor(db, actor, { cohortId, personId: person.personId, mentorId });
    expect(await name(person.personId)).toMatchObject({ code: 'mentor-self' });
    expect(await name(hr.personId)).toMatchObject({ code: 'mentor-unfit' });
    const mentor = await createActor(db, ['mentor']);
    expect(await name(mentor.personId, mentor)).toMatchObject({ code: 'not-allowed' });
    expect(await name(mentor.personId)).toMatchObject({ ok: true });
    expect(await mentorOf(person)).toBe(mentor.personId);
    expect(await noticesOf(mentor)).toMatchObject([{ kind: 'mentor-named', data: { owner: person.name } }]);
    expect(await name(null)).toMatchObject({ ok: true });
    expect(await mentorOf(person)).toBeNull();
  });

  it('are for new hires without one, and kept by whoever has begun', async () => {
    const db = database();
    const { hr, cohortId } = await setUp();
    const peer = await createActor(db, ['peer']);
    expect(await enrol(db, hr, { cohortId, personIds: [peer.personId] })).toMatchObject({
      code: 'not-found'
    });
    const person = await newHire();
    await enrol(db, hr, { cohortId, personIds: [person.personId] });
    await db
      .insertInto('task_done')
      .values({ cohort_id: cohortId, person_id: person.personId, task: 'x', note: null, done_at: new Date() })
      .execute();
    expect(await unenrol(db, hr, { cohortId, personId: person.personId })).toMatchObject({
      code: 'enrolment-begun'
    });
    expect(await readPlaces(db, peer, cohortId)).toMatchObject({ code: 'not-allowed' });
  });
});

describe('attendance', () => {
  it('is noted by the trainer of the session and by HR, with what changed written down', async () => {
    const db = database();
    const { hr, cohortId, trainer } = await setUp();
    const person = await newHire();
    await enrol(db, hr, { cohortId, personIds: [person.personId] });
    const today = await cohortSessionsToday(db, hr, cohortId);
    if (!today.ok) throw new Error(today.code);
    expect(today.value.map(({ title }) => title)).toEqual(['服务礼仪']);
    expect((await ownSessionsToday(db, person)).map(({ startsAt }) => startsAt)).toEqual([
      '2027-04-05T09:00'
    ]);
    const sessionId = today.value[0]!.id;
    const note = (actor: Actor, state: 'late' | 'present', text = '') =>
      noteAttendance(db, actor, {
        sessionId,
        noted: [{ personId: person.personId, state, note: text }]
      });
    expect(await note(trainer, 'late', '地铁停了')).toMatchObject({ ok: true });
    expect(await note(trainer, 'late', '地铁停了')).toMatchObject({ ok: true });
    expect(await note(hr, 'present')).toMatchObject({ ok: true });
    const events = db.selectFrom('audit_event').select('after').where('subject_id', '=', sessionId);
    expect(await events.execute()).toHaveLength(2);
    expect(await readRegister(db, hr, sessionId)).toMatchObject({
      value: { people: [{ state: 'present', notedBy: hr.name }], begun: true }
    });
  });

  it('is not for other trainers, other people or sessions that lie ahead', async () => {
    const db = database();
    const { hr, cohortId, trainer } = await setUp();
    const person = await newHire();
    await enrol(db, hr, { cohortId, personIds: [person.personId] });
    const held = await heldSessions(db, trainer);
    if (!held.ok) throw new Error(held.code);
    const [now, ahead] = held.value;
    const note = (actor: Actor, sessionId: string, personId = person.personId) =>
      noteAttendance(db, actor, { sessionId, noted: [{ personId, state: 'absent', note: '' }] });
    const other = await createActor(db, ['trainer', 'mentor', 'lead']);
    expect(await note(other, now!.id)).toMatchObject({ code: 'not-found' });
    expect(await readRegister(db, person, now!.id)).toMatchObject({ code: 'not-found' });
    expect(await note(trainer, ahead!.id)).toMatchObject({ code: 'session-ahead' });
    expect(await note(trainer, now!.id, other.personId)).toMatchObject({ code: 'not-found' });
    expect(
      await db.selectFrom('attendance').select('state').where('session_id', '=', now!.id).execute()
    ).toEqual([]);
  });
});
