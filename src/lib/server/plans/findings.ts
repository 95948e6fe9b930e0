import { blocksPlan, checkPlan, type PlanFinding, type TrainingPlan } from '../../engine/plan';
import { today } from '../clock';
import type { Database } from '../db';
import { listOutlines, type CompiledCourse } from '../library';
import { selectHolders } from '../people';
import { instantOf, timed } from './content';
import { selectBooked } from './content-queries';

export type ListedFinding = { blocks: boolean; finding: PlanFinding };

/** What is to be said of a plan as it stands among the other plans, people and courses; what blocks it first. */
export async function findingsOf(db: Database, planId: string, plan: TrainingPlan): Promise<ListedFinding[]> {
  const trainers = await selectHolders(db, ['trainer']);
  const findings = checkPlan(plan, {
    today: today(),
    trainerIds: new Set(trainers.map(({ id }) => id)),
    courses: await publishedCourses(db),
    booked: await bookedBeside(db, planId, plan)
  });
  return findings
    .map((finding) => ({ blocks: blocksPlan(finding), finding }))
    .toSorted((one, other) => Number(other.blocks) - Number(one.blocks));
}

async function publishedCourses(db: Database): Promise<Set<string>> {
  const courses = await Promise.all(
    (['zh-CN', 'en'] as const).map((locale) => listOutlines<CompiledCourse>(db, 'course', locale))
  );
  return new Set(courses.flat().map(({ slug }) => slug));
}

async function bookedBeside(db: Database, planId: string, { sessions }: TrainingPlan) {
  if (sessions.length === 0) return [];
  const starts = sessions.map(({ startsAt }) => startsAt).toSorted();
  const ends = sessions.map(({ endsAt }) => endsAt).toSorted();
  return (await selectBooked(db, planId, instantOf(starts[0]!), instantOf(ends.at(-1)!))).map(timed);
}
