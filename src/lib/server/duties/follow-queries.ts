import { sql } from 'kysely';
import type { Role } from '../db/schema';
import type { Database } from '../db';

const columns = [
  'd.id',
  'd.cohort_id as cohortId',
  'c.name as cohort',
  'd.step',
  'd.artefact',
  'd.about_id as aboutId',
  'd.owner_id as ownerId',
  'd.starts_on as startsOn',
  'd.planned_on as plannedOn',
  'd.due_on as dueOn',
  'd.extension_reason as extensionReason',
  'd.delegation_reason as delegationReason',
  'd.revision',
  'd.done_at as doneAt',
  'o.name as owner',
  'a.name as about',
  'f.name as delegatedFrom'
] as const;

function duties(db: Database) {
  return db
    .selectFrom('duty as d')
    .innerJoin('cohort as c', 'c.id', 'd.cohort_id')
    .leftJoin('person as o', 'o.id', 'd.owner_id')
    .leftJoin('person as a', 'a.id', 'd.about_id')
    .leftJoin('person as f', 'f.id', 'd.delegated_from')
    .select(columns);
}

/** What a person owes now, earliest first: begun, and not done. */
export function selectOwed(db: Database, personId: string, today: string) {
  return duties(db)
    .where('d.owner_id', '=', personId)
    .where('d.done_at', 'is', null)
    .where('d.starts_on', '<=', today)
    .orderBy('d.due_on')
    .orderBy('d.id')
    .execute();
}

export function selectCohortDuties(db: Database, cohortId: string) {
  return duties(db)
    .where('d.cohort_id', '=', cohortId)
    .orderBy('d.due_on')
    .orderBy('a.name')
    .orderBy('d.id')
    .execute();
}

/** One duty, with its row locked for the rest of the transaction. */
export function lockDuty(db: Database, id: string) {
  return duties(db).where('d.id', '=', id).forUpdate('d').executeTakeFirst();
}

/** Who can be asked to do what a step leaves behind: who holds one of its roles, has an account and has not left. */
export function selectCandidates(db: Database, cohortId: string, roles: readonly Role[]) {
  return db
    .selectFrom('person as p')
    .innerJoin('role_grant as g', 'g.person_id', 'p.id')
    .innerJoin('credential as k', 'k.person_id', 'p.id')
    .select(['p.id', 'p.name', sql<Role[]>`array_agg(distinct g.role)`.as('roles')])
    .where('g.role', 'in', roles)
    .where('p.left_at', 'is', null)
    .where(sql<boolean>`coalesce(g.cohort_id = ${cohortId}, true)`)
    .groupBy('p.id')
    .orderBy('p.name')
    .execute();
}
