import type { Session } from 'lucia';
import { done, refused, type Outcome } from '../../forms/failure';
import { recordEvent } from '../audit';
import { now } from '../clock';
import { inTransaction, type Database } from '../db';
import type { Role } from '../db/schema';
import { countAdministrators, insertGrant, insertPerson, listDepartments } from '../people';
import { everywhere, may, type Actor } from '../policy';
import { hashPassword } from './password';
import * as queries from './queries';
import { createSession } from './sessions';
import { newToken, tokenHash } from './token';

const day = 86_400_000;
const validity = { join: 7 * day, 'first-administrator': day };

type Invitation = { email: string; name: string; departmentId: string | null; roles: Role[] };

/** HR invites new hires and colleagues; only an administrator may hand out the administrator's role. */
export function invite(
  db: Database,
  actor: Actor,
  input: Invitation
): Promise<Outcome<{ token: string; personId: string }>> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'person.invite', everywhere)) return refused('not-allowed');
    if (input.roles.includes('admin') && !may(actor, 'role.grant', everywhere)) return refused('not-allowed');
    const departments = input.departmentId ? await listDepartments(trx) : [];
    if (input.departmentId && !departments.some(({ id }) => id === input.departmentId))
      return refused('not-found');
    const personId = await insertPerson(trx, { ...input, email: input.email.toLowerCase(), locale: null });
    if (!personId) return refused('email-taken');
    for (const role of input.roles) {
      await insertGrant(trx, personId, { role, departmentId: null, cohortId: null }, actor.personId);
    }
    const token = await issue(trx, 'join', personId, actor.personId);
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'person.invited',
      subjectType: 'person',
      subjectId: personId,
      after: { name: input.name, email: input.email, roles: input.roles },
      address: actor.address
    });
    return done({ token, personId });
  });
}

/** A new link for somebody who has not joined yet; older ones end. */
export function inviteAgain(
  db: Database,
  actor: Actor,
  personId: string
): Promise<Outcome<{ token: string; name: string }>> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'person.invite', everywhere)) return refused('not-allowed');
    const person = await queries.lockInvited(trx, personId);
    if (!person) return refused('not-found');
    if (person.joined) return refused('already-joined');
    if (person.admin && !may(actor, 'role.grant', everywhere)) return refused('not-allowed');
    await queries.expireInvitations(trx, personId);
    const token = await issue(trx, 'join', personId, actor.personId);
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'person.invited-again',
      subjectType: 'person',
      subjectId: personId,
      address: actor.address
    });
    return done({ token, name: person.name });
  });
}

/** Whom an invitation link is for; refused when it was used, has expired or never was. */
export async function openInvitation(
  db: Database,
  token: string
): Promise<Outcome<{ name: string; email: string }>> {
  const invitation = await inTransaction(db, (trx) =>
    queries.lockOpenInvitation(trx, tokenHash(token), 'join')
  );
  if (!invitation?.email) return refused('link-expired');
  return done({ name: invitation.name ?? '', email: invitation.email });
}

/** Sets the invited person's password and signs them in. A link works once. */
export async function acceptInvitation(
  db: Database,
  input: { token: string; password: string; userAgent: string | null }
): Promise<Outcome<Session>> {
  const passwordHash = await hashPassword(input.password);
  return inTransaction(db, async (trx) => {
    const invitation = await queries.lockOpenInvitation(trx, tokenHash(input.token), 'join');
    if (!invitation?.personId) return refused('link-expired');
    await queries.acceptInvitation(trx, invitation.id);
    await queries.upsertCredential(trx, invitation.personId, passwordHash);
    await recordEvent(trx, {
      actorId: invitation.personId,
      action: 'invitation.accepted',
      subjectType: 'person',
      subjectId: invitation.personId
    });
    return done(await createSession(trx, invitation.personId, input.userAgent));
  });
}

/** A one-time token, good for a day, that lets whoever holds it create the first administrator. Older ones end. */
export function firstAdministratorLink(db: Database): Promise<string> {
  return inTransaction(db, async (trx) => {
    await queries.expireInvitations(trx, null);
    return issue(trx, 'first-administrator', null, null);
  });
}

type FirstAdministrator = {
  token: string;
  email: string;
  name: string;
  password: string;
  userAgent: string | null;
};

/** Creates the first administrator by the one-time link and signs them in. Once there is one, no link makes another. */
export async function createFirstAdministrator(
  db: Database,
  input: FirstAdministrator
): Promise<Outcome<Session>> {
  const passwordHash = await hashPassword(input.password);
  return inTransaction(db, async (trx) => {
    const invitation = await queries.lockOpenInvitation(trx, tokenHash(input.token), 'first-administrator');
    if (!invitation || (await countAdministrators(trx)) > 0) return refused('link-expired');
    const email = input.email.toLowerCase();
    const personId = await insertPerson(trx, { email, name: input.name, departmentId: null, locale: null });
    if (!personId) return refused('email-taken');
    await queries.acceptInvitation(trx, invitation.id);
    await insertGrant(trx, personId, { role: 'admin', departmentId: null, cohortId: null }, null);
    await queries.upsertCredential(trx, personId, passwordHash);
    await recordEvent(trx, {
      actorId: personId,
      action: 'administrator.created',
      subjectType: 'person',
      subjectId: personId
    });
    return done(await createSession(trx, personId, input.userAgent));
  });
}

async function issue(
  trx: Database,
  purpose: 'join' | 'first-administrator',
  personId: string | null,
  invitedBy: string | null
): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(now().getTime() + validity[purpose]);
  await queries.insertInvitation(trx, {
    tokenHash: tokenHash(token),
    purpose,
    personId,
    invitedBy,
    expiresAt
  });
  return token;
}

/** Links for many at once, in their order. */
export async function issueAll(trx: Database, personIds: string[], invitedBy: string): Promise<string[]> {
  const expiresAt = new Date(now().getTime() + validity.join);
  const issued = personIds.map((personId) => ({ personId, token: newToken() }));
  await queries.insertInvitations(
    trx,
    issued.map(({ personId, token }) => ({
      tokenHash: tokenHash(token),
      purpose: 'join' as const,
      personId,
      invitedBy,
      expiresAt
    }))
  );
  return issued.map(({ token }) => token);
}
