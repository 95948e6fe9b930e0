import { sql } from 'kysely';
import { now } from '../clock';
import { newId, type Database } from '../db';
import { beginning, type LedgerRow } from './ledger';

/** Makes publications wait for one another, and tells whether this cohort has been published. */
export async function lockLedger(trx: Database): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('ledger'))`.execute(trx);
}

export async function selectLastHash(db: Database): Promise<string> {
  const row = await db
    .selectFrom('published_result')
    .select('hash')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.hash ?? beginning;
}

export function selectPublication(db: Database, cohortId: string) {
  return db
    .selectFrom('publication as p')
    .innerJoin('cohort as c', 'c.id', 'p.cohort_id')
    .innerJoin('person as h', 'h.id', 'p.published_by')
    .select(['p.id', 'c.name as cohortName', 'p.published_at as publishedAt', 'h.name as publishedBy'])
    .where('p.cohort_id', '=', cohortId)
    .executeTakeFirst();
}

/** Records the act of publishing; undefined when the cohort has been published already. */
export async function insertPublication(
  trx: Database,
  cohortId: string,
  publishedBy: string
): Promise<string | undefined> {
  const row = await trx
    .insertInto('publication')
    .values({ id: newId(), cohort_id: cohortId, published_by: publishedBy, published_at: now() })
    .onConflict((conflict) => conflict.column('cohort_id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

export async function insertResults(trx: Database, rows: LedgerRow[]): Promise<void> {
  await trx
    .insertInto('published_result')
    .values(
      rows.map((row) => ({
        publication_id: row.publicationId,
        cohort_id: row.cohortId,
        person_id: row.personId,
        person_name: row.personName,
        written: row.written,
        applied: row.applied,
        total: row.total,
        level: row.level,
        parts: JSON.stringify(row.parts),
        previous_hash: row.previousHash,
        hash: row.hash
      }))
    )
    .execute();
}

const columns = [
  'person_id as personId',
  'person_name as name',
  'written',
  'applied',
  'total',
  'level',
  'parts'
] as const;

/** A cohort's published results, best total first; equal totals share a rank. */
export function selectResults(db: Database, cohortId: string) {
  return db
    .selectFrom('published_result')
    .select([...columns, sql<number>`rank() over (order by total desc)::int`.as('rank')])
    .where('cohort_id', '=', cohortId)
    .orderBy('total', 'desc')
    .orderBy('person_name')
    .execute();
}

/** A person's published results, newest first, with the cohort they belong to. */
export function selectResultsOf(db: Database, personId: string) {
  return db
    .selectFrom('published_result as r')
    .innerJoin('publication as p', 'p.id', 'r.publication_id')
    .innerJoin('cohort as c', 'c.id', 'r.cohort_id')
    .select([
      'r.cohort_id as cohortId',
      'c.name as cohortName',
      'p.published_at as publishedAt',
      'r.written',
      'r.applied',
      'r.total',
      'r.level',
      'r.parts'
    ])
    .where('r.person_id', '=', personId)
    .orderBy('p.published_at', 'desc')
    .execute();
}

export async function isMember(db: Database, cohortId: string, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('enrolment')
    .select('person_id')
    .where('cohort_id', '=', cohortId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row !== undefined;
}
