import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planTasks, type PathwayChange, type Task } from './pathway';
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
const view = (done: string[], firstDay: string, today: string, changes: PathwayChange[] = []) =>
  week(planTasks(tasks, changes), new Set(done), firstDay, today);

describe('week', () => {
  it('sorts tasks by what is done and what day it is', () => {
    const shown = view(['a', 'd'], '2026-03-02', '2026-03-03');
    expect(shown.dayNumber).toBe(2);
    expect(ids(shown.done)).toEqual(['a', 'd']);
    expect(ids(shown.late)).toEqual(['b']);
    expect(ids(shown.today)).toEqual(['c']);
    expect(ids(shown.later)).toEqual(['e']);
    expect(shown.next?.task.id).toBe('b');
    expect(shown.progress).toEqual({ done: 2, total: 5 });
  });

  it('dates tasks across the end of a month', () => {
    const { later } = view([], '2026-02-27', '2026-02-27');
    expect(later.map(({ date }) => date)).toEqual(['2026-02-28', '2026-03-01', '2026-03-04']);
  });

  it('has everything before it before the first day', () => {
    const shown = view([], '2026-03-02', '2026-02-28');
    expect(shown).toMatchObject({ dayNumber: -1, done: [], late: [], today: [] });
    expect(ids(shown.later)).toHaveLength(5);
  });

  it('is at rest when all is done', () => {
    const shown = view([...'abcde'], '2026-03-02', '2026-03-20');
    expect(shown).toMatchObject({ late: [], today: [], later: [], next: null });
  });

  it('will not guess at a malformed date', () => {
    expect(() => view([], '2026-02-30', '2026-03-02')).toThrow(RangeError);
  });

  it('moves a task and keeps the day it was for', () => {
    const changes: PathwayChange[] = [
      { kind: 'moved', task: 'a', day: 3 },
      { kind: 'moved', task: 'a', day: 4 }
    ];
    const shown = view([], '2026-03-02', '2026-03-03', changes);
    expect(ids(shown.late)).toEqual(['b']);
    expect(shown.later.find(({ task }) => task.id === 'a')).toMatchObject({
      date: '2026-03-05',
      originalDate: '2026-03-02'
    });
  });

  it('counts neither for nor against somebody what they were spared, and counts what was added', () => {
    const changes: PathwayChange[] = [
      { kind: 'waived', task: 'b' },
      { kind: 'added', task: task('x', 2) },
      { kind: 'waived', task: 'no-longer-there' }
    ];
    const shown = view(['a'], '2026-03-02', '2026-03-03', changes);
    expect(ids(shown.waived)).toEqual(['b']);
    expect(shown.late).toEqual([]);
    expect(ids(shown.today)).toEqual(['c', 'x']);
    expect(shown.progress).toEqual({ done: 1, total: 5 });
  });

  it('puts every task in exactly one list, whatever is done, waived or moved and whatever day it is', () => {
    const some = fc.subarray([...'abcde']);
    fc.assert(
      fc.property(some, some, some, fc.integer({ min: 1, max: 28 }), (done, waived, moved, day) => {
        const changes: PathwayChange[] = [
          ...waived.map((task) => ({ kind: 'waived' as const, task })),
          ...moved.map((task) => ({ kind: 'moved' as const, task, day: 9 }))
        ];
        const shown = view(done, '2026-03-10', `2026-03-${String(day).padStart(2, '0')}`, changes);
        const lists = [shown.done, shown.late, shown.today, shown.later, shown.waived];
        expect(lists.flatMap(ids).sort()).toEqual([...'abcde']);
        expect(shown.next === null).toBe(shown.progress.done === shown.progress.total);
      })
    );
  });
});
