import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCohort } from '../../../../tests/factories/cohorts';
import { counts } from '../../../../tests/factories/forms';
import { observation, value } from '../../../../tests/factories/observations';
import { createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import { cohortDuties } from '../duties';
import { handIn, startEntry } from '../forms';
import { ownNotices } from '../notifications';
import type { Actor } from '../policy';
import { readStandings } from '../tasks/standing';
import { selectCohort, selectMembers } from '../cohorts';
import {
  listHonours,
  markGuidanceRead,
  publishHonours,
  readEffect,
  readFiguresByWeek,
  readGuidance,
  readPersonEffect,
  writeEffect,
  writeGuidance
} from './index';

const database = useDatabase();
let hr: Actor;
let manager: Actor;
let mentor: Actor;
let newHires: Actor[];
let cohortId: string;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-30T09:00:00+08:00') });
  hr = await createActor(database(), ['hr'], '沈慧');
  manager = await createActor(database(), ['manager']);
  mentor = await createActor(database(), ['mentor'], '何静');
  newHires = [
    await createActor(database(), ['new-hire'], '甲'),
    await createActor(database(), ['new-hire'], '乙')
  ];
  cohortId = await createCohort(
    database(),
    newHires.map(({ personId }) => personId),
    mentor.personId
  );
});
afterEach(() => void vi.useRealTimers());

async function look(points: number, on: string, about = newHires[0]!): Promise<void> {
  const entry = { form: 'observation-record', day: on, about: { cohortId, personId: about.personId } };
  const { sheetId } = await value(startEntry(database(), hr, entry));
  const posted = observation(points, '看过', on);
  await value(handIn(database(), hr, { sheetId, posted, revision: 0, locale: 'zh-CN' }));
}

async function count(day: string, posted: Record<string, string[]>, by = newHires[0]!): Promise<void> {
  const { sheetId } = await value(startEntry(database(), by, { form: 'service-counts', day }));
  await value(handIn(database(), by, { sheetId, posted, revision: 0, locale: 'zh-CN' }));
}

describe('the effect of training', () => {
  it('is before and now, by person for HR, and of fewer than five people for nobody else', async () => {
    await look(2, '2026-03-08');
    await look(4, '2026-03-20');
    await count('2026-03-06', counts('10', '1', '1', '10'));
    await count('2026-03-20', counts('10', '4', '4', '10'));
    const seen = await value(readEffect(database(), hr, cohortId));
    expect(seen.changes.observed).toMatchObject({ before: '2.00', after: '4.00', people: 1, rose: 1 });
    expect(seen.changes.conversion).toMatchObject({ before: '10.00', after: '40.00' });
    expect(seen.changes.drills).toBeNull();
    expect(seen.people).toMatchObject([{ name: '乙', changes: {} }, { name: '甲' }]);
    const above = await value(readEffect(database(), manager, cohortId));
    expect(above).toMatchObject({ people: null, mayWrite: false, changes: { observed: 'few' } });
    expect(await readEffect(database(), mentor, cohortId)).toMatchObject({ code: 'not-allowed' });
    const about = newHires[0]!.personId;
    expect(await value(readPersonEffect(database(), mentor, about))).toMatchObject({
      observed: { direction: 'rose' }
    });
    for (const other of [newHires[1]!, newHires[0]!, await createActor(database(), ['mentor'])])
      expect(await readPersonEffect(database(), other, about)).toMatchObject({ code: 'not-found' });
  });

  it('is concluded by HR, on what they saw, and that ends the duty', async () => {
    const words = { conclusion: '接待流程用上了', adjustment: '多练报价' };
    const write = (by: Actor, revision = 0) => writeEffect(database(), by, { cohortId, ...words, revision });
    expect(await write(manager)).toMatchObject({ code: 'not-allowed' });
    expect(await write(hr)).toEqual({ ok: true });
    expect(await write(hr)).toMatchObject({ code: 'changed-meanwhile' });
    expect(await value(readEffect(database(), manager, cohortId))).toMatchObject({
      analysis: { ...words, revision: 1, writtenBy: '沈慧' }
    });
    const { duties } = await value(cohortDuties(database(), hr, cohortId));
    expect(duties.find(({ artefact }) => artefact === 'effect-analysis')?.state).toBe('done');
  });
});

describe('figures by week', () => {
  it('stand by the week of the cohort, for oneself and those who coach', async () => {
    await count('2026-03-03', counts('10', '4', '2', '100'));
    await count('2026-03-10', counts('10', '5', '5', '100'));
    const [own, other] = newHires as [Actor, Actor];
    for (const reader of [own, mentor, hr]) {
      const figures = await value(readFiguresByWeek(database(), reader, own.personId));
      expect(figures.weeks).toMatchObject([
        { week: 1, real: { conversion: '40.00', orderSuccess: '50.00' }, simulated: null },
        { week: 2, real: { conversion: '50.00' } }
      ]);
      expect(figures.total.real).toMatchObject({ conversion: '45.00' });
    }
    for (const stranger of [other, await createActor(database(), ['mentor', 'peer'])])
      expect(await readFiguresByWeek(database(), stranger, own.personId)).toMatchObject({
        code: 'not-found'
      });
  });
});

