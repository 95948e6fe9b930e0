import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bind, createActor } from '../../../../tests/factories/people';
import { createCohort } from '../../../../tests/factories/cohorts';
import { useDatabase } from '../../../../tests/test-database';
import { insertDepartment } from '../people';
import { fulfilDuties, settleDuties } from './index';

const database = useDatabase();

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-02-20T09:00:00+08:00') }));
afterEach(() => void vi.useRealTimers());

async function setUp() {
  const db = database();
  const hr = await createActor(db, ['hr']);
  const trainer = await createActor(db, []);
  const mentor = await createActor(db, ['mentor']);
  const newHire = await createActor(db, ['new-hire']);
  const cohortId = await createCohort(db, [newHire.personId], mentor.personId);
  await bind(db, trainer, { role: 'trainer', cohortId });
  await db
    .insertInto('cohort_trainer')
    .values({ cohort_id: cohortId, person_id: trainer.personId })
    .execute();
  await bind(db, hr, { role: 'hr', cohortId });
  await settleDuties(db, cohortId);
  return { cohortId, hr, trainer, mentor, newHire };
}

const read = (cohortId: string) =>
  database().selectFrom('duty').selectAll().where('cohort_id', '=', cohortId).orderBy('id').execute();

async function find(cohortId: string, artefact: string) {
  const row = (await read(cohortId)).find((duty) => duty.artefact === artefact);
  if (!row) throw new Error(artefact);
  return row;
}

describe('settleDuties', () => {
  it('asks a cohort for what its dates and people owe', async () => {
    const { cohortId, hr, trainer, mentor, newHire } = await setUp();
    const owed = (await read(cohortId)).map(({ artefact, owner_id, starts_on, due_on }) => [
      artefact,
      owner_id,
      starts_on,
      due_on
    ]);
    expect(owed).toHaveLength(11);
    expect(owed).toContainEqual(['training-plan', hr.personId, '2026-01-31', '2026-03-01']);
    expect(owed).toContainEqual(['feedback-form', newHire.personId, '2026-03-04', '2026-03-04']);
    expect(owed).toContainEqual(['improvement-plan', trainer.personId, null, '2026-03-18']);
    expect(owed).toContainEqual(['mentor-assessment', mentor.personId, '2026-03-05', '2026-04-01']);
  });

  it('moves what is open and leaves what is done', async () => {
    const { cohortId, mentor, newHire } = await setUp();
    await fulfilDuties(database(), {
      cohortId,
      artefact: 'mentor-assessment',
      byId: mentor.personId,
      aboutId: newHire.personId
    });
    await database()
      .updateTable('cohort')
      .set({ on_job_ends_on: '2026-04-08' })
      .where('id', '=', cohortId)
      .execute();
    const { moved, added, withdrawn } = await settleDuties(database(), cohortId);
    expect(moved.map(({ duty }) => duty.artefact).sort()).toEqual([
      'effect-analysis',
      'observation-record',
      'published-scores',
      'quality-evaluation',
      'training-summary'
    ]);
    expect([added, withdrawn]).toEqual([[], []]);
    expect(await find(cohortId, 'mentor-assessment')).toMatchObject({ due_on: '2026-04-01', revision: 0 });
    expect(await find(cohortId, 'published-scores')).toMatchObject({ due_on: '2026-04-15' });
  });

  it('falls to the lead of the department where no mentor is named', async () => {
    const db = database();
    const departmentId = await insertDepartment(db, `客服 ${Math.random()}`);
    const lead = await bind(db, await createActor(db, []), { role: 'lead', departmentId });
    const newHire = await createActor(db, ['new-hire']);
    await db
      .updateTable('person')
      .set({ department_id: departmentId })
      .where('id', '=', newHire.personId)
      .execute();
    const cohortId = await createCohort(db, [newHire.personId]);
    expect((await find(cohortId, 'mentor-assessment')).owner_id).toBe(lead.personId);
  });

  it('withdraws what turns on somebody who has left', async () => {
    const { cohortId, newHire } = await setUp();
    await database()
      .updateTable('person')
      .set({ left_at: new Date() })
      .where('id', '=', newHire.personId)
      .execute();
    const { withdrawn } = await settleDuties(database(), cohortId);
    expect(withdrawn).toHaveLength(5);
    expect(await read(cohortId)).toHaveLength(6);
  });
});

describe('fulfilDuties', () => {
  it('counts the improvement plan from the day its trainer got the summary', async () => {
    const { cohortId, hr, trainer } = await setUp();
    vi.setSystemTime(new Date('2026-03-09T23:30:00+08:00'));
    const handing = {
      cohortId,
      artefact: 'feedback-summary',
      byId: hr.personId,
      aboutId: trainer.personId
    } as const;
    await fulfilDuties(database(), handing);
    expect(await find(cohortId, 'feedback-summary')).toMatchObject({ done_by: hr.personId, wake_at: null });
    expect(await find(cohortId, 'improvement-plan')).toMatchObject({
      starts_on: '2026-03-09',
      due_on: '2026-03-16',
      wake_at: new Date('2026-03-13T08:00:00+08:00')
    });
    vi.setSystemTime(new Date('2026-03-12T12:00:00+08:00'));
    await fulfilDuties(database(), handing);
    expect((await find(cohortId, 'improvement-plan')).due_on).toBe('2026-03-16');
  });

  it('takes what a new hire hands in as theirs, and nothing twice', async () => {
    const { cohortId, newHire } = await setUp();
    vi.setSystemTime(new Date('2026-03-04T17:00:00+08:00'));
    const handing = { cohortId, artefact: 'feedback-form', byId: newHire.personId } as const;
    await fulfilDuties(database(), handing);
    vi.setSystemTime(new Date('2026-03-05T17:00:00+08:00'));
    await fulfilDuties(database(), handing);
    expect(await find(cohortId, 'feedback-form')).toMatchObject({
      done_at: new Date('2026-03-04T17:00:00+08:00')
    });
  });
});
