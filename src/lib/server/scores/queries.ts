import { sql } from 'kysely';
import { newId, type Database } from '../db';
import { beginning, type LedgerRow, type Signatures } from './ledger';

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
    .leftJoin('person as s', 's.id', 'p.submitted_by')
    .leftJoin('person as k', 'k.id', 'p.checked_by')
    .select(['p.id', 'c.name as cohortName', 'p.published_at as publishedAt', 'h.name as publishedBy'])
    .select(['s.name as submittedBy', 'k.name as checkedBy'])
    .where('p.cohort_id', '=', cohortId)
    .executeTakeFirst();
}

export async function insertPublication(
  trx: Database,
  cohortId: string,
  { submittedBy, checkedBy, checkedAt, publishedBy, publishedAt }: Signatures
): Promise<string> {
  const id = newId();
  const first = { submitted_by: submittedBy, checked_by: checkedBy, checked_at: checkedAt };
  await trx
    .insertInto('publication')
    .values({ id, cohort_id: cohortId, ...first, published_by: publishedBy, published_at: publishedAt })
    .execute();
  return id;
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
        hash: row.hash,
        hash_version: row.hashVersion
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

/** A page of the whole ledger in the order it was written, each row with the signatures of its publication. */
export function selectLedgerAfter(db: Database, after: string, limit: number) {
  return db
    .selectFrom('published_result as r')
    .innerJoin('publication as p', 'p.id', 'r.publication_id')
    .select([
      'r.number',
      'r.publication_id as publicationId',
      'r.cohort_id as cohortId',
      'r.person_id as personId',
      'r.person_name as personName',
      'r.written',
      'r.applied',
      'r.total',
      'r.level',
      'r.parts',
      'r.previous_hash as previousHash',
      'r.hash',
      'r.hash_version as hashVersion',
      'p.submitted_by as submittedBy',
      'p.checked_by as checkedBy',
      'p.checked_at as checkedAt',
      'p.published_by as publishedBy',
      'p.published_at as publishedAt'
    ])
    .where('r.number', '>', after)
    .orderBy('r.number')
    .limit(limit)
    .execute();
}
