import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlines, type CohortDates } from './deadlines';
import { workflow } from './workflow';

const march: CohortDates = {
  opens: '2026-02-28',
  classroomEnds: '2026-03-02',
  onJobEnds: '2026-03-28',
  timeZone: 'Asia/Shanghai'
};

const due = (dates: CohortDates) => {
  const result = deadlines(dates);
  if (!result.ok) throw new Error(result.message);
  return Object.fromEntries(result.rows.map((row) => [row.step, row.due]));
};

describe('deadlines', () => {
  it('dates every step of the month', () => {
    expect(due(march)).toEqual({
      W1: '2026-02-27T23:59:59+08:00',
      W2: '2026-03-28T23:59:59+08:00',
      W3: '2026-03-02T23:59:59+08:00',
      W3b: '2026-03-09T23:59:59+08:00',
      W4: '2026-03-16T23:59:59+08:00',
      W5: '2026-03-09T23:59:59+08:00',
      W6a: '2026-03-28T23:59:59+08:00',
      W6b: '2026-03-30T23:59:59+08:00',
      W6c: '2026-04-04T23:59:59+08:00',
      W7: '2026-03-28T23:59:59+08:00'
    });
  });

  it('leaves the plan undated until the cohort has an opening day', () => {
    const { classroomEnds, onJobEnds, timeZone } = march;
    expect(due({ classroomEnds, onJobEnds, timeZone })).toMatchObject({
      W1: null,
      W3: '2026-03-02T23:59:59+08:00'
    });
  });

  it('crosses a leap day and the end of a year', () => {
    const leap = due({ ...march, opens: '2024-02-20', classroomEnds: '2024-02-22', onJobEnds: '2024-12-27' });
    expect(leap).toMatchObject({ W3b: '2024-02-29T23:59:59+08:00', W6c: '2025-01-03T23:59:59+08:00' });
  });

  it('follows summer time: the offset is that of the day it falls on', () => {
    const berlin = due({ ...march, classroomEnds: '2026-03-24', timeZone: 'Europe/Berlin' });
    expect(berlin).toMatchObject({ W3: '2026-03-24T23:59:59+01:00', W3b: '2026-03-31T23:59:59+02:00' });
  });

  it('takes the later of two equal clock times where the clock goes back at midnight', () => {
    const saoPaulo = due({
      classroomEnds: '2018-02-17',
      onJobEnds: '2018-03-17',
      timeZone: 'America/Sao_Paulo'
    });
    expect(saoPaulo).toMatchObject({ W3: '2018-02-17T23:59:59-03:00' });
  });

  it.each([
    [{ classroomEnds: '2026-02-30' }, 'bad-date', 'classroomEnds'],
    [{ classroomEnds: '2026-3-2' }, 'bad-date', 'classroomEnds'],
    [{ onJobEnds: '20260328' }, 'bad-date', 'onJobEnds'],
    [{ onJobEnds: '2026-03-28T00:00:00Z' }, 'bad-date', 'onJobEnds'],
    [{ opens: '' }, 'bad-date', 'opens'],
    [{ timeZone: 'Asia/Atlantis' }, 'bad-time-zone', 'timeZone'],
    [{ timeZone: '' }, 'bad-time-zone', 'timeZone'],
    [{ onJobEnds: '2026-03-01' }, 'wrong-order', 'onJobEnds'],
    [{ opens: '2026-03-03' }, 'wrong-order', 'classroomEnds']
  ])('refuses %j', (change, code, field) => {
    expect(deadlines({ ...march, ...change })).toMatchObject({ ok: false, code, field });
  });

  it('falls on the last second of the local day, in any zone, on any day', () => {
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const zone = fc.constantFrom(
      'Asia/Shanghai',
      'Asia/Kathmandu',
      'America/New_York',
      'Pacific/Auckland',
      'UTC'
    );
    fc.assert(
      fc.property(day, zone, (classroomEnds, timeZone) => {
        const { W3 } = due({ classroomEnds, onJobEnds: '2060-12-31', timeZone });
        const local = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
        expect(local.format(new Date(W3 ?? ''))).toBe(`${classroomEnds} 23:59:59`);
      })
    );
  });
});

describe('the workflow table', () => {
  it('counts from the cohort or from a step above', () => {
    const known = new Set<string>(['opens', 'classroom ends', 'on-job ends']);
    for (const { step, due } of workflow) {
      expect(known, `${step} counts from ${due.from}`).toContain(due.from);
      known.add(step);
    }
  });

  it('names somebody and something for every step', () => {
    for (const { who, leaves } of workflow) expect(who.length * leaves.length).toBeGreaterThan(0);
  });
});
