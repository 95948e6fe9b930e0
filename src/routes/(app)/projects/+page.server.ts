import { redirect } from '@sveltejs/kit';
import { listWalls } from '$lib/server/tasks';
import { valueOf } from '../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const walls = valueOf(await listWalls(locals.db, locals.actor!));
  if (walls.length === 1) redirect(303, `/projects/${walls[0]!.id}`);
  return { walls };
};
