import type { Artefact, LeavingCount } from '../../engine/onboarding';
import { paperStatistics, percentage, tally, type PaperStatistics, type Tally } from '../../engine/report';
import { now, today } from '../clock';
import { selectMembers } from '../cohorts';
import { learntLessons } from '../courses';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { endedScenarios } from '../drills';
import { releasedPapers } from '../exams';
import { feedbackFigures, type FeedbackFigures } from '../feedback';
import { cohortPlan, turnover, type CohortPlan, type Turnover } from '../plans';
import * as queries from './figure-queries';

type Attendance = Awaited<ReturnType<typeof queries.selectAttendance>>[number];
type DutyCount = Omit<Awaited<ReturnType<typeof queries.selectDutyCounts>>[number], 'artefact'> & {
  artefact: Artefact;
};

export type ComparedCohort = {
  id: string;
  name: string;
  joined: number;
  left: number;
  /** Of what was noted, in per cent. */
  attended: string | null;
  /** Means of the published results; null before they are. */
  written: string | null;
  applied: string | null;
  total: string | null;
};

/** What a report says in figures: collected once, kept as one value with the report, without a name of a new hire. */
export type ReportFigures = {
  version: 1;
  /** ISO instant. */
  at: string;
  people: { planned: number | null; joined: number; left: number };
  leaving: LeavingCount[];
  attendance: { attended: string | null; sessions: Attendance[] };
  lessons: Tally | null;
  drills: Tally | null;
  papers: ({ title: Record<Locale, string> } & PaperStatistics)[];
  /** As either language shows it: titles are part of it. */
  feedback: Record<Locale, FeedbackFigures | null>;
  duties: DutyCount[];
  costs: Omit<CohortPlan, 'size'> | null;
  /** This cohort, then earlier ones, newest first. */
  compared: ComparedCohort[];
};

/** The figures of a cohort as they are now. */
export async function collectFigures(db: Database, cohortId: string): Promise<ReportFigures> {
  const members = (await selectMembers(db, cohortId)).map(({ personId }) => personId);
  const plan = await cohortPlan(db, cohortId);
  const cohorts = await turnover(db, cohortId);
  const [own] = cohorts as [Turnover];
  const sessions = await queries.selectAttendance(db, cohortId);
  const compared = await compare(db, cohorts);
  const [lessons, drills] = [await learntLessons(db, members), await endedScenarios(db, members)];
  return {
    version: 1,
    at: now().toISOString(),
    people: { planned: plan?.size ?? null, joined: own.joined, left: own.left },
    leaving: own.reasons,
    attendance: { attended: compared[0]?.attended ?? null, sessions },
    lessons: tally(members.map((id) => lessons.get(id)?.size ?? 0)),
    drills: tally(members.map((id) => drills.get(id)?.size ?? 0)),
    papers: (await releasedPapers(db, cohortId)).map(({ title, scores }) => ({
      title,
      ...paperStatistics(scores)
    })),
    feedback: {
      'zh-CN': (await feedbackFigures(db, cohortId, 'zh-CN')) ?? null,
      en: (await feedbackFigures(db, cohortId, 'en')) ?? null
    },
    duties: await queries.selectDutyCounts(db, cohortId, today()),
    costs: plan ? { costs: plan.costs, total: plan.total } : null,
    compared
  };
}

async function compare(db: Database, cohorts: Turnover[]): Promise<ComparedCohort[]> {
  const rows = await queries.selectComparison(
    db,
    cohorts.map(({ id }) => id)
  );
  return cohorts.map(({ id, name, joined, left }) => {
    const { noted, attended, written, applied, total } = rows.find((row) => row.id === id)!;
    return { id, name, joined, left, attended: percentage(attended, noted), written, applied, total };
  });
}
