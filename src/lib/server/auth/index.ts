import type { Session } from 'lucia';
import { done, refused, type Outcome } from '../../forms/failure';
import { recordEvent } from '../audit';
import { inTransaction, type Database } from '../db';
import type { Actor } from '../policy';
import { hashPassword, passwordMatches } from './password';
import * as queries from './queries';
import { createSession, luciaFor } from './sessions';
import { admitAttempt, forgiveAttempt } from './throttle';

export {
  acceptInvitation,
  createFirstAdministrator,
  firstAdministratorLink,
  invite,
  inviteAgain,
  openInvitation
} from './invitations';
export { importPeople, type PeopleImport } from './people-import';
export { createSession, luciaFor } from './sessions';
export { hashPassword } from './password';
export { admitGuess, forgiveGuesses } from './throttle';
export { newToken, tokenHash } from './token';
export { upsertCredential as setPassword } from './queries';

type SignIn = { email: string; password: string; address: string; userAgent: string | null };

/** Opens a session for the right email and password; throttled, and equally slow for an account that does not exist. */
export async function signIn(db: Database, input: SignIn): Promise<Outcome<Session>> {
  const email = input.email.trim().toLowerCase();
  if (!(await admitAttempt(db, email, input.address))) return refused('throttled');
  const credential = await queries.selectCredential(db, email);
  const matches = await passwordMatches(credential?.passwordHash, input.password);
  if (!matches || !credential) return refused('wrong-credentials');
  return inTransaction(db, async (trx) => {
    await forgiveAttempt(trx, email, input.address);
    await recordEvent(trx, {
      actorId: credential.personId,
      action: 'session.opened',
      subjectType: 'person',
      subjectId: credential.personId,
      address: input.address
    });
    return done(await createSession(trx, credential.personId, input.userAgent));
  });
}

/** Who stands behind a session cookie, or null; `session.fresh` asks the caller to renew the cookie. */
export async function findActor(
  db: Database,
  sessionId: string
): Promise<{ actor: Actor; session: Session } | null> {
  const { session } = await luciaFor(db).validateSession(sessionId);
  const actor = session && (await queries.selectActor(db, session.userId));
  return actor ? { actor, session } : null;
}

export async function signOut(db: Database, sessionId: string): Promise<void> {
  await luciaFor(db).invalidateSession(sessionId);
}

/** Ends every session of the actor, this one too. */
export async function signOutEverywhere(db: Database, actor: Actor): Promise<void> {
  await inTransaction(db, async (trx) => {
    await luciaFor(trx).invalidateUserSessions(actor.personId);
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'session.closed-everywhere',
      subjectType: 'person',
      subjectId: actor.personId,
      address: actor.address
    });
  });
}

type PasswordChange = { current: string; next: string; userAgent: string | null };

/** Changes the actor's password, ends every session and opens a new one for the device at hand. */
export async function changePassword(
  db: Database,
  actor: Actor,
  input: PasswordChange
): Promise<Outcome<Session>> {
  const address = actor.address ?? '';
  if (!(await admitAttempt(db, actor.email, address))) return refused('throttled');
  if (!(await passwordMatches(await queries.selectPasswordHash(db, actor.personId), input.current)))
    return refused('wrong-credentials');
  const passwordHash = await hashPassword(input.next);
  return inTransaction(db, async (trx) => {
    await forgiveAttempt(trx, actor.email, address);
    await queries.upsertCredential(trx, actor.personId, passwordHash);
    await luciaFor(trx).invalidateUserSessions(actor.personId);
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'password.changed',
      subjectType: 'person',
      subjectId: actor.personId,
      address: actor.address
    });
    return done(await createSession(trx, actor.personId, input.userAgent));
  });
}

export function listSessions(db: Database, actor: Actor) {
  return queries.selectSessionsOf(db, actor.personId);
}
