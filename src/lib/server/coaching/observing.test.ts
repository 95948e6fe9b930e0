import { beforeEach, describe, expect, it } from 'vitest';
import { createCohort } from '../../../../tests/factories/cohorts';
import { observation, value } from '../../../../tests/factories/observations';
import { createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import { cohortDuties } from '../duties';
import { handIn, listReceived, readHandedIn, shareForm } from '../forms';
import { ownNotices } from '../notifications';
import type { Actor } from '../policy';
import { readObserved, startObservation } from './index';

const database = useDatabase();
let hr: Actor;
let mentor: Actor;
let newHire: Actor;
let other: Actor;
let cohortId: string;

beforeEach(async () => {
  hr = await createActor(database(), ['hr'], '沈慧');
  mentor = await createActor(database(), ['mentor'], '何静');
  newHire = await createActor(database(), ['new-hire'], '林晓雨');
  other = await createActor(database(), ['new-hire', 'mentor', 'trainer', 'peer', 'manager']);
  cohortId = await createCohort(database(), [newHire.personId], mentor.personId);
});

const start = (by: Actor, personId = newHire.personId, cohort = cohortId) =>
  startObservation(database(), by, { cohortId: cohort, personId }, 'zh-CN');

async function observe(by: Actor, points: number, seen = '逐条回了三位顾客'): Promise<string> {
  const { sheetId } = await value(start(by));
  const posted = observation(points, seen);
  await value(handIn(database(), by, { sheetId, posted, revision: 1, locale: 'zh-CN' }));
  return sheetId;
}

const observed = (by: Actor) => readObserved(database(), by, newHire.personId, 'zh-CN');

async function dutyState() {
  const { duties } = await value(cohortDuties(database(), hr, cohortId));
  return duties.find(({ artefact }) => artefact === 'observation-record')?.doneAt ?? null;
}

describe('an observation', () => {
  it('is for HR, the mentor and the lead to begin; begun twice on one day it is one', async () => {
    const lead = {
      ...other,
      grants: [{ role: 'lead' as const, departmentId: cohortId, cohortId: null }]
    };
    for (const stranger of [newHire, lead]) expect(await start(stranger)).toMatchObject({ ok: false });
    const mentorOfNobody = await createActor(database(), ['mentor']);
    expect(await start(mentorOfNobody)).toMatchObject({ code: 'not-found' });
    expect(await start(hr, other.personId)).toMatchObject({ code: 'not-found' });
    const elsewhere = await createCohort(database(), [other.personId]);
    expect(await start(hr, newHire.personId, elsewhere)).toMatchObject({ code: 'not-found' });
    const begun = await Promise.all([start(hr), start(hr)]);
    expect(begun[0]).toEqual(begun[1]);
    expect(await start(mentor)).not.toEqual(begun[0]);
  });

  it('tells the person nothing before it is shown to them, and then all of it', async () => {
    const sheetId = await observe(hr, 2);
    expect(await ownNotices(database(), newHire, 'zh-CN')).toEqual([]);
    expect(await listReceived(database(), newHire, 'zh-CN')).toEqual({ ok: true, value: [] });
    expect(await readHandedIn(database(), newHire, sheetId, 'zh-CN')).toMatchObject({ code: 'not-found' });
    expect((await value(observed(newHire))).observations).toEqual([]);
    expect(await shareForm(database(), newHire, sheetId)).toMatchObject({ code: 'not-found' });
    expect(await shareForm(database(), mentor, sheetId)).toMatchObject({ code: 'not-allowed' });

    const shown = await Promise.all([1, 2].map(() => shareForm(database(), hr, sheetId)));
    expect(shown.map((each) => (each.ok ? 'ok' : each.code)).toSorted()).toEqual(['form-shared', 'ok']);
    expect(await value(readHandedIn(database(), newHire, sheetId, 'zh-CN'))).toMatchObject({
      answers: { seen: '逐条回了三位顾客' },
      sharing: null
    });
    expect(await ownNotices(database(), newHire, 'zh-CN')).toMatchObject([
      { href: `/forms/${sheetId}/answers` }
    ]);
    expect((await value(observed(newHire))).observations).toHaveLength(1);
    expect(await readHandedIn(database(), other, sheetId, 'zh-CN')).toMatchObject({ code: 'not-found' });
  });

  it('stays hidden from whom it is about even where they lead the department themselves', async () => {
    const both = { ...newHire, grants: [...newHire.grants, ...hr.grants] };
    const sheetId = await observe(mentor, 3);
    expect(await readHandedIn(database(), both, sheetId, 'zh-CN')).toMatchObject({ code: 'not-found' });
    expect(await start(both)).toMatchObject({ code: 'not-found' });
  });

  it('by the mentor is no substitute for HR’s own look', async () => {
    await observe(mentor, 3);
    expect(await dutyState()).toBeNull();
    await observe(hr, 3);
    expect(await dutyState()).not.toBeNull();
  });

  it('shows what has changed over time to those who may know', async () => {
    await observe(hr, 2);
    await observe(mentor, 4);
    for (const reader of [hr, mentor])
      expect((await value(observed(reader))).observations.map(({ levels }) => levels.mean)).toEqual([
        '2.00',
        '4.00'
      ]);
    expect(await observed(other)).toMatchObject({ code: 'not-found' });
  });
});
