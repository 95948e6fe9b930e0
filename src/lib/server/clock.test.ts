import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const real = new Date('2027-01-01T00:00:00Z');

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: real });
  vi.resetModules();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

describe('the clock', () => {
  it('is the machine’s, with the organisation’s calendar', async () => {
    vi.stubEnv('TZ_ORG', 'Asia/Shanghai');
    const { now, today } = await import('./clock');
    expect(now()).toEqual(real);
    expect(today()).toBe('2027-01-01');
    vi.setSystemTime(new Date('2027-01-01T16:00:00Z'));
    expect(today()).toBe('2027-01-02');
  });

  it('keeps another calendar elsewhere', async () => {
    vi.stubEnv('TZ_ORG', 'America/Lima');
    expect((await import('./clock')).today()).toBe('2026-12-31');
  });

  it('begins where it is told and runs on from there', async () => {
    vi.stubEnv('NOW', '2026-03-02T23:59:59+08:00');
    const { now, today } = await import('./clock');
    expect(now()).toEqual(new Date('2026-03-02T15:59:59Z'));
    expect(today()).toBe('2026-03-02');
    vi.setSystemTime(real.getTime() + 1000);
    expect(today()).toBe('2026-03-03');
  });

  it('runs as fast as it is told to', async () => {
    vi.stubEnv('NOW', '2026-03-02T09:00:00+08:00');
    vi.stubEnv('CLOCK_RATE', '60');
    const { now, realWait } = await import('./clock');
    vi.setSystemTime(real.getTime() + 2000);
    expect(now()).toEqual(new Date('2026-03-02T01:02:00Z'));
    expect(realWait(60_000)).toBe(1000);
  });
});
