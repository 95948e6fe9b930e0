import { Lucia, TimeSpan, type Adapter, type DatabaseSession } from 'lucia';
import { config } from '../config';
import type { Database } from '../db';
import * as queries from './queries';
import { newToken, tokenHash } from './token';

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof luciaFor>;
    DatabaseSessionAttributes: { userAgent: string | null };
  }
}

/** Lucia over our `session` table, which knows a session only by the hash of its id: a leaked row signs nobody in. */
function adapterFor(db: Database): Adapter {
  return {
    getSessionAndUser: async (id) => {
      const row = await queries.selectSession(db, tokenHash(id));
      return row ? [toLucia(id, row), { id: row.person_id, attributes: {} }] : [null, null];
    },
    getUserSessions: async (personId) =>
      (await queries.selectSessionsOf(db, personId)).map((row) => toLucia(row.id_hash, row)),
    setSession: ({ id, userId, expiresAt, attributes }) =>
      queries.insertSession(db, {
        id_hash: tokenHash(id),
        person_id: userId,
        expires_at: expiresAt,
        user_agent: attributes.userAgent
      }),
    updateSessionExpiration: (id, expiresAt) => queries.extendSession(db, tokenHash(id), expiresAt),
    deleteSession: (id) => queries.deleteSession(db, tokenHash(id)),
    deleteUserSessions: (personId) => queries.deleteSessionsOf(db, personId),
    deleteExpiredSessions: () => queries.deleteExpiredSessions(db)
  };
}

function toLucia(
  id: string,
  row: { person_id: string; expires_at: Date; user_agent: string | null }
): DatabaseSession {
  return { id, userId: row.person_id, expiresAt: row.expires_at, attributes: { userAgent: row.user_agent } };
}

/** Sessions last 14 days and are renewed by use. They run on real time, whatever clock the rest is told to believe. */
export function luciaFor(db: Database) {
  return new Lucia(adapterFor(db), {
    sessionExpiresIn: new TimeSpan(14, 'd'),
    sessionCookie: {
      name: 'session',
      attributes: { secure: config.origin?.startsWith('https:') ?? false, sameSite: 'lax', path: '/' }
    }
  });
}

export function createSession(db: Database, personId: string, userAgent: string | null) {
  return luciaFor(db).createSession(personId, { userAgent }, { sessionId: newToken() });
}
