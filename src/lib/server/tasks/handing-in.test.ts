import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCohort } from '../../../../tests/factories/cohorts';
import { pathwayOf, pdf } from '../../../../tests/factories/pathways';
import { createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import type { Actor } from '../policy';
import {
  decide,
  handIn,
  menteesAtWork,
  readCockpit,
  readHandedInFile,
  readHandIn,
  type HandInForm
} from './index';

const database = useDatabase();
let mentor: Actor;
let hr: Actor;
let newHire: Actor;
let cohortId: string;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-12T09:00:00+08:00') });
  mentor = await createActor(database(), ['mentor']);
  hr = await createActor(database(), ['hr'], '沈慧');
  newHire = await createActor(database(), ['new-hire'], '林晓雨');
  cohortId = await createCohort(database(), [newHire.personId], mentor.personId);
});
afterEach(() => void vi.useRealTimers());

const paper = { task: 'joining-papers', file: { name: '身份证.pdf', bytes: pdf } };
const page = { task: 'visible-project', choice: 'chat-inspection', words: '抽了三十段。' };
const give = (input: Parameters<typeof handIn>[2], by = newHire) => handIn(database(), by, input, 'zh-CN');
async function formOf(task: string): Promise<HandInForm> {
  const outcome = await readHandIn(database(), newHire, task, 'zh-CN');
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}
const newest = async (task: string) => (await formOf(task)).handIns[0]!;
const settle = async (task: string, accepted: boolean, by = hr, reason = '少了反面') =>
  decide(database(), by, { handIn: (await newest(task)).id, accepted, reason });
const finished = async () => (await pathwayOf(database(), hr, newHire)).view.done.map(({ task }) => task.id);

describe('a paper', () => {
  it('is handed in, returned with a reason, handed in again and accepted', async () => {
    expect(await give(paper)).toMatchObject({ ok: true });
    expect((await formOf('joining-papers')).state).toBe('waiting');
    expect(await give(paper)).toMatchObject({ code: 'hand-in-waiting' });
    expect(await settle('joining-papers', false)).toMatchObject({ ok: true });
    expect(await newest('joining-papers')).toMatchObject({
      accepted: false,
      reason: '少了反面',
      decidedBy: '沈慧'
    });
    expect(await finished()).not.toContain('joining-papers');
    expect(await give(paper)).toMatchObject({ ok: true });
    expect(await settle('joining-papers', true, hr, '')).toMatchObject({ ok: true });
    expect(await finished()).toContain('joining-papers');
    expect((await formOf('joining-papers')).handIns.map(({ number }) => number)).toEqual([2, 1]);
    expect(await give(paper)).toMatchObject({ code: 'task-finished' });
    expect(await settle('joining-papers', false)).toMatchObject({ code: 'changed-meanwhile' });
  });

  it('counts once, however often it is sent at once', async () => {
    const outcomes = await Promise.all([give(paper), give(paper), give(paper)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await formOf('joining-papers')).handIns).toHaveLength(1);
  });

  it.each([
    ['none', undefined, 'file-missing'],
    ['a page that calls itself a PDF', { name: 'a.pdf', bytes: Buffer.from('<script>') }, 'file-unknown'],
    [
      'one that is too large',
      { name: 'a.pdf', bytes: Buffer.concat([pdf, Buffer.alloc(3_145_728)]) },
      'file-too-large'
    ]
  ])('is refused when the file is %s', async (_, file, code) => {
    expect(await give({ task: 'joining-papers', file })).toMatchObject({ code });
    expect((await formOf('joining-papers')).handIns).toEqual([]);
  });

  it('keeps a harmless name', async () => {
    await give({ task: 'joining-papers', file: { name: '..\\..\\etc/"pass\nwd".pdf', bytes: pdf } });
    expect((await newest('joining-papers')).fileName).toBe('passwd.pdf');
  });

  it('is for the person, the mentor and HR to download, and for nobody else', async () => {
    await give(paper);
    const { id } = await newest('joining-papers');
    for (const actor of [newHire, mentor, hr])
      expect(await readHandedInFile(database(), actor, id)).toMatchObject({
        value: { name: '身份证.pdf', mediaType: 'application/pdf' }
      });
    const fellow = await createActor(database(), ['new-hire']);
    await database()
      .insertInto('enrolment')
      .values({ cohort_id: cohortId, person_id: fellow.personId, mentor_id: null, enrolled_at: new Date() })
      .execute();
    const stranger = await createActor(database(), ['mentor', 'trainer', 'lead', 'peer', 'manager', 'admin']);
    for (const actor of [fellow, stranger])
      expect(await readHandedInFile(database(), actor, id)).toMatchObject({ code: 'not-found' });
    expect(await readHandedInFile(database(), hr, cohortId)).toMatchObject({ code: 'not-found' });
  });
});

