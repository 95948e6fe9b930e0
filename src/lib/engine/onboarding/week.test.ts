import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Task } from './pathway';
import { week } from './week';

const task = (id: string, day: number): Task => ({
  id,
  day,
  kind: 'checklist',
  title: id,
  why: 'w',
  minutes: 10,
  evidence: 'e',
  signs: 'self'
});
const tasks = [task('a', 1), task('b', 1), task('c', 2), task('d', 3), task('e', 6)];
const ids = (list: readonly { task: Task }[]) => list.map(({ task }) => task.id);

describe('week', () => {
  it('sorts tasks by what is done and what day it is', () => {
    const view = week(tasks, new Set(['a', 'd']), '2026-03-02', '2026-03-03');
    expect(view.dayNumber).toBe(2);
    expect(ids(view.done)).toEqual(['a', 'd']);
    expect(ids(view.late)).toEqual(['b']);
    expect(ids(view.today)).toEqual(['c']);
    expect(ids(view.later)).toEqual(['e']);
    expect(view.next?.task.id).toBe('b');
    expect(view.progress).toEqual({ done: 2, total: 5 });
  });

  it('dates tasks across the end of a month', () => {
    const { later } = week(tasks, new Set(), '2026-02-27', '2026-02-27');
    expect(later.map(({ date }) => date)).toEqual(['2026-02-28', '2026-03-01', '2026-03-04']);
  });

  it('has everything before it before the first day', () => {
    const view = week(tasks, new Set(), '2026-03-02', '2026-02-28');
    expect(view).toMatchObject({ dayNumber: -1, done: [], late: [], today: [] });
    expect(ids(view.later)).toHaveLength(5);
  });

  it('is at rest when all is done', () => {
    const view = week(tasks, new Set('abcde'), '2026-03-02', '2026-03-20');
    expect(view).toMatchObject({ late: [], today: [], later: [], next: null });
  });

  it('will not guess at a malformed date', () => {
    expect(() => week(tasks, new Set(), '2026-02-30', '2026-03-02')).toThrow(RangeError);
  });

  it('puts every task in exactly one list, whatever is done and whatever day it is', () => {
    const done = fc.subarray([...'abcdexyz']).map((list) => new Set(list));
    fc.assert(
      fc.property(done, fc.integer({ min: 1, max: 28 }), (doneIds, day) => {
        const view = week(tasks, doneIds, '2026-03-10', `2026-03-${String(day).padStart(2, '0')}`);
        const all = [...ids(view.done), ...ids(view.late), ...ids(view.today), ...ids(view.later)];
        expect(all.sort()).toEqual([...'abcde']);
        expect(view.next === null).toBe(view.progress.done === 5);
      })
    );
  });
});
