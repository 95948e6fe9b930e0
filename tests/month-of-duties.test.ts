import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { config } from '../src/lib/server/config';
import { cohortDuties, fulfilDuties, ownDuties, redateCohort } from '../src/lib/server/duties';
import { enqueue, startWorker } from '../src/lib/server/jobs';
import type { Actor } from '../src/lib/server/policy';
import { approveReport, beginReport, submitReport } from '../src/lib/server/reports';
import { tasksOn } from '../src/lib/server/work';
import { createBusyCohort } from './factories/busy-cohort';
import { startMailServer } from './factories/mail-server';
import { useDatabase } from './test-database';

const database = useDatabase();
let mail: Awaited<ReturnType<typeof startMailServer>>;
let month: Awaited<ReturnType<typeof createBusyCohort>>;
let stop: () => Promise<void>;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-02-20T10:00:00+08:00') });
  mail = await startMailServer();
  config.mail = { smtpUrl: mail.url, from: '启航 <qihang@example.com>' };
  month = await createBusyCohort(database(), 20);
  stop = startWorker(database(), tasksOn(database()), false);
}, 240_000);

afterAll(async () => {
  await stop();
  await mail.stop();
  vi.useRealTimers();
});

/** Lets the month go on to a moment, with the server's minute at eight, nine and noon of every day between. */
async function until(moment: string): Promise<void> {
  const target = new Date(`2026-${moment}:00+08:00`);
  for (;;) {
    const next = nextHour();
    if (next > target) break;
    vi.setSystemTime(next);
    await minute();
  }
  vi.setSystemTime(target);
}

function nextHour(): Date {
  const hour = 3_600_000;
  let next = new Date(Math.floor(Date.now() / hour) * hour + hour);
  while (![0, 1, 4].includes(next.getUTCHours())) next = new Date(next.getTime() + hour);
  return next;
}

async function minute(): Promise<void> {
  await enqueue(database(), 'tick');
  await vi.waitFor(
    async () => {
      const { rows } = await sql`select from graphile_worker.jobs`.execute(database());
      expect(rows).toHaveLength(0);
    },
    { timeout: 20_000, interval: 10 }
  );
}

const handIn = (artefact: Parameters<typeof fulfilDuties>[1]['artefact'], byId: string, aboutId?: string) =>
  fulfilDuties(database(), { cohortId: month.cohortId, artefact, byId, aboutId });

/** HR writes the summary report on the figures there are, and the general manager approves it. */
async function reportAndApprove(hr: Actor, manager: Actor) {
  const { cohortId } = month;
  await beginReport(database(), hr, cohortId);
  const posted = {
    conclusion: ['二十人按计划走完了课堂培训'],
    learnt: ['接待七步'],
    strengths: ['第一天就接待'],
    problems: ['练习的时间不够'],
    'actions.0.action': ['一节课留一半时间练']
  };
  const submitted = await submitReport(database(), hr, { cohortId, revision: 1, locale: 'zh-CN', posted });
  if (!submitted.ok) return submitted;
  const { revision } = submitted.value;
  return approveReport(database(), manager, { cohortId, revision, remark: '同意' });
}

/** How often each kind of notice has been given about an artefact. */
async function told(artefact: string): Promise<Record<string, number>> {
  const { rows } = await sql<{ kind: string; count: number }>`
    select kind, count(*)::int as count from notice where data ->> 'artefact' = ${artefact} group by kind`.execute(
    database()
  );
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}

async function states(artefact: string) {
  const outcome = await cohortDuties(database(), month.hr, month.cohortId);
  if (!outcome.ok) throw new Error(outcome.code);
  const { ahead, open, late, done } = outcome.value.counts.find((row) => row.artefact === artefact)!;
  return { ahead, open, late, done };
}

