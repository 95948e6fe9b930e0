import { sql } from 'kysely';
import { newId, type Database } from '../db';

export function selectEveryDepartment(db: Database) {
  return db
    .selectFrom('department as d')
    .select([
      'd.id',
      'd.name',
      'd.closed_at as closedAt',
      sql<number>`(select count(*)::int from person p where p.department_id = d.id and p.left_at is null)`.as(
        'people'
      )
    ])
    .orderBy(sql`d.closed_at is not null`)
    .orderBy('d.name')
    .execute();
}

/** Undefined when there is one of this name. */
export async function insertNamed(trx: Database, name: string): Promise<string | undefined> {
  const row = await trx
    .insertInto('department')
    .values({ id: newId(), name })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** False when another has the name. Names are given one at a time. */
export async function updateName(trx: Database, id: string, name: string): Promise<boolean> {
  await sql`lock table department in share row exclusive mode`.execute(trx);
  const taken = await trx
    .selectFrom('department')
    .select('id')
    .where('name', '=', name)
    .where('id', '!=', id)
    .executeTakeFirst();
  if (taken) return false;
  await trx.updateTable('department').set({ name }).where('id', '=', id).execute();
  return true;
}

/** Whether somebody who has not left belongs to it or holds a role for it. */
export async function isPeopled(trx: Database, id: string): Promise<boolean> {
  const found = await trx
    .selectFrom('person as p')
    .select('p.id')
    .where('p.left_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('p.department_id', '=', id),
        eb.exists(
          eb
            .selectFrom('role_grant as g')
            .select('g.id')
            .whereRef('g.person_id', '=', 'p.id')
            .where('g.department_id', '=', id)
        )
      ])
    )
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

export async function updateClosed(trx: Database, id: string, closedAt: Date | null): Promise<void> {
  await trx.updateTable('department').set({ closed_at: closedAt }).where('id', '=', id).execute();
}
