import { dayNumber } from '../onboarding/calendar';
import { classroomDays, opensWithQuarter } from './dates';
import type { PlanFinding } from './finding';
import type { PlannedSession, TrainingPlan } from './plan';
import { clashes, type BookedSession } from './clashes';

/** From about this many people on outdoor communication training is held (domain.md part 2). */
export const OUTDOOR_SIZE = 15;

/** What a plan is checked against. */
export interface PlanContext {
  /** Calendar day in the organisation's zone. */
  today: string;
  /** Who may teach. */
  trainerIds: ReadonlySet<string>;
  /** The published courses of the library. */
  courses: ReadonlySet<string>;
  /** Sessions of other plans. */
  booked: readonly BookedSession[];
}

/** What is to be said of a plan as it stands, what blocks it first. */
export function checkPlan(plan: TrainingPlan, context: PlanContext): PlanFinding[] {
  return [...checkWhole(plan), ...checkSessions(plan, context), ...checkDates(plan, context)];
}

function checkWhole(plan: TrainingPlan): PlanFinding[] {
  const needed = plan.needs.reduce((sum, { people }) => sum + people, 0);
  const findings: (PlanFinding | false)[] = [
    plan.purpose === '' && { code: 'purpose-empty' },
    plan.needs.length === 0 && { code: 'needs-empty' },
    plan.sessions.length === 0 && { code: 'sessions-empty' },
    plan.budget.length === 0 && { code: 'budget-empty' },
    plan.applied === '' && { code: 'applied-empty' },
    plan.needs.length > 0 && needed !== plan.size && { code: 'size-differs', needed, size: plan.size },
    plan.papers.length === 0 && { code: 'papers-empty' },
    plan.judges.length < 2 && { code: 'judges-few' },
    plan.venue === '' && { code: 'venue-empty' },
    plan.outdoor && plan.size < OUTDOOR_SIZE && { code: 'outdoor-small', size: plan.size },
    !plan.outdoor && plan.size >= OUTDOOR_SIZE && { code: 'outdoor-missing', size: plan.size }
  ];
  return findings.filter((finding) => finding !== false);
}

function checkSessions(plan: TrainingPlan, context: PlanContext): PlanFinding[] {
  return [
    ...clashes(plan.sessions, context.booked),
    ...plan.sessions.flatMap((session, index) => checkSession(session, index, plan, context))
  ];
}

function checkSession(
  { course, trainerId, place, startsAt, endsAt }: PlannedSession,
  session: number,
  { opensOn, onJobEndsOn }: TrainingPlan,
  { trainerIds, courses }: PlanContext
): PlanFinding[] {
  const findings: (PlanFinding | false)[] = [
    (startsAt.slice(0, 10) < opensOn || endsAt.slice(0, 10) > onJobEndsOn) && {
      code: 'outside-dates',
      session
    },
    trainerId === null && { code: 'trainer-missing', session },
    trainerId !== null && !trainerIds.has(trainerId) && { code: 'trainer-unfit', session },
    course !== null && !courses.has(course) && { code: 'course-unpublished', session, course },
    place === '' && { code: 'place-missing', session }
  ];
  return findings.filter((finding) => finding !== false);
}

function checkDates(plan: TrainingPlan, { today }: PlanContext): PlanFinding[] {
  const classroom = classroomDays(plan);
  const month = dayNumber(plan.opensOn, plan.onJobEndsOn);
  const findings: (PlanFinding | false)[] = [
    (classroom < 2 || classroom > 3) && { code: 'classroom-length', days: classroom },
    (month < 28 || month > 31) && { code: 'month-length', days: month },
    !opensWithQuarter(plan.opensOn) && { code: 'opening-unusual' },
    plan.opensOn <= today && { code: 'opening-near' }
  ];
  return findings.filter((finding) => finding !== false);
}
