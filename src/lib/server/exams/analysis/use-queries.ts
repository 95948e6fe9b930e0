import { sql } from 'kysely';
import type { Database } from '../../db';

/** The bank question an item of a composed paper was made of. */
export async function selectBankQuestion(
  db: Database,
  revisionId: string,
  item: string
): Promise<string | null> {
  const row = await db
    .selectFrom('paper_question')
    .select('question')
    .where('revision_id', '=', revisionId)
    .where('item', '=', item)
    .executeTakeFirst();
  return row?.question ?? null;
}

export type Use = { question: string; examId: string; variant: number; item: string };

/**
 * Where exams asked these bank questions: by what is kept of composed papers; in a paper that was written as a file, the
 * item of the same topic and id.
 */
export async function selectUses(db: Database, questions: string[]): Promise<Use[]> {
  const { rows } = await sql<Use>`
    select distinct q.question, p.exam_id as "examId", p.variant, q.item
    from paper_question as q join exam_paper as p using (revision_id)
    where q.question = any(${questions}::text[])
    union
    select w.question, p.exam_id, p.variant, i.value ->> 'id'
    from exam_paper as p
    join library_revision as r on r.id = p.revision_id
    cross join lateral jsonb_array_elements(r.compiled -> 'items') as i (value)
    join unnest(${questions}::text[]) as w (question)
      on w.question = lower(i.value ->> 'topic') || '/' || (i.value ->> 'id')
    where not exists (select from paper_question as q where q.revision_id = p.revision_id)`.execute(db);
  return rows;
}
