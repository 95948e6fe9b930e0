import { setPassword } from '../../src/lib/server/auth';
import { insertGrant, insertPerson } from '../../src/lib/server/people';
import type { Database } from '../../src/lib/server/db';
import type { Role } from '../../src/lib/server/db/schema';
import type { Actor, Grant } from '../../src/lib/server/policy';

let count = 0;

/** A person with roles, as the actor they would be once signed in. */
export async function createActor(db: Database, roles: Role[], name = `Person ${++count}`): Promise<Actor> {
  const email = `${++count}-${Math.random().toString(36).slice(2)}@example.com`;
  const personId = (await insertPerson(db, { email, name, departmentId: null, locale: null }))!;
  const grants = roles.map((role) => ({ role, departmentId: null, cohortId: null }));
  for (const grant of grants) await insertGrant(db, personId, grant, null);
  return { personId, name, email, locale: null, theme: 'auto', grants };
}

/** As `createActor`, for somebody who has joined; tests that sign in set a password of their own. */
export async function createMember(db: Database, roles: Role[], name?: string): Promise<Actor> {
  const actor = await createActor(db, roles, name);
  await setPassword(db, actor.personId, 'hash');
  return actor;
}

/** The same person, holding a role in one department or cohort alone. */
export async function bind(
  db: Database,
  actor: Actor,
  grant: Partial<Grant> & { role: Role }
): Promise<Actor> {
  const bound = { departmentId: null, cohortId: null, ...grant };
  await insertGrant(db, actor.personId, bound, null);
  return { ...actor, grants: [...actor.grants, bound] };
}
