import { attemptState, queriesUntil } from '../../../engine/assessment';
import { done, refused, type Outcome } from '../../../forms/failure';
import { recordEvent } from '../../audit';
import { now } from '../../clock';
import { config } from '../../config';
import { inTransaction, type Database } from '../../db';
import type { Locale } from '../../db/schema';
import { may, type Actor } from '../../policy';
import { groupBy } from '../../../engine/group-by';
import { collectOverdue } from '../hand-in';
import { selectMarks } from '../marking/queries';
import { examPaper, frozenPaper } from '../paper';
import { isId } from '../seat';
import * as queries from './queries';
import { groupTopics, type NamedGroupTopic } from './topics';

/** Where one sheet stands before release. `absent` is nobody's zero: there is no sheet to mark. */
export type SheetStanding = {
  personId: string;
  name: string;
  state: 'marked' | 'unmarked' | 'writing' | 'expected' | 'absent';
  /** The questions without a mark, by their place on the paper. */
  questions: number[];
};

/** `question` is its place on the paper as it is written. */
export type ExamQuery = Omit<
  Awaited<ReturnType<typeof queries.selectExamQueries>>[number],
  'item' | 'revisionId'
> & { question: number };

export type Release = {
  examId: string;
  title: string;
  cohortId: string;
  cohortName: string;
  releasedAt: Date | null;
  releasedBy: string | null;
  queryDays: number;
  /** Null before release. */
  queriesUntil: Date | null;
  queries: ExamQuery[];
  openQueries: number;
  published: boolean;
  sheets: SheetStanding[];
  /** Every sheet is marked throughout, and nobody may still begin. */
  ready: boolean;
  /** In what the group was weak; empty before release. */
  topics: NamedGroupTopic[];
};

/** What HR sees before and after releasing an exam's marks: who is marked, who is missing what, who was absent. */
export async function readRelease(
  db: Database,
  actor: Actor,
  examId: string,
  locale: Locale
): Promise<Outcome<Release>> {
  const found = await findExam(db, actor, examId);
  if (!found.ok) return found;
  const exam = found.value;
  await collectOverdue(db, { cohortId: exam.cohortId });
  const sheets = await standingOf(db, exam.examId);
  const { cohortId, cohortName, releasedAt, releasedBy, queryDays, openQueries } = exam;
  return done({
    examId,
    title: (await examPaper(db, examId, locale))?.compiled.title ?? exam.paper,
    cohortId,
    cohortName,
    releasedAt,
    releasedBy,
    queryDays,
    queriesUntil: releasedAt && queriesUntil(releasedAt, queryDays, config.timeZone),
    queries: await listQueries(db, examId),
    openQueries,
    published: exam.publishedAt !== null,
    sheets,
    ready: isReady(sheets),
    topics: releasedAt ? await groupTopics(db, examId, locale) : []
  });
}

/**
 * Shows everyone who sat an exam their marks, all at once. Refused while a sheet is not marked throughout or somebody
 * may still begin; whoever was absent keeps nobody waiting. Marks that are being given meanwhile are waited for.
 *
 * @param input.queryDays calendar days after today during which a mark may be queried
 */
export function releaseMarks(
  db: Database,
  actor: Actor,
  input: { examId: string; queryDays: number }
): Promise<Outcome> {
  const { examId, queryDays } = input;
  return inTransaction(db, async (trx) => {
    if (!Number.isInteger(queryDays) || queryDays < 1 || queryDays > 30) return refused('bad-input');
    await queries.lockMarks(trx);
    const found = await findExam(trx, actor, examId);
    if (!found.ok) return found;
    const { cohortId, releasedAt, publishedAt } = found.value;
    if (publishedAt) return refused('already-published');
    if (releasedAt) return refused('already-released');
    await collectOverdue(trx, { cohortId });
    const sheets = await standingOf(trx, examId);
    if (!isReady(sheets)) return refused('release-incomplete');
    await queries.setReleased(trx, examId, actor.personId, queryDays);
    const named = (state: SheetStanding['state']) =>
      sheets.filter((sheet) => sheet.state === state).map(({ personId }) => personId);
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'exam.released',
      subjectType: 'exam',
      subjectId: examId,
      after: { queryDays, marked: named('marked').length, absent: named('absent') },
      address: actor.address
    });
    return done();
  });
}

