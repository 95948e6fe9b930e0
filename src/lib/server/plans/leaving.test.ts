import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createCohort } from '../../../../tests/factories/cohorts';
import { createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import { selectMembers } from '../cohorts';
import { fulfilDuties, ownDuties, remindOwners } from '../duties';
import type { Actor } from '../policy';
import { nameMentor, readLeavers, readPlaces, recordLeaving, takeBackLeaving, unenrol } from './index';

const database = useDatabase();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-04T10:00:00+08:00') });
  return () => void vi.useRealTimers();
});

async function setUp(size = 3) {
  const db = database();
  const [hr, manager, mentor] = [
    await createActor(db, ['hr']),
    await createActor(db, ['manager']),
    await createActor(db, ['mentor'])
  ];
  const newHires: Actor[] = [];
  for (let each = 0; each < size; each++) newHires.push(await createActor(db, ['new-hire']));
  const cohortId = await createCohort(
    db,
    newHires.map(({ personId }) => personId),
    mentor.personId
  );
  return { hr, manager, mentor, newHires, cohortId };
}

const leaving = { leftOn: '2026-03-04', reason: 'pressure', note: '夜班太多' };
const at = (day: string) => vi.setSystemTime(new Date(`${day}T10:00:00+08:00`));
const dutiesAbout = ({ personId }: Actor) =>
  database()
    .selectFrom('duty')
    .select(['artefact', 'done_at as doneAt'])
    .where('about_id', '=', personId)
    .execute();
const unread = ({ personId }: Actor) =>
  database()
    .selectFrom('notice')
    .select('kind')
    .where('to_id', '=', personId)
    .where('read_at', 'is', null)
    .execute();

async function view(actor: Actor, cohortId: string) {
  const read = await readLeavers(database(), actor, cohortId);
  if (!read.ok) throw new Error(read.code);
  return read.value;
}

describe('somebody who leaves a cohort', () => {
  it('keeps what they did; what they owe, and what is owed about them, ends', async () => {
    const db = database();
    const { hr, mentor, newHires, cohortId } = await setUp();
    const [leaver] = newHires as [Actor];
    await fulfilDuties(db, { cohortId, artefact: 'feedback-form', byId: leaver.personId });
    await recordLeaving(db, hr, { cohortId, personId: leaver.personId, ...leaving });
    expect((await dutiesAbout(leaver)).map(({ artefact }) => artefact)).toEqual(['feedback-form']);
    expect(await ownDuties(db, leaver)).toEqual([]);
    expect((await selectMembers(db, cohortId)).map(({ personId }) => personId)).not.toContain(
      leaver.personId
    );
    at('2026-03-31');
    await remindOwners(db);
    expect(await unread(leaver)).toEqual([]);
    expect((await unread(mentor)).map(({ kind }) => kind)).toEqual(['duty-due', 'duty-due']);
    expect((await dutiesAbout(leaver)).length).toBe(1);
  });

  it('is told nothing more: a reminder they had not read counts as read', async () => {
    const db = database();
    at('2026-03-03');
    const { hr, newHires, cohortId } = await setUp();
    at('2026-03-04');
    const [leaver, stayer] = newHires as [Actor, Actor];
    await remindOwners(db);
    expect(await unread(leaver)).toHaveLength(1);
    await recordLeaving(db, hr, { cohortId, personId: leaver.personId, ...leaving });
    expect(await unread(leaver)).toEqual([]);
    expect(await unread(stayer)).toHaveLength(1);
  });

  it('comes back with all their open duties when the record is taken back', async () => {
    const db = database();
    const { hr, newHires, cohortId } = await setUp();
    const place = { cohortId, personId: newHires[0]!.personId };
    const before = (await dutiesAbout(newHires[0]!)).length;
    await recordLeaving(db, hr, { ...place, ...leaving });
    expect(await takeBackLeaving(db, hr, place)).toMatchObject({ ok: true });
    expect(await dutiesAbout(newHires[0]!)).toHaveLength(before);
    expect(await takeBackLeaving(db, hr, place)).toMatchObject({ code: 'not-found' });
  });

  it('is counted by reason and week beside earlier cohorts; the names are HR’s alone', async () => {
    const db = database();
    const { hr, manager, newHires, cohortId } = await setUp();
    const personId = newHires[0]!.personId;
    await recordLeaving(db, hr, { cohortId, personId, ...leaving });
    const earlier = await createCohort(db, [(await createActor(db, ['new-hire'])).personId]);
    await db.updateTable('cohort').set({ opens_on: '2025-12-01' }).where('id', '=', earlier).execute();
    const seen = await view(manager, cohortId);
    expect(seen.people).toBeNull();
    expect(JSON.stringify(seen)).not.toContain(leaving.note);
    expect(seen.cohort).toMatchObject({
      joined: 3,
      left: 1,
      reasons: [{ reason: 'pressure', weeks: [1, 0, 0], later: 0 }]
    });
    expect(seen.earlier.map(({ id, joined, left }) => [id, joined, left])).toContainEqual([earlier, 1, 0]);
    const { people } = await view(hr, cohortId);
    expect(people?.leavers).toMatchObject([{ id: personId, ...leaving }]);
    expect(people?.staying.map(({ id }) => id)).not.toContain(personId);
  });
});

describe('recording it', () => {
  it('is HR’s, once, of somebody of this cohort, on a day that has come', async () => {
    const db = database();
    const { hr, manager, mentor, newHires, cohortId } = await setUp();
    const elsewhere = await setUp(1);
    const place = { cohortId, personId: newHires[0]!.personId };
    for (const actor of [manager, mentor, newHires[0]!])
      expect(await recordLeaving(db, actor, { ...place, ...leaving })).toMatchObject({ code: 'not-allowed' });
    const swapped = { cohortId, personId: elsewhere.newHires[0]!.personId };
    expect(await recordLeaving(db, hr, { ...swapped, ...leaving })).toMatchObject({ code: 'not-found' });
    for (const leftOn of ['2026-03-01', '2026-03-05'])
      expect(await recordLeaving(db, hr, { ...place, ...leaving, leftOn })).toMatchObject({
        code: 'left-outside'
      });
    const record = () => recordLeaving(db, hr, { ...place, ...leaving });
    const outcomes = await Promise.all([record(), record()]);
    expect(outcomes.map((outcome) => (outcome.ok ? 'done' : outcome.code)).sort()).toEqual([
      'already-left',
      'done'
    ]);
    expect(await unenrol(db, hr, place)).toMatchObject({ code: 'already-left' });
    expect(await nameMentor(db, hr, { ...place, mentorId: null })).toMatchObject({ code: 'already-left' });
    const events = await db
      .selectFrom('audit_event')
      .select('action')
      .where('subject_id', '=', place.personId)
      .execute();
    expect(events.map(({ action }) => action)).toEqual(['enrolment.left']);
    const places = await readPlaces(db, hr, cohortId);
    expect(places.ok && places.value.enrolled).toHaveLength(2);
  });
});
