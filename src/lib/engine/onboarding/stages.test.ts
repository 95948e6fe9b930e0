import { describe, expect, it } from 'vitest';
import { stagesOf } from './stages';

const shown = (...args: Parameters<typeof stagesOf>) =>
  stagesOf(...args).map(({ stage, at }) => `${stage} ${at.toISOString()}`);

describe('stagesOf', () => {
  it('speaks at eight in the morning of the organisation', () => {
    expect(shown('W4', '2026-03-16', 'Asia/Shanghai')).toEqual([
      'remind-3 2026-03-13T00:00:00.000Z',
      'remind-1 2026-03-15T00:00:00.000Z',
      'late 2026-03-17T00:00:00.000Z'
    ]);
  });

  it('moves reminders before a holiday, across several days off, but never the escalation', () => {
    const holidays = new Set(['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-05']);
    expect(shown('W4', '2026-10-04', 'Asia/Shanghai', holidays)).toEqual([
      'remind-3 2026-09-30T00:00:00.000Z',
      'remind-1 2026-09-30T00:00:00.000Z',
      'late 2026-10-05T00:00:00.000Z'
    ]);
  });

  it('keeps the local hour where clocks change', () => {
    expect(shown('W3', '2026-03-29', 'Europe/Berlin')).toEqual([
      'remind-0 2026-03-29T06:00:00.000Z',
      'late 2026-03-30T06:00:00.000Z'
    ]);
  });

  it('will not guess at a malformed day', () => {
    expect(() => stagesOf('W3', '2026-02-30', 'Asia/Shanghai')).toThrow(RangeError);
  });
});
