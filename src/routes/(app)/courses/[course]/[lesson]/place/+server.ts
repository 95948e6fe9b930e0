import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { placeBody } from '$lib/forms/courses';
import { keepPlace } from '$lib/server/courses';
import { failureSentence } from '$lib/ui/failure-sentence';
import { valueOf } from '../../../../../answers';
import type { RequestHandler } from './$types';

/** How far the lesson has been read. */
export const POST: RequestHandler = async ({ request, params, locals }) => {
  const place = v.safeParse(placeBody, await request.json().catch(() => undefined));
  if (!place.success) error(400, { message: failureSentence('bad-input'), code: 'bad-input' });
  const input = { slug: `${params.course}/${params.lesson}`, place: place.output };
  valueOf(await keepPlace(locals.db, locals.actor!, input));
  return new Response(null, { status: 204 });
};
