import { sql } from 'kysely';
import { now } from '../clock';
import { newId, type Database } from '../db';
import type { Locale, Role, ServiceLine, Theme } from '../db/schema';
import type { Grant } from '../policy';

export type NewPerson = { email: string; name: string; departmentId: string | null; locale: Locale | null };

export async function insertPerson(db: Database, person: NewPerson): Promise<string | undefined> {
  const row = await db
    .insertInto('person')
    .values({
      id: newId(),
      email: person.email,
      name: person.name,
      department_id: person.departmentId,
      locale: person.locale,
      left_at: null,
      created_at: now()
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

export async function insertGrant(
  db: Database,
  personId: string,
  grant: Grant,
  grantedBy: string | null
): Promise<boolean> {
  const result = await db
    .insertInto('role_grant')
    .values({
      id: newId(),
      person_id: personId,
      role: grant.role,
      department_id: grant.departmentId,
      cohort_id: grant.cohortId,
      granted_by: grantedBy,
      granted_at: now()
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows) > 0;
}

export async function deleteRole(db: Database, personId: string, role: Role): Promise<boolean> {
  const result = await db
    .deleteFrom('role_grant')
    .where('person_id', '=', personId)
    .where('role', '=', role)
    .executeTakeFirst();
  return Number(result.numDeletedRows) > 0;
}

/** The administrators of everything who have joined and not left, locked for the rest of the transaction. */
export function lockAdministrators(db: Database) {
  return db
    .selectFrom('role_grant as g')
    .innerJoin('person as p', 'p.id', 'g.person_id')
    .innerJoin('credential as c', 'c.person_id', 'p.id')
    .select('p.id as personId')
    .where('g.role', '=', 'admin')
    .where('g.department_id', 'is', null)
    .where('g.cohort_id', 'is', null)
    .where('p.left_at', 'is', null)
    .orderBy('g.id')
    .forUpdate('g')
    .execute();
}

export function selectPeople(db: Database) {
  return db
    .selectFrom('person as p')
    .leftJoin('department as d', 'd.id', 'p.department_id')
    .select([
      'p.id',
      'p.name',
      'p.email',
      'd.name as department',
      sql<
        Role[]
      >`coalesce((select array_agg(distinct g.role order by g.role) from role_grant g where g.person_id = p.id), '{}')`.as(
        'roles'
      ),
      sql<boolean>`exists (select from credential c where c.person_id = p.id)`.as('joined')
    ])
    .where('p.left_at', 'is', null)
    .orderBy('p.created_at')
    .orderBy('p.id')
    .execute();
}

export function selectPerson(db: Database, id: string) {
  return db.selectFrom('person').select(['id', 'name', 'email']).where('id', '=', id).executeTakeFirst();
}

/** Who holds one of these roles anywhere and has not left, by name. */
export function selectHolders(db: Database, roles: readonly Role[]) {
  return db
    .selectFrom('person as p')
    .select(['p.id', 'p.name'])
    .where('p.left_at', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('role_grant as g')
          .select('g.id')
          .whereRef('g.person_id', '=', 'p.id')
          .where('g.role', 'in', [...roles])
      )
    )
    .orderBy('p.name')
    .orderBy('p.id')
    .execute();
}

/** Those that are open. */
export function selectDepartments(db: Database) {
  return db
    .selectFrom('department')
    .select(['id', 'name', 'service_line as serviceLine'])
    .where('closed_at', 'is', null)
    .orderBy('name')
    .execute();
}

export function lockDepartment(trx: Database, id: string) {
  return trx
    .selectFrom('department')
    .select(['name', 'service_line as serviceLine', 'closed_at as closedAt'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateServiceLine(trx: Database, id: string, line: ServiceLine | null): Promise<void> {
  await trx.updateTable('department').set({ service_line: line }).where('id', '=', id).execute();
}

export async function insertDepartment(db: Database, name: string): Promise<string> {
  const id = newId();
  await db.insertInto('department').values({ id, name }).execute();
  return id;
}

export async function setPreferences(
  db: Database,
  personId: string,
  preferences: { locale?: Locale; theme?: Theme }
): Promise<void> {
  await db.updateTable('person').set(preferences).where('id', '=', personId).execute();
}

export async function countPeople(db: Database): Promise<number> {
  const { count } = await db
    .selectFrom('person')
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

export async function countAdministrators(db: Database): Promise<number> {
  const { count } = await db
    .selectFrom('role_grant')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('role', '=', 'admin')
    .executeTakeFirstOrThrow();
  return count;
}

export function selectOrganisation(db: Database) {
  return db.selectFrom('organisation').select(['name', 'placeholders']).executeTakeFirst();
}

export async function selectSecondPerson(db: Database): Promise<boolean> {
  const row = await db
    .selectFrom('organisation')
    .select('second_person_publishes as asked')
    .executeTakeFirst();
  return row?.asked ?? false;
}

export async function updateSecondPerson(db: Database, asked: boolean): Promise<void> {
  const change = { second_person_publishes: asked };
  await db
    .insertInto('organisation')
    .values({ name: '', ...change })
    .onConflict((conflict) => conflict.column('singleton').doUpdateSet(change))
    .execute();
}

export async function upsertOrganisation(
  db: Database,
  name: string,
  placeholders: Record<string, string>
): Promise<void> {
  await db
    .insertInto('organisation')
    .values({ name, placeholders: JSON.stringify(placeholders) })
    .onConflict((conflict) =>
      conflict.column('singleton').doUpdateSet({ name, placeholders: JSON.stringify(placeholders) })
    )
    .execute();
}
