import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { now } from '../clock';
import { newId, type Database } from '../db';

export function selectCredential(db: Database, email: string) {
  return db
    .selectFrom('person as p')
    .innerJoin('credential as c', 'c.person_id', 'p.id')
    .select(['p.id as personId', 'c.password_hash as passwordHash'])
    .where('p.email', '=', email)
    .where('p.left_at', 'is', null)
    .executeTakeFirst();
}

export async function selectPasswordHash(db: Database, personId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('credential')
    .select('password_hash')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.password_hash;
}

export async function upsertCredential(db: Database, personId: string, passwordHash: string): Promise<void> {
  const change = { password_hash: passwordHash, changed_at: now() };
  await db
    .insertInto('credential')
    .values({ person_id: personId, ...change })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(change))
    .execute();
}

/** The acting person behind a session, with every grant, in one query. */
export function selectActor(db: Database, personId: string) {
  return db
    .selectFrom('person as p')
    .select((eb) => [
      'p.id as personId',
      'p.name',
      'p.email',
      'p.locale',
      'p.theme',
      jsonArrayFrom(
        eb
          .selectFrom('role_grant as g')
          .select(['g.role', 'g.department_id as departmentId', 'g.cohort_id as cohortId'])
          .whereRef('g.person_id', '=', 'p.id')
          .orderBy('g.granted_at')
      ).as('grants')
    ])
    .where('p.id', '=', personId)
    .where('p.left_at', 'is', null)
    .executeTakeFirst();
}

export function selectSession(db: Database, idHash: string) {
  return db.selectFrom('session').selectAll().where('id_hash', '=', idHash).executeTakeFirst();
}

export function selectSessionsOf(db: Database, personId: string) {
  return db
    .selectFrom('session')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .execute();
}

export async function insertSession(
  db: Database,
  session: { id_hash: string; person_id: string; expires_at: Date; user_agent: string | null }
): Promise<void> {
  await db
    .insertInto('session')
    .values({ ...session, created_at: new Date() })
    .execute();
}

export async function extendSession(db: Database, idHash: string, expiresAt: Date): Promise<void> {
  await db.updateTable('session').set({ expires_at: expiresAt }).where('id_hash', '=', idHash).execute();
}

export async function deleteSession(db: Database, idHash: string): Promise<void> {
  await db.deleteFrom('session').where('id_hash', '=', idHash).execute();
}

export async function deleteSessionsOf(db: Database, personId: string): Promise<void> {
  await db.deleteFrom('session').where('person_id', '=', personId).execute();
}

export async function deleteExpiredSessions(db: Database): Promise<void> {
  await db.deleteFrom('session').where('expires_at', '<=', new Date()).execute();
}

/** Counts one attempt; how many there have been in the window that is open. */
export async function countAttempt(db: Database, subject: string, windowEndsAt: Date): Promise<number> {
  const { failures } = await db
    .insertInto('sign_in_throttle')
    .values({ subject, failures: 1, window_ends_at: windowEndsAt })
    .onConflict((conflict) =>
      conflict.column('subject').doUpdateSet({
        failures: sql<number>`case when sign_in_throttle.window_ends_at > ${now()} then sign_in_throttle.failures + 1 else 1 end`,
        window_ends_at: sql<Date>`case when sign_in_throttle.window_ends_at > ${now()} then sign_in_throttle.window_ends_at else excluded.window_ends_at end`
      })
    )
    .returning('failures')
    .executeTakeFirstOrThrow();
  return failures;
}

export async function uncountAttempt(db: Database, subject: string): Promise<void> {
  await db
    .updateTable('sign_in_throttle')
    .set({ failures: sql<number>`failures - 1` })
    .where('subject', '=', subject)
    .where('failures', '>', 0)
    .execute();
}

export async function clearThrottle(db: Database, subject: string): Promise<void> {
  await db.deleteFrom('sign_in_throttle').where('subject', '=', subject).execute();
}

type NewInvitation = {
  tokenHash: string;
  purpose: 'join' | 'first-administrator';
  personId: string | null;
  invitedBy: string | null;
  expiresAt: Date;
};

export function insertInvitation(db: Database, invitation: NewInvitation): Promise<void> {
  return insertInvitations(db, [invitation]);
}

/** Rows a statement takes at once: PostgreSQL counts no more than 65,535 values in one. */
const CHUNK = 1000;

export async function insertInvitations(db: Database, invitations: NewInvitation[]): Promise<void> {
  for (let first = 0; first < invitations.length; first += CHUNK) {
    const rows = invitations.slice(first, first + CHUNK).map((invitation) => ({
      id: newId(),
      token_hash: invitation.tokenHash,
      purpose: invitation.purpose,
      person_id: invitation.personId,
      invited_by: invitation.invitedBy,
      created_at: now(),
      expires_at: invitation.expiresAt,
      accepted_at: null
    }));
    await db.insertInto('invitation').values(rows).execute();
  }
}

/** Somebody who has not left, held until the transaction ends, and whether they have joined or are an administrator. */
export function lockInvited(trx: Database, personId: string) {
  return trx
    .selectFrom('person as p')
    .select([
      'p.name',
      sql<boolean>`exists (select from credential c where c.person_id = p.id)`.as('joined'),
      sql<boolean>`exists (select from role_grant g where g.person_id = p.id and g.role = 'admin')`.as(
        'admin'
      )
    ])
    .where('p.id', '=', personId)
    .where('p.left_at', 'is', null)
    .forUpdate('p')
    .executeTakeFirst();
}

/** An invitation that can still be accepted by somebody who has not left, locked for the rest of the transaction. */
export function lockOpenInvitation(db: Database, tokenHash: string, purpose: 'join' | 'first-administrator') {
  return db
    .selectFrom('invitation as i')
    .leftJoin('person as p', 'p.id', 'i.person_id')
    .select(['i.id', 'i.person_id as personId', 'p.name', 'p.email'])
    .where('i.token_hash', '=', tokenHash)
    .where('i.purpose', '=', purpose)
    .where('i.accepted_at', 'is', null)
    .where('i.expires_at', '>', now())
    .where('p.left_at', 'is', null)
    .forUpdate('i')
    .executeTakeFirst();
}

export async function acceptInvitation(db: Database, id: string): Promise<void> {
  await db.updateTable('invitation').set({ accepted_at: now() }).where('id', '=', id).execute();
}

/** Ends every open invitation of a person, so that only the newest link works. */
export async function expireInvitations(db: Database, personId: string | null): Promise<void> {
  await db
    .updateTable('invitation')
    .set({ expires_at: now() })
    .where('person_id', personId ? '=' : 'is', personId)
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', now())
    .execute();
}
