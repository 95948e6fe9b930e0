import { trafficOn, weekOfDay, type MonthWeek, type WeekView } from '../../engine/onboarding';
import { done, refused, type Outcome } from '../../forms/failure';
import { checkInsOf, type CheckIn } from '../checkins';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { may, type Actor } from '../policy';
import type { Change } from './change-queries';
import { revisionOf } from './changing';
import { findFollowed } from './coached';
import { selectHandIns, type HandIn } from './hand-in-queries';
import { readStandings } from './standing';

export type CoachedPathway = {
  person: { id: string; name: string; department: string | null; mentorName: string | null };
  cohort: { id: string; name: string };
  experienced: boolean;
  /** Per cent of the traffic planned for today; null once the month is over. */
  share: number | null;
  weeks: MonthWeek[];
  /** The week today lies in. */
  week: number;
  firstDay: string;
  lastDay: string;
  view: WeekView;
  changes: Change[];
  handIns: HandIn[];
  /** The weekly check-ins, which the mentor and HR read. */
  checkIns: CheckIn[];
  revision: number;
  /** Whether the reader signs as the mentor, and whether they are HR. */
  signs: boolean;
  oversees: boolean;
  /** Whether they may change it; a lead only reads. */
  coaches: boolean;
};

/** One new hire's month for their mentor and for HR; for their lead to read, without what they handed in. */
export async function readCoachedPathway(
  db: Database,
  actor: Actor,
  personId: string,
  locale: Locale
): Promise<Outcome<CoachedPathway>> {
  const coached = await findFollowed(db, actor, personId);
  if (!coached) return refused('not-found');
  const standings = await readStandings(db, coached, [coached], locale);
  const standing = standings?.of.get(personId);
  if (!standings || !standing) return refused('not-found');
  const { view, changes } = standing;
  const { month } = standings;
  return done({
    person: {
      id: personId,
      name: coached.name,
      department: coached.department,
      mentorName: coached.mentorName
    },
    cohort: { id: coached.id, name: coached.cohortName },
    experienced: coached.experienced,
    share: trafficOn(month, view.dayNumber, coached.experienced),
    weeks: month.weeks,
    week: Math.min(month.weeks.length, weekOfDay(view.dayNumber)),
    firstDay: coached.opensOn,
    lastDay: coached.onJobEndsOn,
    view,
    changes,
    handIns: coached.coaches ? await selectHandIns(db, coached.id, [personId]) : [],
    checkIns: coached.coaches ? await checkInsOf(db, { cohortId: coached.id, personId }) : [],
    revision: revisionOf(standing),
    signs: coached.mentorId === actor.personId && may(actor, 'task.sign', { cohortId: coached.id }),
    oversees: coached.oversees,
    coaches: coached.coaches
  });
}
