import { redirect } from '@sveltejs/kit';
import { choosePreferences } from '$lib/server/people';
import { readLocale, readTheme } from '../../locale';
import { ownPath } from '../own-path';
import { formOf } from '../answers';
import type { RequestHandler } from './$types';

const year = 60 * 60 * 24 * 365;

/** Changes language or theme: in the account when signed in, and in a cookie for the pages before sign-in. */
export const POST: RequestHandler = async ({ request, cookies, locals }) => {
  const form = await formOf(request);
  const locale = readLocale(String(form.get('locale') ?? ''));
  const theme = form.has('theme') ? readTheme(String(form.get('theme'))) : undefined;
  const options = { path: '/', maxAge: year, sameSite: 'lax', secure: false } as const;
  if (locale) cookies.set('locale', locale, options);
  if (theme) cookies.set('theme', theme, options);
  if (locals.actor && (locale || theme)) await choosePreferences(locals.db, locals.actor, { locale, theme });
  return redirect(303, ownPath(form.get('back')));
};
