import { redirect } from '@sveltejs/kit';
import { readDebrief } from '$lib/server/drills';
import { valueOf } from '../../../../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const finished = valueOf(await readDebrief(locals.db, locals.actor!, params.attempt));
  if (!finished) redirect(303, `/drills/attempts/${params.attempt}`);
  return finished;
};
