import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  becomeReady,
  changeLesson,
  createBriefing,
  quilt,
  quiltLesson
} from '../../../../tests/factories/briefings';
import { createCohort } from '../../../../tests/factories/cohorts';
import { learnLesson } from '../../../../tests/factories/courses';
import { bind, createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import { insertDepartment } from '../people';
import type { Actor } from '../policy';
import {
  cohortReadiness,
  cohortRelearning,
  listBriefings,
  openLesson,
  ownBriefings,
  readReadiness,
  unreadyBriefings
} from './index';

const database = useDatabase();
let trainer: Actor;
let newHire: Actor;

const at = (instant: string) => void vi.setSystemTime(new Date(instant));

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  at('2026-03-02T09:00:00+08:00');
  await database().deleteFrom('briefing').execute();
  await database().deleteFrom('role_grant').execute();
  await database()
    .updateTable('library_item')
    .set({ relearn_from: null })
    .where('slug', '=', quiltLesson)
    .execute();
  trainer = await createActor(database(), ['trainer'], '周敏');
  newHire = await createActor(database(), ['new-hire'], '林晓雨');
});
afterEach(() => void vi.useRealTimers());

async function readiness(briefingId: string, actor = trainer) {
  const outcome = await readReadiness(database(), actor, briefingId, 'zh-CN');
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}
const names = async (briefingId: string, actor?: Actor) =>
  (await readiness(briefingId, actor)).people.map(({ name, state }) => `${name} ${state}`);
const unready = async (actor = newHire) =>
  (await unreadyBriefings(database(), actor.personId, 'zh-CN')).map(
    ({ course, state }) => `${course} ${state}`
  );

describe('a briefing for everyone on duty', () => {
  it('names those who serve customers and are not ready, until they have answered and signed', async () => {
    await createActor(database(), ['peer'], '吴磊');
    await createActor(database(), ['hr'], '沈慧');
    const id = await createBriefing(database(), trainer);
    expect(await names(id)).toEqual(['林晓雨 open', '吴磊 open']);
    await openLesson(database(), newHire, quiltLesson, 'zh-CN');
    expect(await names(id)).toEqual(['吴磊 open', '林晓雨 begun']);
    expect(await unready()).toEqual([`${quilt} begun`]);
    expect(await learnLesson(database(), newHire, quiltLesson)).toMatchObject({ code: 'not-signed' });
    await becomeReady(database(), newHire);
    expect(await names(id)).toEqual(['吴磊 open', '林晓雨 ready']);
    expect((await readiness(id)).people[1]?.readyAt).toEqual(new Date());
    expect(await unready()).toEqual([]);
    expect(await listBriefings(database(), trainer, 'zh-CN')).toMatchObject({
      value: [{ id, title: '新品讲解：K1凉感夏被', addressed: 2, ready: 1, late: 0, sound: true }]
    });
  });

  it('counts as heard in whichever language it was learnt', async () => {
    const id = await createBriefing(database(), trainer);
    await becomeReady(database(), newHire, 'en');
    expect(await names(id)).toEqual(['林晓雨 ready']);
  });

  it('tells people their deadline, the soonest first, and once where they are asked twice', async () => {
    const cohortId = await createCohort(database(), [newHire.personId]);
    await createBriefing(database(), trainer, { course: 'briefing-double-eleven' });
    await createBriefing(database(), trainer, { dueOn: '2026-03-03' });
    await createBriefing(database(), trainer, {
      audience: { departmentId: null, cohortId },
      goesLive: '2026-03-02T20:00',
      dueOn: '2026-03-02'
    });
    expect(await ownBriefings(database(), newHire, 'en')).toMatchObject({
      value: [
        { course: quilt, deadline: new Date('2026-03-02T20:00:00+08:00'), onlyIn: null },
        { course: 'briefing-double-eleven', deadline: new Date('2026-03-04T23:59:59+08:00') }
      ]
    });
    expect(await ownBriefings(database(), trainer, 'zh-CN')).toMatchObject({ value: [] });
  });
});

describe('when the deadline has passed', () => {
  it('whoever is not ready is late, but not who came only afterwards', async () => {
    const id = await createBriefing(database(), trainer);
    at('2026-03-04T23:59:58+08:00');
    expect(await names(id)).toEqual(['林晓雨 open']);
    at('2026-03-05T00:00:01+08:00');
    await createActor(database(), ['new-hire'], '新来的');
    expect(await names(id)).toEqual(['林晓雨 late', '新来的 open']);
    expect(await unready()).toEqual([`${quilt} late`]);
    await becomeReady(database(), newHire);
    expect(await names(id)).toEqual(['新来的 open', '林晓雨 ready']);
  });
});

