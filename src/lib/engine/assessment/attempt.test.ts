import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attemptState, bell, GRACE_SECONDS, mayRetake, type AttemptTimes } from './attempt';

const at = (time: string) => new Date(`2026-03-02T${time}+08:00`);
const untouched: AttemptTimes = {
  opensAt: at('09:00:00'),
  closesAt: at('11:00:00'),
  startedAt: null,
  endsAt: null,
  submittedAt: null,
  markedAt: null
};
const running: AttemptTimes = { ...untouched, startedAt: at('09:10:00'), endsAt: at('09:40:00') };
const submitted: AttemptTimes = { ...running, submittedAt: at('09:35:00') };
const marked: AttemptTimes = { ...submitted, markedAt: at('15:00:00') };

const allowed = (times: AttemptTimes, now: Date) =>
  Object.entries(attemptState(times, now).may).flatMap(([act, may]) => (may ? [act] : []));

describe('attemptState', () => {
  it.each([
    ['just before it opens', untouched, '08:59:59.999', 'not-open', []],
    ['as it opens', untouched, '09:00:00', 'open', ['start']],
    ['just before it closes', untouched, '10:59:59.999', 'open', ['start']],
    ['as it closes', untouched, '11:00:00', 'missed', []],
    ['at the start', running, '09:10:00', 'running', ['save', 'submit']],
    ['just before the bell', running, '09:39:59.999', 'running', ['save', 'submit']],
    ['at the bell', running, '09:40:00', 'time-up', ['save', 'submit']],
    ['just before the grace is over', running, '09:40:09.999', 'time-up', ['save', 'submit']],
    ['as the grace is over', running, '09:40:10', 'time-up', ['collect']],
    ['a year later', running, '23:59:59', 'time-up', ['collect']],
    ['handed in, before the bell', submitted, '09:36:00', 'submitted', ['mark']],
    ['handed in, after the window', submitted, '23:00:00', 'submitted', ['mark']],
    ['marked', marked, '16:00:00', 'marked', ['mark']]
  ] as const)('%s', (_, times, time, state, may) => {
    expect(attemptState(times, at(time)).state).toBe(state);
    expect(allowed(times, at(time))).toEqual(may);
  });

  it('counts whole seconds to the bell and none of the grace', () => {
    expect(attemptState(running, at('09:39:30')).secondsLeft).toBe(30);
    expect(attemptState(running, at('09:39:59.001')).secondsLeft).toBe(1);
    expect(attemptState(running, at('09:40:00')).secondsLeft).toBe(0);
    expect(attemptState(submitted, at('09:36:00')).secondsLeft).toBe(0);
  });

  it('keeps a running attempt running when the clock is set back', () => {
    expect(attemptState(running, at('08:00:00')).state).toBe('running');
  });

  it('will not guess about an attempt with a start but no bell', () => {
    expect(() => attemptState({ ...running, endsAt: null }, at('09:20:00'))).toThrow(/both|neither/);
  });

  it('always lets someone act on a started attempt, and never two of sitter, server and trainer', () => {
    const seconds = fc.integer({ min: -7200, max: 14400 });
    fc.assert(
      fc.property(fc.constantFrom(running, submitted, marked), seconds, (times, offset) => {
        const { may } = attemptState(times, new Date(at('09:40:00').getTime() + offset * 1000));
        expect([may.save, may.collect, may.mark].filter(Boolean)).toHaveLength(1);
        expect(may.save).toBe(may.submit);
        expect(may.start).toBe(false);
        if (times === running) expect(may.save).toBe(offset < GRACE_SECONDS);
      })
    );
  });
});

describe('mayRetake', () => {
  it.each([
    ['before anything is handed in', running, '09:20:00', 1, false],
    ['once handed in, within the window', submitted, '10:59:59.999', 1, true],
    ['once marked, within the window', marked, '10:00:00', 1, true],
    ['as the window closes', submitted, '11:00:00', 1, false],
    ['with every attempt used', submitted, '10:00:00', 2, false]
  ] as const)('%s', (_, times, time, sitting, may) => {
    expect(mayRetake(times, { sitting, attempts: 2 }, at(time))).toBe(may);
  });
});

describe('bell', () => {
  it('rings after the minutes of the paper and the extra time', () => {
    expect(new Date(bell(at('09:10:00'), 30, at('11:00:00'), 10))).toEqual(at('09:50:00'));
  });

  it('rings when the window closes, whatever time is left', () => {
    expect(new Date(bell(at('10:50:00'), 30, at('11:00:00')))).toEqual(at('11:00:00'));
  });

  it('keeps extra time whole where the paper takes the whole window', () => {
    expect(new Date(bell(at('10:00:00'), 60, at('11:00:00'), 15))).toEqual(at('11:15:00'));
  });
});
