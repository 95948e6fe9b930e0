import { redirect } from '@sveltejs/kit';
import { signOut } from '$lib/server/auth';
import { deleteSessionCookie } from '../cookies';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ locals, cookies }) => {
  if (locals.session) await signOut(locals.db, locals.session.id);
  deleteSessionCookie(cookies);
  return redirect(303, '/sign-in');
};
