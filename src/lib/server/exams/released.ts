import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { examPaper } from './paper';
import { selectCohortSeats } from './queries';
import { selectCohortExams } from './review/queries';
import { writtenStanding } from './standing';

export type ReleasedPaper = {
  examId: string;
  title: Record<Locale, string>;
  /** Of everybody in the cohort whose sheet is marked throughout, exact decimals. */
  scores: { score: string; max: string }[];
};

/** The papers of a cohort whose marks are released or published, with what was scored. Asks nobody whether they may see it. */
export async function releasedPapers(db: Database, cohortId: string): Promise<ReleasedPaper[]> {
  const released = (await selectCohortExams(db, cohortId)).filter(
    ({ releasedAt, publishedAt }) => releasedAt !== null || publishedAt !== null
  );
  if (released.length === 0) return [];
  const standing = await writtenStanding(db, cohortId);
  const exams = new Map(
    (await selectCohortSeats(db, cohortId)).map(({ attemptId, examId }) => [attemptId, examId])
  );
  const parts = [...standing.values()].flatMap((each) => each.parts);
  return Promise.all(
    released.map(async ({ examId, paper }) => ({
      examId,
      title: await titleOf(db, examId, paper),
      scores: parts
        .filter(({ source }) => exams.get(source) === examId)
        .map(({ score, max }) => ({ score, max }))
    }))
  );
}

async function titleOf(db: Database, examId: string, paper: string): Promise<Record<Locale, string>> {
  const [zh, en] = [await examPaper(db, examId, 'zh-CN'), await examPaper(db, examId, 'en')];
  return { 'zh-CN': zh?.compiled.title ?? paper, en: en?.compiled.title ?? paper };
}
