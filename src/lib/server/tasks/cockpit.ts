import { deadlines, type Deadline, type WeekView } from '../../engine/onboarding';
import { done, refused, type Outcome } from '../../forms/failure';
import { today } from '../clock';
import { config } from '../config';
import { selectCohort, selectMembers } from '../cohorts';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { may, type Actor } from '../policy';
import { previewScores, readStanding, type Missing } from '../scores';
import { finishedTasks } from './finished';
import { readPathway, viewOf } from './pathway';

export type CockpitMember = {
  personId: string;
  name: string;
  department: string | null;
  mentorName: string | null;
  progress: WeekView['progress'];
  late: number;
  next: string | null;
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
  const pathway = await readPathway(db, cohort.pathway, locale);
  const tasks = pathway?.tasks ?? [];
  const personIds = members.map(({ personId }) => personId);
  const finished = await finishedTasks(db, { cohortId, personIds }, tasks, locale);
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
    members: members.map((member) => {
      const view = viewOf(tasks, finished.get(member.personId)!, opensOn);
      return {
        ...member,
        progress: view.progress,
        late: view.late.length,
        next: view.next?.task.title ?? null,
        missing: missing.get(member.personId) ?? null
      };
    })
  });
}

function deadlinesOf({ opensOn, classroomEndsOn, onJobEndsOn }: Cockpit['cohort']): Deadline[] {
  const read = deadlines({
    opens: opensOn,
    classroomEnds: classroomEndsOn,
    onJobEnds: onJobEndsOn,
    timeZone: config.timeZone
  });
  return read.ok ? read.rows : [];
}
