import { streamShift } from '$lib/server/drills';
import { valueOf } from '../../../../../answers';
import type { RequestHandler } from './$types';

/** 204 tells the browser that nothing more will come, so that it does not ask again. */
export const GET: RequestHandler = async ({ locals, params, request }) => {
  const last = request.headers.get('last-event-id');
  const stream = valueOf(await streamShift(locals.db, locals.actor!, params.shift, last));
  if (!stream) return new Response(null, { status: 204 });
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'private, no-store',
      'x-accel-buffering': 'no'
    }
  });
};