/** Hides the marks again, with a reason on record: only while nobody has queried one and no scores are published. */
export function takeBackRelease(
  db: Database,
  actor: Actor,
  input: { examId: string; reason: string }
): Promise<Outcome> {
  const { examId, reason } = input;
  return inTransaction(db, async (trx) => {
    await queries.lockMarks(trx);
    const found = await findExam(trx, actor, examId);
    if (!found.ok) return found;
    const { releasedAt, publishedAt } = found.value;
    if (publishedAt) return refused('already-published');
    if (!releasedAt) return refused('not-released');
    if (found.value.queries > 0) return refused('release-queried');
    await queries.clearReleased(trx, examId);
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'exam.release-taken-back',
      subjectType: 'exam',
      subjectId: examId,
      before: { releasedAt },
      after: { reason },
      address: actor.address
    });
    return done();
  });
}

export type CohortRelease = { examId: string; title: string; released: boolean; openQueries: number };

/** What is still to be said of a cohort's marks before its scores are published. */
export async function cohortReleases(
  db: Database,
  actor: Actor,
  cohortId: string,
  locale: Locale
): Promise<Outcome<CohortRelease[]>> {
  if (!may(actor, 'exam.release', { cohortId })) return refused('not-allowed');
  const exams = await queries.selectCohortExams(db, cohortId);
  return done(
    await Promise.all(
      exams.map(async ({ examId, paper, releasedAt, openQueries }) => ({
        examId,
        title: (await examPaper(db, examId, locale))?.compiled.title ?? paper,
        released: releasedAt !== null,
        openQueries
      }))
    )
  );
}

async function findExam(db: Database, actor: Actor, examId: string): Promise<Outcome<queries.ReleasedExam>> {
  if (!may(actor, 'exam.release')) return refused('not-allowed');
  const exam = isId(examId) ? await queries.selectExam(db, examId) : undefined;
  return exam && may(actor, 'exam.release', { cohortId: exam.cohortId }) ? done(exam) : refused('not-found');
}

async function listQueries(db: Database, examId: string): Promise<ExamQuery[]> {
  const rows = await queries.selectExamQueries(db, examId);
  return Promise.all(
    rows.map(async ({ item, revisionId, ...query }) => {
      const { items } = (await frozenPaper(db, revisionId)).compiled;
      return { ...query, question: items.findIndex(({ id }) => id === item) + 1 };
    })
  );
}

function isReady(sheets: SheetStanding[]): boolean {
  const settled = sheets.every(({ state }) => state === 'marked' || state === 'absent');
  return settled && sheets.some(({ state }) => state === 'marked');
}

async function standingOf(db: Database, examId: string): Promise<SheetStanding[]> {
  const rows = await queries.selectSheets(db, examId);
  const unmarked = rows.filter(({ submittedAt, markedAt }) => submittedAt && !markedAt);
  const marks = groupBy(
    await selectMarks(
      db,
      unmarked.flatMap(({ attemptId }) => attemptId ?? [])
    ),
    ({ attemptId }) => attemptId
  );
  return Promise.all(
    rows.map(async (row) => {
      const { personId, name, attemptId, revisionId } = row;
      const state = stateOf(row);
      if (state !== 'unmarked' || !attemptId || !revisionId) return { personId, name, state, questions: [] };
      const given = new Set((marks.get(attemptId) ?? []).map(({ item }) => item));
      const { items } = (await frozenPaper(db, revisionId)).compiled;
      const questions = items.flatMap(({ id }, index) => (given.has(id) ? [] : [index + 1]));
      return { personId, name, state, questions };
    })
  );
}

function stateOf(row: Awaited<ReturnType<typeof queries.selectSheets>>[number]): SheetStanding['state'] {
  switch (attemptState(row, now()).state) {
    case 'marked':
      return 'marked';
    case 'submitted':
      return 'unmarked';
    case 'running':
    case 'time-up':
      return 'writing';
    case 'missed':
      return 'absent';
    default:
      return 'expected';
  }
}