describe('a briefing that changes', () => {
  it('and must be learnt again is no longer known, until it is learnt again', async () => {
    const id = await createBriefing(database(), trainer);
    await becomeReady(database(), newHire);
    at('2026-03-03T09:00:00+08:00');
    await changeLesson(database(), trainer);
    expect(await names(id)).toEqual(['林晓雨 again']);
    expect(await unready()).toEqual([`${quilt} again`]);
    at('2026-03-05T09:00:00+08:00');
    expect(await names(id)).toEqual(['林晓雨 late']);
    expect(await learnLesson(database(), newHire, quiltLesson)).toMatchObject({ ok: true });
    expect(await names(id)).toEqual(['林晓雨 ready']);
  });

  it('after the deadline is to be learnt again, and nobody is late for it', async () => {
    const id = await createBriefing(database(), trainer);
    await becomeReady(database(), newHire);
    at('2026-03-06T09:00:00+08:00');
    await changeLesson(database(), trainer);
    expect(await names(id)).toEqual(['林晓雨 again']);
  });

  it('in something small asks nothing of those who knew it', async () => {
    const id = await createBriefing(database(), trainer);
    await becomeReady(database(), newHire);
    at('2026-03-03T09:00:00+08:00');
    await changeLesson(database(), trainer, false);
    expect(await names(id)).toEqual(['林晓雨 ready']);
  });
});

describe('who is asked and who may see it', () => {
  it('does not count people who have left', async () => {
    const id = await createBriefing(database(), trainer);
    await database()
      .updateTable('person')
      .set({ left_at: new Date() })
      .where('id', '=', newHire.personId)
      .execute();
    expect(await names(id)).toEqual([]);
    expect(await unready()).toEqual([]);
  });

  it('a lead of one department sees their own people, whoever else is asked', async () => {
    const [sales, support] = [
      await insertDepartment(database(), `售前 ${Date.now()} ${Math.random()}`),
      await insertDepartment(database(), `售后 ${Date.now()} ${Math.random()}`)
    ];
    await moveTo(sales, newHire);
    await moveTo(support, await createActor(database(), ['peer'], '吴磊'));
    const lead = await bind(database(), await createActor(database(), [], '郑国强'), {
      role: 'lead',
      departmentId: sales
    });
    const id = await createBriefing(database(), trainer);
    expect(await names(id, lead)).toEqual(['林晓雨 open']);
    const elsewhere = await createBriefing(database(), trainer, {
      audience: { departmentId: support, cohortId: null }
    });
    expect(await readReadiness(database(), lead, elsewhere, 'zh-CN')).toMatchObject({ code: 'not-found' });
    expect(await listBriefings(database(), lead, 'zh-CN')).toMatchObject({
      value: [{ id, addressed: 1, mayManage: false }]
    });
  });

  it('HR of one cohort sees its members, and its cockpit names who is not ready and what is to be learnt again', async () => {
    const other = await createActor(database(), ['new-hire'], '许嘉宁');
    const cohortId = await createCohort(database(), [newHire.personId, other.personId]);
    await createActor(database(), ['peer'], '吴磊');
    const hr = await bind(database(), await createActor(database(), [], '沈慧'), { role: 'hr', cohortId });
    const id = await createBriefing(database(), trainer);
    expect(await names(id, hr)).toEqual(['林晓雨 open', '许嘉宁 open']);
    await becomeReady(database(), newHire);
    expect(await cohortReadiness(database(), hr, cohortId, 'zh-CN')).toMatchObject({
      value: [{ id, addressed: 2, unready: [{ name: '许嘉宁', state: 'open' }] }]
    });
    expect(await cohortRelearning(database(), hr, cohortId, 'zh-CN')).toEqual({ ok: true, value: [] });
    at('2026-03-03T09:00:00+08:00');
    await changeLesson(database(), trainer);
    expect(await cohortRelearning(database(), hr, cohortId, 'zh-CN')).toMatchObject({
      value: [{ name: '林晓雨', lessons: [{ slug: quiltLesson, title: 'K1上架前要会的' }] }]
    });
    const elsewhere = await createCohort(database());
    expect(await cohortReadiness(database(), hr, elsewhere, 'zh-CN')).toMatchObject({ code: 'not-allowed' });
    expect(await cohortRelearning(database(), hr, elsewhere, 'zh-CN')).toMatchObject({ code: 'not-allowed' });
  });

  it('is no business of a new hire', async () => {
    const id = await createBriefing(database(), trainer);
    expect(await listBriefings(database(), newHire, 'zh-CN')).toMatchObject({ code: 'not-allowed' });
    expect(await readReadiness(database(), newHire, id, 'zh-CN')).toMatchObject({ code: 'not-allowed' });
  });
});

async function moveTo(departmentId: string, { personId }: Actor): Promise<void> {
  await database()
    .updateTable('person')
    .set({ department_id: departmentId })
    .where('id', '=', personId)
    .execute();
}
