import { sql, type Kysely } from 'kysely';

const statements = [
  `alter table search_passage add column question_id uuid references lesson_question on delete cascade`,
  `create unique index search_passage_question on search_passage (question_id) where question_id is not null`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
