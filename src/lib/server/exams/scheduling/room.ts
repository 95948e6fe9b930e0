import { attemptState, type AttemptStateName } from '../../../engine/assessment';
import { wallClock } from '../../../engine/onboarding';
import { done, refused, type Outcome } from '../../../forms/failure';
import { now } from '../../clock';
import { config } from '../../config';
import type { Database } from '../../db';
import type { Locale } from '../../db/schema';
import { may, type Actor } from '../../policy';
import { collectOverdue } from '../hand-in';
import { isId } from '../seat';
import { examPaper } from '../paper';
import { selectPlaces } from './place-queries';
import * as queries from './queries';

export type ExamStage = 'planned' | 'open' | 'closed' | 'released';

export type ScheduledExam = Omit<queries.ExamRow, 'publishedAt'> & { title: string; stage: ExamStage };

export type ExamRow = ScheduledExam & { people: number; begun: number; handedIn: number };

/** Every exam of the cohorts the actor sets exams for. */
export async function listScheduled(db: Database, actor: Actor, locale: Locale): Promise<Outcome<ExamRow[]>> {
  if (!may(actor, 'exam.schedule')) return refused('not-allowed');
  await collectOverdue(db);
  const exams = (await queries.selectExams(db)).filter(({ cohortId }) =>
    may(actor, 'exam.schedule', { cohortId })
  );
  return done(await Promise.all(exams.map((exam) => describe(db, exam, locale))));
}

export type Place = {
  personId: string;
  name: string;
  department: string | null;
  state: AttemptStateName;
  sitting: number | null;
  variant: number | null;
  startedAt: Date | null;
  endsAt: Date | null;
  submittedAt: Date | null;
  answered: number;
  /** Times the sitter left the page, and for how long in all. */
  absences: { count: number; seconds: number };
  allowance: { extraMinutes: number; attempts: number; reason: string } | null;
};

export type ExamRoom = ScheduledExam & {
  questions: number;
  variants: number;
  /** The window as wall-clock times of the organisation's zone, for a form. */
  window: { opens: string; closes: string };
  places: Place[];
  /** When this was so. */
  readAt: Date;
};

/** One exam for HR: its terms, and where everybody stands. */
export async function readExamRoom(
  db: Database,
  actor: Actor,
  examId: string,
  locale: Locale
): Promise<Outcome<ExamRoom>> {
  if (!may(actor, 'exam.schedule')) return refused('not-allowed');
  const exam = isId(examId) ? await queries.selectExam(db, examId) : undefined;
  if (!exam || !may(actor, 'exam.schedule', { cohortId: exam.cohortId })) return refused('not-found');
  await collectOverdue(db, { cohortId: exam.cohortId });
  const readAt = now();
  const places = await selectPlaces(db, examId);
  const paper = await examPaper(db, examId, locale);
  return done({
    ...(await describe(db, exam, locale)),
    questions: paper?.compiled.items.length ?? 0,
    variants: await queries.countVariants(db, examId),
    window: {
      opens: wallClock(exam.opensAt, config.timeZone),
      closes: wallClock(exam.closesAt, config.timeZone)
    },
    places: places.map(placeOf),
    readAt
  });
}

async function describe<T extends queries.ExamRow>(
  db: Database,
  { publishedAt, ...exam }: T,
  locale: Locale
) {
  const paper = await examPaper(db, exam.examId, locale);
  return { ...exam, title: paper?.compiled.title ?? exam.paper, stage: stageOf({ ...exam, publishedAt }) };
}

function stageOf({ opensAt, closesAt, releasedAt, publishedAt }: queries.ExamRow): ExamStage {
  if (releasedAt || publishedAt) return 'released';
  if (now() < opensAt) return 'planned';
  return now() < closesAt ? 'open' : 'closed';
}

function placeOf(row: Awaited<ReturnType<typeof selectPlaces>>[number]): Place {
  const { extraMinutes, attempts, reason, absences, absentSeconds, ...place } = row;
  const { opensAt, closesAt, markedAt, ...shown } = place;
  const { state } = attemptState({ ...place, opensAt, closesAt, markedAt }, now());
  return {
    ...shown,
    state,
    absences: { count: absences, seconds: absentSeconds },
    allowance: reason === null ? null : { extraMinutes: extraMinutes!, attempts: attempts!, reason }
  };
}
