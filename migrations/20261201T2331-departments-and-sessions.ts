import { sql, type Kysely } from 'kysely';

const statements = [
  /* A closed department keeps its past and takes nobody new. */
  `alter table department add closed_at timestamptz`,
  /* Counts how often a session of an open cohort was moved; calendars take the change by it. */
  `alter table training_session add moves integer not null default 0 check (moves >= 0)`,
  `alter table training_session add moved_at timestamptz`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
