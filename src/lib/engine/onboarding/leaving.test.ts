import { describe, expect, it } from 'vitest';
import { countLeaving, leavingReasonIds, leavingReasons } from './leaving';

const left = (leftOn: string, reason: string) => ({ leftOn, reason });

describe('leaving', () => {
  it('is counted by reason, in week 1 to 3 and later, in the order of the list', () => {
    const leavers = [
      left('2026-03-02', 'pressure'),
      left('2026-03-08', 'pressure'),
      left('2026-03-09', 'expectations'),
      left('2026-03-22', 'pressure'),
      left('2026-03-23', 'pressure')
    ];
    expect(countLeaving('2026-03-02', leavers)).toEqual([
      { reason: 'expectations', weeks: [0, 1, 0], later: 0 },
      { reason: 'pressure', weeks: [2, 0, 1], later: 1 }
    ]);
  });

  it('counts somebody who left before the first day in week 1, and an unknown reason as another', () => {
    expect(
      countLeaving('2026-03-02', [left('2026-02-27', 'moon-landing'), left('2026-03-03', 'constructor')])
    ).toEqual([{ reason: 'other', weeks: [2, 0, 0], later: 0 }]);
    expect(countLeaving('2026-03-02', [])).toEqual([]);
  });

  it('has every reason in both languages', () => {
    for (const id of leavingReasonIds) expect(Object.values(leavingReasons[id]).every(Boolean)).toBe(true);
  });
});
