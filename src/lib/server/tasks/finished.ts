import { Temporal } from 'temporal-polyfill';
import type { Task } from '../../engine/onboarding';
import { learntLessons, lessonsByCourse } from '../courses';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { endedScenarios, workedShifts } from '../drills';
import { handedInPapers } from '../exams';
import { handedInForms, mondayOf, writtenEntries } from '../forms';
import { groupByPerson } from '../people';
import { selectAccepted } from './hand-in-queries';
import * as queries from './queries';

/** What there is of one person: what the system has seen, what somebody ticked or signed, what was accepted. */
type Seen = {
  learnt: Set<string>;
  drills: Set<string>;
  shifts: Set<string>;
  papers: Set<string>;
  forms: Set<string>;
  entries: Set<string>;
  signed: Set<string>;
  accepted: Set<string>;
};

/**
 * The ids of the finished tasks of each person: what somebody ticked, signed or accepted in this cohort, and what the
 * system saw for itself (a shift, a form or a journal's day in this cohort; at any time a lesson or course learnt, a drill played to its end, a
 * paper handed in).
 */
export async function finishedTasks(
  db: Database,
  { id: cohortId, opensOn }: { id: string; opensOn: string },
  tasks: ReadonlyMap<string, readonly Task[]>,
  locale: Locale
): Promise<Map<string, Set<string>>> {
  const personIds = [...tasks.keys()];
  const learnt = await learntLessons(db, personIds);
  const drills = await endedScenarios(db, personIds);
  const shifts = await workedShifts(db, cohortId, personIds);
  const papers = await handedInPapers(db, personIds);
  const forms = await handedInForms(db, cohortId, personIds);
  const entries = await writtenEntries(db, cohortId, personIds);
  const signed = groupByPerson(personIds, await queries.selectDone(db, cohortId, personIds));
  const accepted = groupByPerson(personIds, await selectAccepted(db, cohortId, personIds));
  const courses = await lessonsByCourse(db, locale);
  return new Map(
    [...tasks].map(([personId, own]) => {
      const seen = {
        learnt: learnt.get(personId)!,
        drills: drills.get(personId)!,
        shifts: shifts.get(personId)!,
        papers: papers.get(personId)!,
        forms: forms.get(personId)!,
        entries: entries.get(personId)!,
        signed: signed.get(personId)!,
        accepted: accepted.get(personId)!
      };
      return [
        personId,
        new Set(own.filter((task) => isFinished(task, own, seen, courses, opensOn)).map(({ id }) => id))
      ];
    })
  );
}

function isFinished(
  task: Task,
  own: readonly Task[],
  seen: Seen,
  courses: Map<string, string[]>,
  opensOn: string
): boolean {
  const { id, kind, target = '', signs, handsIn } = task;
  if (handsIn) return seen.accepted.has(id);
  if (signs !== 'system') return seen.signed.has(id);
  switch (kind) {
    case 'lesson':
      return seen.learnt.has(target);
    case 'course':
      return courses.get(target)?.every((lesson) => seen.learnt.has(lesson)) ?? false;
    case 'drill':
      return seen.drills.has(target);
    case 'shift':
      return seen.shifts.has(`${target}/${ordinal(task, own)}`);
    case 'paper':
      return seen.papers.has(target);
    case 'form':
      return seen.forms.has(target);
    case 'journal':
      return seen.signed.has(id) || isWritten(task, seen.entries, opensOn);
    default:
      return seen.signed.has(id);
  }
}

/** The entry of the task's own day or of the day it was moved to; of a weekly report, of the week that day lies in. */
function isWritten(task: Task & { originalDay?: number }, entries: Set<string>, opensOn: string): boolean {
  const first = Temporal.PlainDate.from(opensOn);
  return [task.day, task.originalDay ?? task.day].some((day) => {
    const date = first.add({ days: day - 1 }).toString();
    return entries.has(`${task.target}/${task.target === 'weekly-report' ? mondayOf(date) : date}`);
  });
}

/** The third practice shift of a pathway asks for three. Counted by the first days, so that moving one changes no other. */
function ordinal({ id, kind, target }: Task, own: readonly Task[]): number {
  return (
    own
      .filter((task) => task.kind === kind && task.target === target)
      .sort(byFirstDay)
      .findIndex((task) => task.id === id) + 1
  );
}

function byFirstDay(one: Task & { originalDay?: number }, other: Task & { originalDay?: number }): number {
  return (one.originalDay ?? one.day) - (other.originalDay ?? other.day);
}
