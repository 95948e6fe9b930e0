import type { TaskOnDay } from '$lib/engine/onboarding/week';
import { m } from '$lib/paraglide/messages';

type Task = TaskOnDay['task'];

const kinds: Record<Task['kind'], () => string> = {
  course: m.task_kind_course,
  lesson: m.task_kind_lesson,
  drill: m.task_kind_drill,
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

/** Where the task is done, when that is a room of this product. */
export function placeOf({ kind, target }: Task): string | undefined {
  if (kind === 'paper') return '/exams';
  if (!target) return undefined;
  if (kind === 'course' || kind === 'lesson') return `/courses/${target}`;
  return kind === 'drill' ? `/drills/${target}` : undefined;
}
