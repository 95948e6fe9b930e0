import type { Task } from '../../engine/onboarding';
import { learntLessons, lessonsByCourse } from '../courses';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { endedScenarios } from '../drills';
import { handedInPapers } from '../exams';
import { groupByPerson } from '../people';
import * as queries from './queries';

/** What the system has seen of one person. */
type Seen = { learnt: Set<string>; drills: Set<string>; papers: Set<string>; signed: Set<string> };

/**
 * The ids of the finished tasks of each person: what somebody ticked or signed in this cohort, and what the system saw
 * for itself at any time (a lesson or course learnt, a drill played to its end, a paper handed in).
 */
export async function finishedTasks(
  db: Database,
  { cohortId, personIds }: { cohortId: string; personIds: string[] },
  tasks: readonly Task[],
  locale: Locale
): Promise<Map<string, Set<string>>> {
  const learnt = await learntLessons(db, personIds);
  const drills = await endedScenarios(db, personIds);
  const papers = await handedInPapers(db, personIds);
  const signed = groupByPerson(personIds, await queries.selectDone(db, cohortId, personIds));
  const courses = await lessonsByCourse(db, locale);
  return new Map(
    personIds.map((personId) => {
      const seen = {
        learnt: learnt.get(personId)!,
        drills: drills.get(personId)!,
        papers: papers.get(personId)!,
        signed: signed.get(personId)!
      };
      return [personId, new Set(tasks.filter((task) => isFinished(task, seen, courses)).map(({ id }) => id))];
    })
  );
}

function isFinished(
  { id, kind, target = '', signs }: Task,
  seen: Seen,
  courses: Map<string, string[]>
): boolean {
  if (signs !== 'system') return seen.signed.has(id);
  switch (kind) {
    case 'lesson':
      return seen.learnt.has(target);
    case 'course':
      return courses.get(target)?.every((lesson) => seen.learnt.has(lesson)) ?? false;
    case 'drill':
      return seen.drills.has(target);
    case 'paper':
      return seen.papers.has(target);
    default:
      return seen.signed.has(id);
  }
}
