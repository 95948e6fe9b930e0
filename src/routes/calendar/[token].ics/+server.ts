import { error } from '@sveltejs/kit';
import { failures } from '$lib/forms/failure';
import { readFeed } from '$lib/server/calendar';
import { failureSentence } from '$lib/ui/failure-sentence';
import type { RequestHandler } from './$types';

/** Calendar programs ask without a session: the address is the secret. */
export const GET: RequestHandler = async ({ locals, params, getClientAddress }) => {
  const outcome = await readFeed(locals.db, params.token, getClientAddress());
  if (!outcome.ok)
    error(failures[outcome.code], { message: failureSentence(outcome.code), code: outcome.code });
  return new Response(outcome.value, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="qihang.ics"',
      'cache-control': 'private, no-store'
    }
  });
};
