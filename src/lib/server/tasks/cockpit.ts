import { deadlines, type Deadline, type WeekView } from '../../engine/onboarding';
import { done, refused, type Outcome } from '../../forms/failure';
import { today } from '../clock';
import { calendarOf, selectCohort, selectMembers } from '../cohorts';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { may, type Actor } from '../policy';
import { previewScores, readStanding, type Missing } from '../scores';
import { selectHandIns } from './hand-in-queries';
import { readStandings } from './standing';

export type CockpitMember = {
  personId: string;
  name: string;
  department: string | null;
  mentorName: string | null;
  progress: WeekView['progress'];
  late: number;
  next: string | null;
  /** How many hand-ins wait to be accepted or returned. */
  waiting: number;
  /** What the person's score still lacks; null for those who may not see scores in the making. */
  missing: Missing[] | null;
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
  const waiting = await waitingByPerson(db, cohortId, members);
  const preview = may(actor, 'score.preview', { cohortId })
    ? await previewScores(db, actor, cohortId)
    : undefined;
  const missing = new Map(
    preview?.ok ? preview.value.candidates.map((candidate) => [candidate.personId, candidate.missing]) : []
  );
  const { id, name, opensOn, classroomEndsOn, onJobEndsOn } = cohort;
  return done({
    cohort: { id, name, opensOn, classroomEndsOn, onJobEndsOn },
    today: today(),
    deadlines: deadlinesOf(cohort),
    published: (await readStanding(db, cohortId)) === 'published',
    members: members.map(({ personId, name, department, mentorName }) => {
      const view = standings?.of.get(personId)?.view;
      return {
        personId,
        name,
        department,
        mentorName,
        progress: view?.progress ?? { done: 0, total: 0 },
        late: view?.late.length ?? 0,
        next: view?.next?.task.title ?? null,
        waiting: waiting.get(personId) ?? 0,
        missing: missing.get(personId) ?? null
      };
    })
  });
}

async function waitingByPerson(
  db: Database,
  cohortId: string,
  members: { personId: string }[]
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const personIds = members.map(({ personId }) => personId);
  for (const { personId, accepted } of await selectHandIns(db, cohortId, personIds))
    if (accepted === null) counts.set(personId, (counts.get(personId) ?? 0) + 1);
  return counts;
}

function deadlinesOf(cohort: Cockpit['cohort']): Deadline[] {
  const read = deadlines(calendarOf(cohort));
  return read.ok ? read.rows : [];
}