describe('deciding', () => {
  it('leaves HR’s papers to HR, and a project to the mentor or HR', async () => {
    await give(paper);
    expect(await settle('joining-papers', true, mentor)).toMatchObject({ code: 'not-allowed' });
    await give(page);
    expect(await settle('visible-project', true, mentor)).toMatchObject({ ok: true });
    expect(await finished()).toContain('visible-project');
  });

  it('is nobody else’s, least of all one’s own', async () => {
    await give(page);
    const stranger = await createActor(database(), ['mentor', 'trainer', 'lead', 'admin']);
    for (const actor of [stranger, newHire, { ...newHire, grants: hr.grants }])
      expect(await settle('visible-project', true, actor)).toMatchObject({ code: 'not-found' });
    expect(await decide(database(), hr, { handIn: 'no id', accepted: true, reason: '' })).toMatchObject({
      code: 'not-found'
    });
  });

  it('returns nothing without a reason, and decides once when two press at once', async () => {
    await give(page);
    expect(await settle('visible-project', false, mentor, '')).toMatchObject({ code: 'bad-input' });
    const outcomes = await Promise.all([
      settle('visible-project', true, mentor),
      settle('visible-project', false, hr)
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ code: 'changed-meanwhile' });
    const events = await database()
      .selectFrom('audit_event')
      .select('id')
      .where('action', 'in', ['task.accepted', 'task.returned'])
      .where('subject_id', '=', newHire.personId)
      .execute();
    expect(events).toHaveLength(1);
  });

  it('shows mentor and HR how much waits', async () => {
    await give(page);
    await give(paper);
    const mentees = await menteesAtWork(database(), mentor, 'zh-CN');
    expect(mentees).toMatchObject({ value: [{ waiting: 1 }] });
    const cockpit = await readCockpit(database(), hr, cohortId, 'zh-CN');
    expect(cockpit).toMatchObject({ value: { members: [{ waiting: 2 }] } });
  });
});

describe('a signature', () => {
  it('is given with one’s own name to the statement as it was read', async () => {
    const { revisionId, task } = await formOf('confidentiality-agreement');
    const sign = (name: string, revision = revisionId!) =>
      give({ task: 'confidentiality-agreement', name, revision });
    expect(await sign('沈慧')).toMatchObject({ code: 'name-differs' });
    expect(await sign('林晓雨', cohortId)).toMatchObject({ code: 'changed-meanwhile' });
    expect(await sign(' 林 晓雨')).toMatchObject({ ok: true });
    expect(await newest('confidentiality-agreement')).toMatchObject({ statement: task.statement });
    const kept = await database()
      .selectFrom('task_hand_in')
      .select('revision_id')
      .where('person_id', '=', newHire.personId)
      .executeTakeFirstOrThrow();
    expect(kept.revision_id).toBe(revisionId);
  });
});

describe('handing in', () => {
  it.each([
    ['a task that is ticked', { ...paper, task: 'desk-neighbour' }],
    ['no task', { ...paper, task: 'no-such-task' }],
    ['a hostile id', { ...paper, task: "x'; drop table task_hand_in; --" }]
  ])('is refused for %s', async (_, input) => {
    expect(await give(input)).toMatchObject({ code: 'not-found' });
  });

  it('asks for one of the project’s choices and for words', async () => {
    expect(await give({ ...page, choice: 'after-sale-calls' })).toMatchObject({ code: 'bad-input' });
    expect(await give({ ...page, words: undefined })).toMatchObject({ code: 'bad-input' });
  });

  it('is for new hires', async () => {
    expect(await give(paper, mentor)).toMatchObject({ code: 'not-allowed' });
  });
});
