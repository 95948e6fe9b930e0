import type { TaskOnDay } from '$lib/engine/onboarding/week';
import { m } from '$lib/paraglide/messages';

type Task = TaskOnDay['task'];

const kinds: Record<Task['kind'], () => string> = {
  course: m.task_kind_course,
  lesson: m.task_kind_lesson,
  drill: m.task_kind_drill,
  shift: m.task_kind_shift,
  paper: m.task_kind_paper,
  form: m.task_kind_form,
  journal: m.task_kind_journal,
  meeting: m.task_kind_meeting,
  visit: m.task_kind_visit,
  project: m.task_kind_project,
  checklist: m.task_kind_checklist
};

/** What kind of task it is, in the person's language. */
export function kindName({ kind }: Task): string {
  return kinds[kind]();
}

/** Where the new hire does the task, when that is a room of this product. */
export function placeOf({ id, kind, target, handsIn }: Task): string | undefined {
  if (handsIn) return `/week/tasks/${id}`;
  if (kind === 'paper') return '/exams';
  if (kind === 'shift') return '/drills';
  if (kind === 'journal' && target === 'work-journal') return '/journal';
  if (kind === 'form' || kind === 'journal') return '/forms';
  if (!target) return undefined;
  if (kind === 'course' || kind === 'lesson') return `/courses/${target}`;
  return kind === 'drill' ? `/drills/${target}` : undefined;
}

/** What stands below a task that somebody changed for this person: who did, and why. */
export function changeNote<Change extends { task: string; kind: string; undoneAt: Date | null }>(
  changes: readonly Change[],
  task: string
): Change | undefined {
  return changes.findLast((change) => change.task === task && change.undoneAt === null);
}
