import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBriefing, everyone, quilt, quiltLesson } from '../../../../tests/factories/briefings';
import { createCohort } from '../../../../tests/factories/cohorts';
import { bind, createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import { insertDepartment } from '../people';
import type { Actor } from '../policy';
import { closeBriefing, moveBriefing, scheduleBriefing, scheduleChoices, unreadyBriefings } from './index';

const database = useDatabase();
let trainer: Actor;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T09:00:00+08:00') });
  await database().deleteFrom('briefing').execute();
  trainer = { ...(await createActor(database(), ['trainer'])), address: '192.0.2.7' };
});
afterEach(() => void vi.useRealTimers());

type Plan = Parameters<typeof scheduleBriefing>[2];
const plan: Plan = { course: quilt, audience: everyone, dueOn: '2026-03-04', goesLive: '2026-03-05T10:00' };
const schedule = (change: Partial<Plan> = {}, actor = trainer) =>
  scheduleBriefing(database(), actor, { ...plan, ...change });
const count = async () => (await database().selectFrom('briefing').select('id').execute()).length;
const events = async () =>
  (
    await database()
      .selectFrom('audit_event')
      .select('action')
      .where('actor_id', '=', trainer.personId)
      .orderBy('id')
      .execute()
  ).map(({ action }) => action);

describe('scheduling a briefing', () => {
  it('is written down with its change', async () => {
    const id = await createBriefing(database(), trainer);
    expect(await database().selectFrom('briefing').selectAll().execute()).toMatchObject([
      { id, course: quilt, due_on: '2026-03-04', goes_live_at: new Date('2026-03-05T10:00:00+08:00') }
    ]);
    expect(await events()).toEqual(['briefing.scheduled']);
  });

  it.each<[string, Partial<Plan>, string]>([
    ['due when it is already live', { dueOn: '2026-03-06' }, 'due-after-live'],
    ['due yesterday', { dueOn: '2026-03-01' }, 'deadline-past'],
    ['live an hour ago', { dueOn: '2026-03-02', goesLive: '2026-03-02T08:00' }, 'deadline-past'],
    ['due on no day', { dueOn: '2026-02-30' }, 'bad-input'],
    ['live at no time', { goesLive: '2026-03-05T25:00' }, 'bad-input'],
    ['of an ordinary course', { course: 'confidentiality' }, 'not-found'],
    ['that is not there', { course: 'no-such-thing' }, 'not-found'],
    ['for no department', { audience: { departmentId: crypto.randomUUID(), cohortId: null } }, 'not-found'],
    ['for no cohort', { audience: { departmentId: null, cohortId: crypto.randomUUID() } }, 'not-found']
  ])('%s is refused, and nothing is kept', async (_, change, code) => {
    expect(await schedule(change)).toMatchObject({ ok: false, code });
    expect(await count()).toBe(0);
    expect(await events()).toEqual([]);
  });

  it('is refused twice for the same people, and taken again once the first is closed', async () => {
    const id = await createBriefing(database(), trainer);
    expect(await schedule()).toMatchObject({ code: 'briefing-scheduled' });
    expect(await closeBriefing(database(), trainer, id)).toMatchObject({ ok: true });
    expect(await schedule()).toMatchObject({ ok: true });
  });

  it('is refused while the briefing asks for no signature', async () => {
    const { revisionId } = await database()
      .selectFrom('library_item')
      .select('published_revision_id as revisionId')
      .where('slug', '=', quiltLesson)
      .where('locale', '=', 'en')
      .executeTakeFirstOrThrow();
    const { compiled } = await database()
      .selectFrom('library_revision')
      .select('compiled')
      .where('id', '=', revisionId)
      .executeTakeFirstOrThrow();
    const keep = (value: unknown) =>
      database()
        .updateTable('library_revision')
        .set({ compiled: JSON.stringify(value) })
        .where('id', '=', revisionId)
        .execute();
    await keep({ ...(compiled as object), acknowledgement: null });
    expect(await schedule()).toMatchObject({ code: 'briefing-unproven' });
    await keep(compiled);
  });

  it('reaches as far as one’s role', async () => {
    const department = await insertDepartment(database(), `客服 ${Math.random()}`);
    const other = await insertDepartment(database(), `办公 ${Math.random()}`);
    const cohortId = await createCohort(database());
    const lead = await bind(database(), await createActor(database(), []), {
      role: 'lead',
      departmentId: department
    });
    const own = { departmentId: department, cohortId: null };
    expect(await scheduleChoices(database(), lead, 'zh-CN')).toMatchObject({
      value: { everyone: false, departments: [{ id: department }], cohorts: [] }
    });
    expect(await schedule({}, lead)).toMatchObject({ code: 'not-allowed' });
    const elsewhere = { departmentId: other, cohortId: null };
    expect(await schedule({ audience: elsewhere }, lead)).toMatchObject({ code: 'not-allowed' });
    expect(await schedule({ audience: { departmentId: null, cohortId } }, lead)).toMatchObject({
      code: 'not-allowed'
    });
    const scheduled = await schedule({ audience: own }, lead);
    expect(scheduled).toMatchObject({ ok: true });
    const everywhere = await createBriefing(database(), trainer);
    expect(await closeBriefing(database(), lead, everywhere)).toMatchObject({ code: 'not-found' });
    for (const role of ['new-hire', 'mentor', 'peer', 'manager', 'admin'] as const) {
      const outsider = await createActor(database(), [role]);
      expect(await schedule({}, outsider)).toMatchObject({ code: 'not-allowed' });
      expect(await closeBriefing(database(), outsider, everywhere)).toMatchObject({ code: 'not-allowed' });
    }
  });
});

describe('a scheduled briefing', () => {
  it('is moved when a launch slips', async () => {
    const id = await createBriefing(database(), trainer);
    const move = (dueOn: string, goesLive: string) =>
      moveBriefing(database(), trainer, { briefingId: id, dueOn, goesLive });
    expect(await move('2026-03-12', '2026-03-11T10:00')).toMatchObject({ code: 'due-after-live' });
    expect(await move('2026-03-11', '2026-03-12T10:00')).toMatchObject({ ok: true });
    expect(await database().selectFrom('briefing').select('due_on').execute()).toEqual([
      { due_on: '2026-03-11' }
    ]);
    expect(await events()).toEqual(['briefing.scheduled', 'briefing.moved']);
  });

  it('asks nothing of anybody once it is closed, and is closed for good', async () => {
    const newHire = await createActor(database(), ['new-hire']);
    const id = await createBriefing(database(), trainer);
    expect(await unreadyBriefings(database(), newHire.personId, 'zh-CN')).toHaveLength(1);
    expect(await closeBriefing(database(), trainer, id)).toMatchObject({ ok: true });
    expect(await unreadyBriefings(database(), newHire.personId, 'zh-CN')).toEqual([]);
    expect(await closeBriefing(database(), trainer, id)).toMatchObject({ code: 'briefing-closed' });
    const dates = { briefingId: id, dueOn: '2026-03-11', goesLive: '2026-03-12T10:00' };
    expect(await moveBriefing(database(), trainer, dates)).toMatchObject({ code: 'briefing-closed' });
    expect(await events()).toEqual(['briefing.scheduled', 'briefing.closed']);
  });
});
