import { randomUUID } from 'node:crypto';
import type { Cookies } from '@sveltejs/kit';
import * as v from 'valibot';
import { uuid } from '$lib/forms/fields';
import { config } from '$lib/server/config';

const name = 'exam-device';
const days = 30;

/** What this browser is called towards the exams; empty where it has no name, which is nobody's. */
export function deviceOf(cookies: Cookies): string {
  const known = cookies.get(name) ?? '';
  return v.is(uuid, known) ? known : '';
}

/** The same, with a name given to a browser that has none. */
export function nameDevice(cookies: Cookies): string {
  const device = deviceOf(cookies) || randomUUID();
  const secure = config.origin?.startsWith('https:') ?? false;
  cookies.set(name, device, { path: '/exams', sameSite: 'lax', secure, maxAge: days * 86_400 });
  return device;
}
