import { sql } from 'kysely';
import type { Database } from '../../db';
import type { Locale } from '../../db/schema';

/** A question as it is kept on a paper in the making. */
export type Placed = { question: string; revisionId: string; points: string; place: number | null };

/** The questions of every variant, in order; each with its text, in the revision that was chosen. */
export function selectPlaced(db: Database, paperId: string) {
  return db
    .selectFrom('composed_question as q')
    .innerJoin('library_revision as r', 'r.id', 'q.question_revision_id')
    .select([
      'q.variant',
      'q.question',
      'q.question_revision_id as revisionId',
      sql<string>`trim_scale(q.points)`.as('points'),
      'q.place',
      'r.compiled'
    ])
    .where('q.paper_id', '=', paperId)
    .orderBy('q.variant')
    .orderBy('q.position')
    .execute();
}

/** Puts these questions in the place of all that a variant had. */
export async function replacePlaced(
  trx: Database,
  paperId: string,
  variant: number,
  questions: readonly Placed[]
): Promise<void> {
  await trx
    .deleteFrom('composed_question')
    .where('paper_id', '=', paperId)
    .where('variant', '=', variant)
    .execute();
  if (questions.length === 0) return;
  const rows = questions.map(({ question, revisionId, points, place }, position) => ({
    paper_id: paperId,
    variant,
    position,
    question,
    question_revision_id: revisionId,
    points,
    place
  }));
  await trx.insertInto('composed_question').values(rows).execute();
}

export async function deleteVariantsAfter(trx: Database, paperId: string, variant: number): Promise<void> {
  await trx
    .deleteFrom('composed_question')
    .where('paper_id', '=', paperId)
    .where('variant', '>', variant)
    .execute();
}

/** For how many exams a paper was set on which each question stands. */
export async function selectUse(db: Database): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('paper_question as q')
    .innerJoin('exam_paper as e', 'e.revision_id', 'q.revision_id')
    .select(['q.question', sql<number>`count(distinct e.exam_id)::int`.as('exams')])
    .groupBy('q.question')
    .execute();
  return Object.fromEntries(rows.map(({ question, exams }) => [question, exams]));
}

export type KeptText = {
  variant: number;
  locale: Locale;
  revisionId: string;
  questions: { item: string; question: string; revisionId: string }[];
};

/** Records what an approved paper became, and which question of the bank each of its items is. */
export async function insertText(trx: Database, paperId: string, text: KeptText): Promise<void> {
  const { variant, locale, revisionId, questions } = text;
  await trx
    .insertInto('composed_text')
    .values({ paper_id: paperId, variant, locale, revision_id: revisionId })
    .execute();
  const rows = questions.map((each) => ({
    revision_id: revisionId,
    item: each.item,
    question: each.question,
    question_revision_id: each.revisionId
  }));
  await trx.insertInto('paper_question').values(rows).execute();
}
