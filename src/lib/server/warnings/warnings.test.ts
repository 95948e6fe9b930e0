import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCohort } from '../../../../tests/factories/cohorts';
import { bind, createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import { checkIn } from '../checkins';
import { insertDepartment } from '../people';
import type { Actor } from '../policy';
import { acknowledgeWarning, coachedWarnings, cohortWarnings, watchCohorts } from './index';

const database = useDatabase();
const at = (moment: string) => vi.setSystemTime(new Date(`2026-${moment}:00+08:00`));
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  at('03-02T09:00');
});
afterEach(async () => {
  await database().deleteFrom('warning_look').execute();
  await database().deleteFrom('enrolment').execute();
  vi.useRealTimers();
});

async function placed() {
  const newHire = await createActor(database(), ['new-hire'], '马骁');
  const mentor = await createActor(database(), ['mentor'], '何静');
  const hr = await createActor(database(), ['hr'], '沈慧');
  const departmentId = await insertDepartment(database(), `部门 ${Math.random()}`);
  const lead = await bind(database(), await createActor(database(), []), { role: 'lead', departmentId });
  await database()
    .updateTable('person')
    .set({ department_id: departmentId })
    .where('id', '=', newHire.personId)
    .execute();
  const cohortId = await createCohort(database(), [newHire.personId], mentor.personId);
  await database()
    .updateTable('cohort')
    .set({ organiser_id: hr.personId })
    .where('id', '=', cohortId)
    .execute();
  return { newHire, mentor, hr, lead, cohortId };
}

async function seenBy(hr: Actor, cohortId: string) {
  const outcome = await cohortWarnings(database(), hr, cohortId, 'zh-CN');
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}

const told = (to: Actor) =>
  database()
    .selectFrom('notice')
    .select(['key', 'href', 'urgent'])
    .where('to_id', '=', to.personId)
    .where('kind', '=', 'warning-seen')
    .execute();

describe('the daily look', () => {
  it('sees who does nothing, tells mentor and HR once a stage, and the lead once it is serious', async () => {
    const { mentor, hr, lead, cohortId } = await placed();
    await watchCohorts(database());
    expect(await seenBy(hr, cohortId)).toEqual([]);
    at('03-04T07:00');
    await Promise.all([watchCohorts(database()), watchCohorts(database())]);
    await watchCohorts(database());
    expect(await seenBy(hr, cohortId)).toMatchObject([
      { rule: 'idle', stage: 1, since: '2026-03-02', name: '马骁', acknowledged: null }
    ]);
    expect((await seenBy(hr, cohortId))[0]!.seen).toContain('连续2个工作日没有完成任何任务');
    expect(await told(mentor)).toMatchObject([{ href: '/coach#warnings', urgent: false }]);
    expect(await told(hr)).toHaveLength(1);
    expect(await told(lead)).toEqual([]);
    for (const day of ['05', '06', '07', '08', '09']) {
      at(`03-${day}T07:00`);
      await watchCohorts(database());
    }
    expect((await seenBy(hr, cohortId)).map(({ rule, stage }) => [rule, stage])).toEqual([
      ['idle', 2],
      ['missing-journals', 2]
    ]);
    expect(await told(mentor)).toHaveLength(4);
    expect(await told(lead)).toHaveLength(2);
  });

  it('ends what is no more, and settles its notices', async () => {
    const { newHire, mentor, hr, cohortId } = await placed();
    at('03-04T07:00');
    await watchCohorts(database());
    await database()
      .insertInto('task_done')
      .values({
        cohort_id: cohortId,
        person_id: newHire.personId,
        task: 'x',
        note: null,
        done_at: new Date()
      })
      .execute();
    at('03-05T07:00');
    await watchCohorts(database());
    expect((await seenBy(hr, cohortId)).map(({ rule }) => rule)).toEqual(['missing-journals']);
    const unread = await database()
      .selectFrom('notice')
      .select('data')
      .where('to_id', '=', mentor.personId)
      .where('kind', '=', 'warning-seen')
      .where('read_at', 'is', null)
      .execute();
    expect(unread).toMatchObject([{ data: { rule: 'missing-journals' } }]);
  });

  it('follows the day of the organisation’s zone, not of the server', async () => {
    await placed();
    at('03-04T00:30');
    await watchCohorts(database());
    const days = await database().selectFrom('warning_look').select('day').distinct().execute();
    expect(days).toEqual([{ day: '2026-03-04' }]);
  });

  it('says nothing any more once the month is over', async () => {
    const { hr, cohortId } = await placed();
    at('03-30T07:00');
    await watchCohorts(database());
    expect((await seenBy(hr, cohortId)).length).toBeGreaterThan(0);
    at('04-02T07:00');
    await watchCohorts(database());
    expect(await seenBy(hr, cohortId)).toEqual([]);
  });
});

