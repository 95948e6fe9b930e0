import type { CohortDates } from '../../engine/onboarding';
import { config } from '../config';

/** A cohort's dates as the month's rules count from them, in the organisation's time zone. */
export function calendarOf(cohort: {
  opensOn: string;
  classroomEndsOn: string;
  onJobEndsOn: string;
}): CohortDates {
  return {
    opens: cohort.opensOn,
    classroomEnds: cohort.classroomEndsOn,
    onJobEnds: cohort.onJobEndsOn,
    timeZone: config.timeZone
  };
}
