import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCohort } from '../../../../tests/factories/cohorts';
import { bind, createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import { handIn, listRounds, reopenSheet, startEntry } from '../forms';
import { ownNotices } from '../notifications';
import { insertDepartment } from '../people';
import type { Actor } from '../policy';
import {
  addTask,
  moveTask,
  ownWeek,
  readCoachedPathway,
  signTask,
  tickTask,
  undoChange,
  waiveTask
} from './index';

const database = useDatabase();
let hr: Actor;
let mentor: Actor;
let newHire: Actor;
let cohortId: string;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-03T09:00:00+08:00') });
  hr = await createActor(database(), ['hr'], '沈慧');
  mentor = await createActor(database(), ['mentor'], '何静');
  newHire = await createActor(database(), ['new-hire'], '林晓雨');
  cohortId = await createCohort(database(), [newHire.personId], mentor.personId);
});
afterEach(() => void vi.useRealTimers());

async function finished(): Promise<string[]> {
  const outcome = await ownWeek(database(), newHire, 'zh-CN');
  return outcome.ok ? outcome.value!.view.done.map(({ task }) => task.id) : [];
}

async function write(form: string, day: string, posted: Record<string, string[]>): Promise<string> {
  const begun = await startEntry(database(), newHire, { form, day });
  if (!begun.ok) throw new Error(begun.code);
  const { sheetId } = begun.value;
  expect(await handIn(database(), newHire, { sheetId, posted, revision: 0, locale: 'zh-CN' })).toMatchObject({
    ok: true
  });
  return sheetId;
}

const journal = { done: ['看了三课'], help: ['no-need'] };
const told = async () =>
  (await ownNotices(database(), newHire, 'zh-CN')).map(({ sentence }) => sentence).toReversed();
const toldInEnglish = async () => (await ownNotices(database(), newHire, 'en'))[0]?.sentence;

describe('a day’s journal', () => {
  it('finishes the task of its own day when it is handed in, and no longer when it is given back', async () => {
    const sheetId = await write('work-journal', '2026-03-02', journal);
    expect(await finished()).toEqual(['journal-1']);
    const rounds = await listRounds(database(), hr, 'zh-CN');
    const roundId = rounds.ok && rounds.value.rounds.find((round) => round.cohortId === cohortId)!.id;
    const given = await reopenSheet(database(), hr, {
      roundId: String(roundId),
      sheetId,
      reason: '写错了天'
    });
    expect(given).toEqual({ ok: true });
    expect(await finished()).toEqual([]);
  });

  it('is not ticked by hand, and a draft finishes nothing', async () => {
    await startEntry(database(), newHire, { form: 'work-journal', day: '2026-03-02' });
    expect(await tickTask(database(), newHire, { task: 'journal-1', done: true })).toMatchObject({
      code: 'not-found'
    });
    expect(await finished()).toEqual([]);
  });
});

describe('what others do to one’s tasks', () => {
  const change = { reason: '换班', revision: 0 };

  it('is told, in the language one reads, once each', async () => {
    const at = { person: newHire.personId, cohort: cohortId };
    const day = '2026-03-05';
    await moveTask(database(), mentor, { ...at, ...change, task: 'site-visit', date: day });
    expect(await told()).toEqual([expect.stringMatching(/去仓库和相邻的部门走一趟.*换班/)]);
    expect(await toldInEnglish()).not.toMatch(/\p{Script=Han}{3,}.*moved/u);
    const again = await moveTask(database(), mentor, { ...at, ...change, task: 'site-visit', date: day });
    expect(again).toMatchObject({ code: 'changed-meanwhile' });
    await waiveTask(database(), hr, { ...at, reason: '做过', revision: 1, task: 'ask-three' });
    const added = {
      title: '多看一课',
      why: '有用',
      evidence: '看完',
      kind: 'checklist',
      minutes: 5
    } as const;
    await addTask(database(), hr, { ...at, reason: '缺课', revision: 2, ...added, signs: 'self', date: day });
    const read = await readCoachedPathway(database(), mentor, newHire.personId, 'zh-CN');
    const moved = read.ok ? read.value.changes[0]!.id : '';
    await undoChange(database(), mentor, { ...at, revision: 3, change: moved });
    expect(await told()).toHaveLength(4);
  });
});

describe('HR in the mentor’s place', () => {
  const sign = (by: Actor, reason?: string) =>
    signTask(database(), by, { cohortId, personId: newHire.personId, task: 'meet-mentor', reason });

  it('signs with a reason, which stays with the task', async () => {
    expect(await sign(hr)).toMatchObject({ code: 'bad-input' });
    expect(await finished()).toEqual([]);
    expect(await sign(hr, '何静出差')).toEqual({ ok: true });
    expect(await sign(hr, '何静出差')).toEqual({ ok: true });
    expect(await finished()).toEqual(['meet-mentor']);
    const events = await database()
      .selectFrom('audit_event')
      .select(['action', 'after'])
      .where('subject_id', '=', newHire.personId)
      .where('action', 'like', 'task.signed%')
      .execute();
    expect(events).toMatchObject([{ action: 'task.signed-for-mentor', after: { reason: '何静出差' } }]);
  });

  it('is not a lead, nor HR of another cohort', async () => {
    const lead = await createActor(database(), ['lead']);
    expect(await sign(lead, '代签')).toMatchObject({ code: 'not-allowed' });
    const elsewhere = await createCohort(database());
    const bound = await bind(database(), await createActor(database(), []), {
      role: 'hr',
      cohortId: elsewhere
    });
    expect(await sign(bound, '代签')).toMatchObject({ code: 'not-allowed' });
  });
});

describe('the lead of the department', () => {
  it('reads the month of a person of theirs and changes nothing; of another department they see nobody', async () => {
    const departmentId = await insertDepartment(database(), `客服${Math.random()}`);
    const personId = newHire.personId;
    await database()
      .updateTable('person')
      .set({ department_id: departmentId })
      .where('id', '=', personId)
      .execute();
    const nobody = await createActor(database(), []);
    const lead = await bind(database(), nobody, { role: 'lead', departmentId });
    const read = await readCoachedPathway(database(), lead, personId, 'zh-CN');
    expect(read).toMatchObject({ ok: true, value: { coaches: false, signs: false, oversees: false } });
    const task = { person: personId, cohort: cohortId, task: 'ask-three', reason: '做过', revision: 0 };
    expect(await waiveTask(database(), lead, task)).toMatchObject({ code: 'not-found' });
    const elsewhere = await insertDepartment(database(), `财务${Math.random()}`);
    const other = await bind(database(), nobody, { role: 'lead', departmentId: elsewhere });
    const stranger = { ...other, grants: other.grants.filter((each) => each.departmentId === elsewhere) };
    expect(await readCoachedPathway(database(), stranger, personId, 'zh-CN')).toMatchObject({
      code: 'not-found'
    });
  });
});
