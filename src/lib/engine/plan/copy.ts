import { daysBetween, parseDay, shiftDay } from '../onboarding/calendar';
import { shiftTime } from './dates';
import type { TrainingPlan } from './plan';

/**
 * An earlier plan for a cohort that opens on another day: every date moves by as many days, and each session stays where
 * it was, counted from the first day. The plan itself is all that is taken over: nothing of those who went through it.
 */
export function copyPlan(plan: TrainingPlan, name: string, opensOn: string): TrainingPlan {
  const days = daysBetween(parseDay(plan.opensOn)!, parseDay(opensOn)!);
  return {
    ...plan,
    name,
    opensOn,
    classroomEndsOn: shiftDay(plan.classroomEndsOn, days),
    onJobEndsOn: shiftDay(plan.onJobEndsOn, days),
    sessions: plan.sessions.map((session) => ({
      ...session,
      startsAt: shiftTime(session.startsAt, days),
      endsAt: shiftTime(session.endsAt, days)
    }))
  };
}