describe('a guidance note', () => {
  const note = {
    heldOn: '2026-03-09',
    taught: '先接住情绪',
    agreed: '每天改写一段',
    followUpOn: '2026-03-13'
  };
  const write = (by: Actor, personId: string, changed = {}) =>
    writeGuidance(database(), by, { ...note, ...changed, personId });

  it('is the mentor’s, once, and the new hire is told and says they have read it', async () => {
    const [own, other] = newHires as [Actor, Actor];
    const sent = await Promise.all([1, 2].map(() => write(mentor, own.personId)));
    expect(sent.map((each) => (each.ok ? 'ok' : each.code)).toSorted()).toEqual(['guidance-written', 'ok']);
    expect(await ownNotices(database(), own, 'zh-CN')).toMatchObject([{ href: `/guidance/${own.personId}` }]);
    await markGuidanceRead(database(), other);
    expect((await value(readGuidance(database(), own, own.personId))).notes).toMatchObject([
      { author: '何静', taught: '先接住情绪', readAt: null }
    ]);
    await markGuidanceRead(database(), own);
    const book = await value(readGuidance(database(), mentor, own.personId));
    expect(book.notes[0]!.readAt).not.toBeNull();
    expect(await readGuidance(database(), other, own.personId)).toMatchObject({ code: 'not-found' });
  });

  it('is nobody else’s to write, and of a day that has been', async () => {
    const [own] = newHires as [Actor, Actor];
    for (const stranger of [hr, own, await createActor(database(), ['mentor', 'lead'])])
      expect(await write(stranger, own.personId)).toMatchObject({ code: 'not-found' });
    for (const changed of [{ heldOn: '2026-03-31' }, { heldOn: '2026-03-01' }, { followUpOn: '2026-03-08' }])
      expect(await write(mentor, own.personId, changed)).toMatchObject({ code: 'day-unfit' });
  });
});

describe('the honour list', () => {
  async function getUpToSpeed(person: Actor, signedOn: string, gaveUp = 0): Promise<void> {
    const cohort = (await selectCohort(database(), cohortId))!;
    const members = await selectMembers(database(), cohortId);
    const standing = (await readStandings(database(), cohort, members, 'zh-CN'))!.of.get(person.personId)!;
    const tasks = standing.tasks.filter(
      ({ signs, handsIn, day }) => signs === 'mentor' && !handsIn && day <= 7
    );
    const at = new Date(`${signedOn}T18:00:00+08:00`);
    const rows = tasks.map(({ id }) => ({
      cohort_id: cohortId,
      person_id: person.personId,
      task: id,
      note: null,
      done_at: at
    }));
    await database().insertInto('task_done').values(rows).execute();
    const none = { numerator: 0, denominator: 0, value: null };
    const figures = {
      chats: 3,
      handled: none,
      conversion: none,
      orderSuccess: none,
      sales: [],
      firstResponse: { median: null, answered: 0 },
      golden: none,
      inTime: none,
      replyTime: none,
      abandonment: { numerator: gaveUp, denominator: 3, value: gaveUp / 3 },
      stars: none,
      satisfied: none
    };
    await database()
      .insertInto('shift')
      .values({
        id: crypto.randomUUID(),
        person_id: person.personId,
        cohort_id: cohortId,
        mode: 'practice',
        locale: 'zh-CN',
        minutes: 15,
        share: 30,
        seed: 1,
        plan: '[]',
        started_at: new Date('2026-03-06T10:00:00+08:00'),
        paused_at: null,
        due_ms: null,
        ended_at: new Date('2026-03-06T10:15:00+08:00'),
        figures: JSON.stringify(figures),
        engine_version: 'test'
      })
      .execute();
  }

  const listOf = async (actor: Actor) =>
    (await value(listHonours(database(), actor))).find(({ cohort }) => cohort.id === cohortId);

  it('counts days until everybody is up to speed, and reaches mentors once it is published, for good', async () => {
    const [first, second] = newHires as [Actor, Actor];
    expect(await publishHonours(database(), hr, cohortId)).toMatchObject({ code: 'honours-empty' });
    await getUpToSpeed(first, '2026-03-08');
    expect((await listOf(hr))!.places).toEqual([]);
    await getUpToSpeed(second, '2026-03-09');
    expect((await listOf(hr))!.places).toMatchObject([{ place: 1, name: '何静', days: '7.50', people: 2 }]);
    expect(await listOf(mentor)).toBeUndefined();
    for (const other of [mentor, manager])
      expect(await publishHonours(database(), other, cohortId)).toMatchObject({ code: 'not-allowed' });
    const sent = await Promise.all([1, 2].map(() => publishHonours(database(), hr, cohortId)));
    expect(sent.map((each) => (each.ok ? 'ok' : each.code)).toSorted()).toEqual(['already-published', 'ok']);
    expect((await listOf(mentor))!.places).toMatchObject([{ place: 1, name: '何静' }]);
    expect(await listOf(await createActor(database(), ['mentor']))).toBeUndefined();
    expect(await listHonours(database(), first)).toMatchObject({ code: 'not-allowed' });
  });

  it('waits for an open problem, and for a shift nobody gave up in', async () => {
    const [first, second] = newHires as [Actor, Actor];
    await getUpToSpeed(first, '2026-03-08');
    await getUpToSpeed(second, '2026-03-08', 1);
    expect((await listOf(hr))!.places).toEqual([]);
  });
});
