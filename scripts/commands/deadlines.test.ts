import { afterEach, describe, expect, it, vi } from 'vitest';
import { Refused, UsageError, type Io } from '../io';
import { run } from './deadlines';

async function deadlines(...args: string[]) {
  const lines: string[] = [];
  const io: Io = {
    stdin: () => Promise.resolve(''),
    out: (text) => lines.push(text),
    err: () => undefined,
    json: true
  };
  const exit = await run(args, io);
  return {
    exit,
    rows: JSON.parse(lines.join('\n')) as { step: string; who: string; artefact: string; due: string }[]
  };
}

const march = ['--classroom-end', '2026-03-02', '--on-job-end', '2026-03-28'];

afterEach(() => vi.unstubAllEnvs());

describe('deadlines', () => {
  it('prints every step with names in Chinese and dates in Shanghai', async () => {
    vi.stubEnv('TZ_ORG', undefined);
    const { exit, rows } = await deadlines(...march);
    expect(exit).toBe(0);
    expect(rows.map(({ step }) => step)).toEqual([
      'W1',
      'W2',
      'W3',
      'W3b',
      'W4',
      'W5',
      'W6a',
      'W6b',
      'W6c',
      'W7'
    ]);
    expect(rows.find(({ step }) => step === 'W6b')).toMatchObject({
      who: '新员工',
      artefact: '新员工培训总结表、培训质量评估表',
      due: '2026-03-30T23:59:59+08:00'
    });
    expect(rows[0]?.due).toBeNull();
  });

  it('prints English names, another zone and the plan’s day when asked', async () => {
    const { rows } = await deadlines(...march, '--lang', 'en', '--tz', 'Asia/Tokyo', '--opens=2026-02-28');
    expect(rows[0]).toMatchObject({
      who: 'HR',
      artefact: 'New-hire training plan',
      due: '2026-02-27T23:59:59+09:00'
    });
    expect(rows.find(({ step }) => step === 'W6a')?.who).toBe('Department lead, Mentor');
  });

  it('takes the zone of the organisation from TZ_ORG', async () => {
    vi.stubEnv('TZ_ORG', 'Asia/Urumqi');
    const { rows } = await deadlines(...march);
    expect(rows[2]?.due).toBe('2026-03-02T23:59:59+06:00');
  });

  it.each([
    [['--classroom-end', '2026-02-30', '--on-job-end', '2026-03-28'], /2026-02-30/],
    [['--classroom-end', '2026-03-29', '--on-job-end', '2026-03-28'], /before/],
    [[...march, '--tz', 'Mars/Olympus'], /Mars\/Olympus/]
  ])('refuses %j', async (args, message) => {
    const refusal = deadlines(...args);
    await expect(refusal).rejects.toThrow(Refused);
    await expect(refusal).rejects.toThrow(message);
  });

  it.each([
    [['--classroom-end', '2026-03-02']],
    [[...march, '--soon']],
    [[...march, 'now']],
    [[...march, '--lang', 'fr']]
  ])('calls %j wrong usage', async (args) => expect(deadlines(...args)).rejects.toThrow(UsageError));
});
