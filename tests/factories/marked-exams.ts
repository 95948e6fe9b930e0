import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Answer, Paper } from '../../src/lib/engine/assessment';
import { newId, type Database } from '../../src/lib/server/db';
import { createCohort } from './cohorts';

const opensAt = new Date('2026-03-04T14:00:00+08:00');
const closesAt = new Date('2026-03-04T18:00:00+08:00');

export type MarkedSheet = {
  answers: Record<string, Answer>;
  /** Points by item, 0 where none are named; `markedByRule` gives those of closed questions. */
  scores?: Record<string, string>;
  /** By item; the machine where none is named. */
  markers?: Record<string, string>;
  variant?: number;
  /** Of somebody named, a further sitting; of a new person otherwise. */
  personId?: string;
  sitting?: number;
  /** Handed in, and still waiting for these items to be marked. */
  unmarked?: string[];
};

type Options = { shuffle?: boolean; cohortId?: string };

/** An exam on papers of the test's own, one a variant, with sheets handed in and marked. */
export async function createMarkedExam(
  db: Database,
  papers: Paper[],
  sheets: MarkedSheet[],
  { shuffle = false, cohortId }: Options = {}
): Promise<{ examId: string; cohortId: string; revisionIds: string[] }> {
  const cohort = cohortId ?? (await createCohort(db));
  const examId = newId();
  const exam = { id: examId, cohort_id: cohort, paper: papers[0]!.id, minutes: 60, shuffle };
  await db
    .insertInto('exam')
    .values({ ...exam, opens_at: opensAt, closes_at: closesAt, created_at: opensAt })
    .execute();
  const revisionIds = await insertPapers(db, examId, papers);
  const people = sheets.map(({ personId }) => personId ?? randomUUID());
  await insertPeople(db, cohort, [...new Set(people)]);
  const attempts = sheets.map((sheet, index) => ({
    id: randomUUID(),
    exam_id: examId,
    person_id: people[index],
    revision_id: revisionIds[(sheet.variant ?? 1) - 1],
    variant: sheet.variant ?? 1,
    sitting: sheet.sitting ?? 1,
    number: 1000 + index,
    marked: !sheet.unmarked
  }));
  await insertAttempts(db, attempts);
  await insertAnswers(db, attempts, sheets);
  await insertMarks(
    db,
    attempts.flatMap(({ id, variant }, index) => marksOf(id, papers[variant - 1]!, sheets[index]!))
  );
  return { examId, cohortId: cohort, revisionIds };
}

async function insertPapers(db: Database, examId: string, papers: Paper[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, paper] of papers.entries()) {
    const id = newId();
    ids.push(id);
    await db
      .insertInto('library_revision')
      .values({
        id,
        kind: 'paper',
        slug: paper.id,
        locale: 'zh-CN',
        path: `zh-CN/papers/${paper.id}.yaml`,
        digest: id,
        source: '',
        compiled: JSON.stringify(paper),
        compiler: 'test',
        origin: 'trainer',
        author_id: null,
        note: '',
        base_id: null,
        created_at: opensAt
      })
      .execute();
    await db
      .insertInto('exam_paper')
      .values({ exam_id: examId, variant: index + 1, locale: 'zh-CN', revision_id: id })
      .execute();
  }
  return ids;
}

async function insertPeople(db: Database, cohortId: string, ids: string[]): Promise<void> {
  await sql`
    insert into person (id, email, name, created_at)
    select id, id || '@example.com', 'Sitter ' || left(id::text, 8), now() from unnest(${ids}::uuid[]) as id
    on conflict do nothing`.execute(db);
  await sql`
    insert into enrolment (cohort_id, person_id, enrolled_at)
    select ${cohortId}::uuid, unnest(${ids}::uuid[]), ${opensAt}::timestamptz
    on conflict do nothing`.execute(db);
}

async function insertAttempts(db: Database, attempts: object[]): Promise<void> {
  await sql`
    insert into exam_attempt (id, exam_id, person_id, revision_id, variant, sitting, number, started_at, ends_at,
      submitted_at, marked_at)
    select id, exam_id, person_id, revision_id, variant, sitting, number, ${opensAt}, ${closesAt}, ${closesAt},
      case when marked then ${closesAt}::timestamptz end
    from jsonb_to_recordset(${JSON.stringify(attempts)}::text::jsonb) as a (id uuid, exam_id uuid, person_id uuid,
      revision_id uuid, variant int, sitting int, number int, marked boolean)`.execute(db);
}

async function insertAnswers(db: Database, attempts: { id: string }[], sheets: MarkedSheet[]): Promise<void> {
  const rows = attempts.flatMap(({ id }, index) =>
    Object.entries(sheets[index]!.answers).map(([item, value]) => ({ attempt_id: id, item, value }))
  );
  await sql`
    insert into answer (attempt_id, item, value, revision, saved_at)
    select attempt_id, item, coalesce(value, 'null'), 1, ${opensAt}
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as a (attempt_id uuid, item text, value jsonb)
  `.execute(db);
}

function marksOf(attemptId: string, { items }: Paper, sheet: MarkedSheet) {
  const { scores = {}, markers = {}, unmarked = [] } = sheet;
  return items
    .filter(({ id }) => !unmarked.includes(id))
    .map(({ id, points }) => ({
      attempt_id: attemptId,
      item: id,
      score: scores[id] ?? '0',
      max: points,
      marker_id: markers[id] ?? null
    }));
}

async function insertMarks(db: Database, rows: object[]): Promise<void> {
  await sql`
    insert into mark (attempt_id, item, score, max, marker_id, marked_at)
    select attempt_id, item, score, max, marker_id, ${closesAt}
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
      as m (attempt_id uuid, item text, score numeric, max numeric, marker_id uuid)`.execute(db);
}
