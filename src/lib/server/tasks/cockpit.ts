import { deadlines, type Deadline, type WeekView } from '../../engine/onboarding';
import { done, refused, type Outcome } from '../../forms/failure';
import { moodsByPerson, type Mood } from '../checkins';
import { today } from '../clock';
import { calendarOf, selectCohort, selectMembers } from '../cohorts';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { countLateAbout } from '../duties';
import { may, type Actor } from '../policy';
import { missingParts, readStanding, type Missing } from '../scores';
import { countWaiting } from './hand-in-queries';
import { isReady } from './readiness';
import { readStandings } from './standing';

export type CockpitMember = {
  personId: string;
  name: string;
  departmentId: string | null;
  department: string | null;
  mentorId: string | null;
  mentorName: string | null;
  /** How many duties about the person are past their last day. */
  overdue: number;
  /** Whether everything that was asked for up to today is done. */
  ready: boolean;
  progress: WeekView['progress'];
  late: number;
  next: string | null;
  /** How many hand-ins wait to be accepted or returned. */
  waiting: number;
  /** What the person's score still lacks; null for those who may not see scores in the making. */
  missing: Missing[] | null;
  /** The weekly moods; empty for those who may not see them. */
  moods: Mood[];
};

export type Cockpit = {
  cohort: { id: string; name: string; opensOn: string; classroomEndsOn: string; onJobEndsOn: string };
  today: string;
  deadlines: Deadline[];
  published: boolean;
  members: CockpitMember[];
};

/** One cohort's month on one screen: its deadlines, and for everybody how far they are, what is late and what comes next. */
export async function readCockpit(
  db: Database,
  actor: Actor,
  cohortId: string,
  locale: Locale
): Promise<Outcome<Cockpit>> {
  if (!may(actor, 'cohort.follow', { cohortId })) return refused('not-allowed');
  const cohort = await selectCohort(db, cohortId);
  if (!cohort) return refused('not-found');
  const members = await selectMembers(db, cohortId);
  const standings = await readStandings(db, cohort, members, locale);
  const waiting = await countWaiting(db, cohortId);
  const lateDuties = await countLateAbout(db, cohortId);
  const missing = await missingParts(db, actor, cohortId);
  const moods = may(actor, 'warning.oversee', { cohortId })
    ? await moodsByPerson(db, cohortId)
    : new Map<string, Mood[]>();
  const { id, name, opensOn, classroomEndsOn, onJobEndsOn } = cohort;
  return done({
    cohort: { id, name, opensOn, classroomEndsOn, onJobEndsOn },
    today: today(),
    deadlines: deadlinesOf(cohort),
    published: (await readStanding(db, cohortId)) === 'published',
    members: members.map(({ personId, name, departmentId, department, mentorId, mentorName }) => {
      const view = standings?.of.get(personId)?.view;
      const overdue = lateDuties.get(personId) ?? 0;
      return {
        personId,
        name,
        departmentId,
        department,
        mentorId,
        mentorName,
        overdue,
        ready: view !== undefined && isReady(view, overdue),
        progress: view?.progress ?? { done: 0, total: 0 },
        late: view?.late.length ?? 0,
        next: view?.next?.task.title ?? null,
        waiting: waiting.get(personId) ?? 0,
        missing: missing.ok ? (missing.value.get(personId) ?? null) : null,
        moods: moods.get(personId) ?? []
      };
    })
  });
}

function deadlinesOf(cohort: Cockpit['cohort']): Deadline[] {
  const read = deadlines(calendarOf(cohort));
  return read.ok ? read.rows : [];
}
