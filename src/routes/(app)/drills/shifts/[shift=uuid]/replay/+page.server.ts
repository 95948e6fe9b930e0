import { redirect } from '@sveltejs/kit';
import { readReplay } from '$lib/server/drills';
import { valueOf } from '../../../../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const replay = valueOf(await readReplay(locals.db, locals.actor!, params.shift));
  if (!replay) redirect(303, `/drills/shifts/${params.shift}`);
  return { replay };
};