it('takes a cohort of twenty through its month', { timeout: 240_000 }, async () => {
  const { hr, manager, lead, mentors, trainers, newHires, cohortId } = month;
  const [slow, slowest] = [newHires[18]!, newHires[19]!];

  // The plan: reminded a week before, approved in time.
  await until('02-25T10:00');
  expect(await told('training-plan')).toEqual({ 'duty-due': 1 });
  await handIn('training-plan', hr.personId);

  // The day classroom training ends: all are reminded that morning, two forget.
  expect(await ownDuties(database(), slow)).toEqual([]);
  await until('03-04T08:30');
  expect(await states('feedback-form')).toEqual({ ahead: 0, open: 20, late: 0, done: 0 });
  expect(await told('feedback-form')).toEqual({ 'duty-due': 20 });
  expect(mail.received.filter(({ to }) => to === slow.email)).toHaveLength(1);
  for (const { personId } of newHires.slice(0, 18)) await handIn('feedback-form', personId);
  await until('03-05T13:00');
  expect(await told('feedback-form')).toEqual({ 'duty-due': 20, 'duty-late': 2, 'duty-escalated': 2 });
  expect((await ownDuties(database(), slow)).map(({ late }) => late)).toEqual([true]);
  await handIn('feedback-form', slow.personId);
  expect(await states('feedback-form')).toEqual({ ahead: 0, open: 0, late: 1, done: 19 });

  // One trainer gets the summary in time, the other two days late: each has seven days from their own.
  await until('03-10T15:00');
  await handIn('feedback-summary', hr.personId, trainers[0]!.personId);
  expect(await states('improvement-plan')).toEqual({ ahead: 1, open: 1, late: 0, done: 0 });
  expect(await reportAndApprove(hr, manager)).toMatchObject({ ok: true });
  expect(await states('summary-report')).toEqual({ ahead: 0, open: 0, late: 0, done: 1 });
  await handIn('mentor-assessment', mentors[0]!.personId, newHires[0]!.personId);

  // Week two: on-the-job training ends a week later. Exactly what is open and counts from it moves.
  await until('03-11T10:00');
  const before = await database().selectFrom('duty').select(['id', 'artefact', 'due_on']).execute();
  const redated = await redateCohort(database(), hr, {
    cohortId,
    revision: 1,
    opensOn: '2026-03-02',
    classroomEndsOn: '2026-03-04',
    onJobEndsOn: '2026-04-08'
  });
  expect(redated).toEqual({
    ok: true,
    value: [
      { artefact: 'mentor-assessment', from: '2026-04-01', to: '2026-04-08', count: 19 },
      { artefact: 'training-summary', from: '2026-04-03', to: '2026-04-10', count: 20 },
      { artefact: 'quality-evaluation', from: '2026-04-03', to: '2026-04-10', count: 20 },
      { artefact: 'published-scores', from: '2026-04-08', to: '2026-04-15', count: 1 },
      { artefact: 'observation-record', from: '2026-04-01', to: '2026-04-08', count: 20 },
      { artefact: 'effect-analysis', from: '2026-04-01', to: '2026-04-08', count: 1 }
    ].sort((a, b) => order.indexOf(a.artefact) - order.indexOf(b.artefact))
  });
  const after = new Map(
    (await database().selectFrom('duty').select(['id', 'due_on']).execute()).map((row) => [
      row.id,
      row.due_on
    ])
  );
  const stayed = before.filter(({ id, due_on }) => after.get(id) === due_on);
  expect(stayed).toHaveLength(before.length - 81);
  expect(
    await redateCohort(database(), hr, {
      cohortId,
      revision: 1,
      opensOn: '2026-03-02',
      classroomEndsOn: '2026-03-04',
      onJobEndsOn: '2026-04-15'
    })
  ).toMatchObject({ code: 'changed-meanwhile' });

  await until('03-12T13:00');
  expect(await told('feedback-summary')).toEqual({ 'duty-due': 4, 'duty-late': 1, 'duty-escalated': 1 });
  await until('03-13T16:00');
  await handIn('feedback-summary', hr.personId, trainers[1]!.personId);
  await until('03-17T12:00');
  await handIn('improvement-plan', trainers[0]!.personId);
  await until('03-21T13:00');
  expect(await states('improvement-plan')).toEqual({ ahead: 0, open: 0, late: 1, done: 1 });
  expect(await told('improvement-plan')).toEqual({
    'duty-begun': 2,
    'duty-due': 4,
    'duty-late': 1,
    'duty-escalated': 1
  });
  expect(await told('summary-report')).toEqual({ 'duty-due': 2 });

  // The last days: one mentor hands in everything, the other nothing.
  await until('04-05T10:00');
  for (const [index, { personId }] of newHires.entries())
    if (index % 2 === 0) await handIn('mentor-assessment', mentors[0]!.personId, personId);
  for (const { personId } of newHires) await handIn('observation-record', hr.personId, personId);
  await handIn('effect-analysis', hr.personId);
  await until('04-09T13:00');
  expect(await states('mentor-assessment')).toEqual({ ahead: 0, open: 0, late: 10, done: 10 });
  expect(await told('mentor-assessment')).toEqual({
    'duty-due': 19 + 10,
    'duty-late': 10,
    'duty-escalated': 20
  });
  for (const { personId } of newHires) {
    await handIn('training-summary', personId);
    if (personId !== slowest.personId) await handIn('quality-evaluation', personId);
  }
  await until('04-14T13:00');
  expect(await told('quality-evaluation')).toEqual({
    'duty-due': 20 + 1,
    'duty-late': 1,
    'duty-escalated': 2
  });
  await handIn('published-scores', hr.personId);
  await until('04-20T13:00');
  expect(await told('published-scores')).toEqual({ 'duty-due': 2 });

  // Every mail once, everything mailed in one of them, and nobody heard who has nothing to do with it.
  const ids = mail.received.map(({ messageId }) => messageId);
  expect(new Set(ids).size).toBe(ids.length);
  const mails = await database().selectFrom('mail').selectAll().execute();
  expect(mails.filter(({ sent_at }) => sent_at === null)).toEqual([]);
  expect(ids.toSorted()).toEqual(mails.map(({ message_id }) => message_id).toSorted());
  const perDay = new Map<string, number>();
  for (const { kind, to_id, created_at } of mails)
    if (kind === 'digest') {
      const day = `${to_id} ${created_at.toISOString().slice(0, 10)}`;
      perDay.set(day, (perDay.get(day) ?? 0) + 1);
    }
  expect(Math.max(...perDay.values())).toBe(1);
  expect(mail.received.some(({ to }) => to === manager.email)).toBe(true);
  expect(mail.received.some(({ to }) => to === lead.email)).toBe(true);
  const unmailed = await database()
    .selectFrom('notice')
    .select('id')
    .where('mail_id', 'is', null)
    .where('read_at', 'is', null)
    .execute();
  expect(unmailed).toEqual([]);
});

const order = [
  'mentor-assessment',
  'training-summary',
  'quality-evaluation',
  'published-scores',
  'observation-record',
  'effect-analysis'
];