describe('taking note of a warning', () => {
  async function low() {
    const people = await placed();
    await checkIn(database(), people.newHire, { week: 1, mood: 2, note: '' });
    await watchCohorts(database());
    const [warning] = await seenBy(people.hr, people.cohortId);
    const note = (actor: Actor, change: Partial<{ warning: string; stage: number }> = {}) =>
      acknowledgeWarning(database(), actor, { warning: warning!.id, stage: 1, note: '今天谈', ...change });
    return { ...people, warning: warning!, note };
  }

  it('is quiet then, until it gets worse', async () => {
    const { newHire, mentor, hr, cohortId, warning, note } = await low();
    expect(warning).toMatchObject({ rule: 'low-mood', stage: 1 });
    const both = await Promise.all([note(mentor), note(mentor)]);
    expect(both.map((outcome) => (outcome.ok ? 'ok' : outcome.code)).sort()).toEqual([
      'ok',
      'warning-acknowledged'
    ]);
    expect(await coachedWarnings(database(), mentor, 'en')).toMatchObject([
      { acknowledged: { by: '何静', note: '今天谈' } }
    ]);
    const events = await database()
      .selectFrom('audit_event')
      .select('after')
      .where('action', '=', 'warning.acknowledged')
      .where('subject_id', '=', newHire.personId)
      .execute();
    expect(events).toHaveLength(1);
    await checkIn(database(), newHire, { week: 1, mood: 1, note: '' });
    at('03-03T07:00');
    await watchCohorts(database());
    const worse = (await seenBy(hr, cohortId)).find(({ rule }) => rule === 'low-mood');
    expect(worse).toMatchObject({ id: warning.id, stage: 2, acknowledged: null });
    expect(await note(hr)).toMatchObject({ code: 'changed-meanwhile' });
    expect(await note(hr, { stage: 2 })).toMatchObject({ ok: true });
  });

  it('is for those who are warned alone', async () => {
    const { newHire, lead, note, cohortId } = await low();
    const elsewhere = await bind(database(), await createActor(database(), []), {
      role: 'hr',
      cohortId: await createCohort(database())
    });
    const others = [newHire, lead, elsewhere];
    for (const role of ['mentor', 'manager', 'trainer', 'peer', 'admin'] as const)
      others.push(await createActor(database(), [role]));
    for (const other of others) {
      expect(await note(other)).toMatchObject({ ok: false, code: 'not-found' });
      expect(await coachedWarnings(database(), other, 'zh-CN')).toEqual([]);
      expect(await cohortWarnings(database(), other, cohortId, 'zh-CN')).toMatchObject({
        code: 'not-allowed'
      });
    }
    const unknown = '00000000-0000-4000-8000-000000000000';
    expect(await note(lead, { warning: unknown })).toMatchObject({ code: 'not-found' });
  });

  it('shows a lead the department’s idle, but not what was said in confidence', async () => {
    const { lead, newHire } = await low();
    at('03-04T07:00');
    await watchCohorts(database());
    const seen = await coachedWarnings(database(), lead, 'zh-CN');
    expect(seen.map(({ rule }) => rule)).toEqual(['idle']);
    const other = await bind(database(), await createActor(database(), []), {
      role: 'lead',
      departmentId: await insertDepartment(database(), `部门 ${Math.random()}`)
    });
    expect(await coachedWarnings(database(), other, 'zh-CN')).toEqual([]);
    expect(await coachedWarnings(database(), newHire, 'zh-CN')).toEqual([]);
  });
});
