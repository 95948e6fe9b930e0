import { json } from '@sveltejs/kit';
import { searchLibrary } from '$lib/server/courses';
import { valueOf } from '../../../answers';
import type { RequestHandler } from './$types';

/** What the library says about something, for the side pane of a chat. */
export const GET: RequestHandler = async ({ locals: { db, actor, locale }, url }) => {
  const query = (url.searchParams.get('q') ?? '').trim().slice(0, 100);
  return json(valueOf(await searchLibrary(db, actor!, query, locale)));
};
