import { sql } from 'kysely';
import { now } from '../../clock';
import { newId, type Database } from '../../db';
import type { Role } from '../../db/schema';
import type { Known, Wanted } from './judge';

/** Nobody comes, goes or changes until the transaction ends: what was judged stays true. */
export async function lockPeople(trx: Database): Promise<void> {
  await sql`lock table person in share row exclusive mode`.execute(trx);
}

/** Everybody who was ever here. */
export function selectKnown(db: Database): Promise<Known[]> {
  return db
    .selectFrom('person as p')
    .select([
      'p.id',
      'p.name',
      'p.email',
      'p.department_id as departmentId',
      'p.employee_number as number',
      'p.started_on as startedOn',
      'p.experienced',
      'p.mentor_id as mentorId',
      sql<
        Role[]
      >`coalesce((select array_agg(distinct g.role) from role_grant g where g.person_id = p.id), '{}')`.as(
        'roles'
      ),
      sql<boolean>`p.left_at is not null`.as('left')
    ])
    .execute();
}

/** Rows a statement takes at once: PostgreSQL counts no more than 65,535 values in one. */
const CHUNK = 1000;

function chunks<T>(rows: T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, index) =>
    rows.slice(index * CHUNK, (index + 1) * CHUNK)
  );
}

/** Adds these people; their ids by e-mail address. */
export async function insertPeople(trx: Database, people: Wanted[]): Promise<Map<string, string>> {
  const ids = new Map(people.map(({ email }) => [email, newId()]));
  const at = now();
  for (const chunk of chunks(people)) {
    const rows = chunk.map((person) => ({
      id: ids.get(person.email)!,
      email: person.email,
      name: person.name,
      department_id: person.departmentId,
      locale: null,
      employee_number: person.number,
      started_on: person.startedOn,
      experienced: person.experienced,
      mentor_id: null,
      left_at: null,
      created_at: at
    }));
    await trx.insertInto('person').values(rows).execute();
  }
  return ids;
}

export async function updatePerson(trx: Database, id: string, person: Wanted): Promise<void> {
  await trx
    .updateTable('person')
    .set({
      name: person.name,
      department_id: person.departmentId,
      employee_number: person.number,
      started_on: person.startedOn,
      experienced: person.experienced
    })
    .where('id', '=', id)
    .execute();
}

/** Names the mentors of these people, who all are here by now. */
export async function updateMentors(
  trx: Database,
  named: { personId: string; mentorId: string }[]
): Promise<void> {
  for (const chunk of chunks(named)) {
    const pairs = sql.join(
      chunk.map(({ personId, mentorId }) => sql`(${personId}::uuid, ${mentorId}::uuid)`)
    );
    await sql`update person set mentor_id = named.mentor
      from (values ${pairs}) as named (person, mentor) where person.id = named.person`.execute(trx);
  }
}

export async function insertGrants(
  trx: Database,
  grants: { personId: string; role: Role }[],
  grantedBy: string | null
): Promise<void> {
  const at = now();
  for (const chunk of chunks(grants)) {
    const rows = chunk.map(({ personId, role }) => ({
      id: newId(),
      person_id: personId,
      role,
      department_id: null,
      cohort_id: null,
      granted_by: grantedBy,
      granted_at: at
    }));
    await trx
      .insertInto('role_grant')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** Keeps a file of a person's in place of the one before. */
export async function replaceFile(
  trx: Database,
  personId: string,
  { name, body }: { name: string; body: Buffer }
): Promise<string> {
  await deleteFile(trx, personId);
  const id = newId();
  await trx
    .insertInto('people_file')
    .values({ id, person_id: personId, name, body, uploaded_at: now() })
    .execute();
  return id;
}

export async function deleteFile(trx: Database, personId: string): Promise<void> {
  await trx.deleteFrom('people_file').where('person_id', '=', personId).execute();
}

/** A person's own file; nobody else's can be asked for. */
export function selectFile(db: Database, personId: string, id: string) {
  return db
    .selectFrom('people_file')
    .select(['id', 'name', 'body'])
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst();
}

/** The same, held until the transaction ends: a file is taken in once. */
export function lockFile(trx: Database, personId: string, id: string) {
  return trx
    .selectFrom('people_file')
    .select(['id', 'name', 'body'])
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst();
}
