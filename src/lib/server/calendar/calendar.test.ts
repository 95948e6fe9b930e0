import ICAL from 'ical.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBusyCohort } from '../../../../tests/factories/busy-cohort';
import { useDatabase } from '../../../../tests/test-database';
import { extendDuty, fulfilDuties } from '../duties';
import { closeFeed, feedSince, openFeed, readFeed } from './index';
import { writeCalendar } from './write';

const database = useDatabase();

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-02-20T10:00:00+08:00') }));
afterEach(() => void vi.useRealTimers());

function parse(text: string) {
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  return new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((each) => new ICAL.Event(each));
}

async function events(token: string) {
  const outcome = await readFeed(database(), token, '192.0.2.1');
  if (!outcome.ok) throw new Error(outcome.code);
  return parse(outcome.value);
}

describe('a calendar feed', () => {
  it('follows deadlines as they move, under the same ids', async () => {
    const { cohortId, hr, mentors, newHires } = await createBusyCohort(database(), 3);
    const mentor = mentors[0]!;
    const token = await openFeed(database(), mentor);
    const before = await events(token);
    expect(before).toHaveLength(2);
    expect(before[0]!.startDate.toString()).toBe('2026-04-01');
    expect(before[0]!.startDate.isDate).toBe(true);
    expect(before[0]!.summary).toContain('新员工入职培训考核表');
    const duty = await database()
      .selectFrom('duty')
      .selectAll()
      .where('about_id', '=', newHires[0]!.personId)
      .where('artefact', '=', 'mentor-assessment')
      .executeTakeFirstOrThrow();
    await extendDuty(database(), hr, {
      dutyId: duty.id,
      cohortId,
      revision: duty.revision,
      to: '2026-04-05',
      reason: '出差'
    });
    const moved = (await events(token)).find(({ uid }) => uid.includes(duty.id))!;
    expect(moved.startDate.toString()).toBe('2026-04-05');
    expect(moved.sequence).toBeGreaterThan(before.find(({ uid }) => uid === moved.uid)!.sequence);
    await fulfilDuties(database(), {
      cohortId,
      artefact: 'mentor-assessment',
      byId: mentor.personId,
      aboutId: newHires[0]!.personId
    });
    const done = (await events(token)).find(({ uid }) => uid === moved.uid)!;
    expect(done.sequence).toBeGreaterThan(moved.sequence);
    expect(done.summary).toContain('已完成');

    expect(await feedSince(database(), mentor)).not.toBeNull();
    const second = await openFeed(database(), mentor);
    expect(await readFeed(database(), token, '192.0.2.1')).toMatchObject({ code: 'not-found' });
    expect(await events(second)).toHaveLength(2);
    const stored = await database().selectFrom('calendar_feed').select('token_hash').execute();
    expect(stored.map(({ token_hash }) => token_hash)).not.toContain(second);
    await closeFeed(database(), mentor);
    expect(await readFeed(database(), second, '192.0.2.1')).toMatchObject({ code: 'not-found' });
  });

  it('makes whoever guesses wait, and nobody else', async () => {
    for (let guess = 0; guess < 5; guess++)
      expect(await readFeed(database(), 'f'.repeat(40), '192.0.2.9')).toMatchObject({ code: 'not-found' });
    expect(await readFeed(database(), "' or 1=1 --", '192.0.2.9')).toMatchObject({ code: 'throttled' });
    expect(await readFeed(database(), '0'.repeat(40), '192.0.2.10')).toMatchObject({ code: 'not-found' });
  });
});

describe('writeCalendar', () => {
  it('folds long Chinese lines, escapes what is special, and tells times in UTC', () => {
    const text = writeCalendar(
      [
        {
          uid: 'session-1',
          sequence: 3,
          changedAt: new Date('2026-03-01T00:00:00Z'),
          summary: `${'售后投诉处理四个阶段与七个步骤'.repeat(6)}; a, b\\c`,
          description: '第一行\r\nBEGIN:VALARM',
          location: '三楼培训室',
          href: '/week',
          when: { start: new Date('2026-03-02T09:00:00+08:00'), end: new Date('2026-03-02T10:30:00+08:00') }
        }
      ],
      'zh-CN'
    );
    const [event] = parse(text);
    expect(event!.summary).toBe(`${'售后投诉处理四个阶段与七个步骤'.repeat(6)}; a, b\\c`);
    expect(text).toContain('DTSTART:20260302T010000Z');
    expect(text).toContain('DTEND:20260302T023000Z');
    expect(text).not.toMatch(/^BEGIN:VALARM/m);
    expect(event!.sequence).toBe(3);
  });
});
