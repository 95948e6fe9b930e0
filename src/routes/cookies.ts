import type { Cookies } from '@sveltejs/kit';
import type { Session } from 'lucia';
import { luciaFor } from '$lib/server/auth';
import type { Database } from '$lib/server/db';

/** Gives the browser the session it may come back with. */
export function setSessionCookie(cookies: Cookies, db: Database, session: Session): void {
  const { name, value, attributes } = luciaFor(db).createSessionCookie(session.id);
  cookies.set(name, value, { path: '/', ...attributes });
}

/** Makes the browser forget its session. */
export function deleteSessionCookie(cookies: Cookies): void {
  cookies.delete('session', { path: '/' });
}
