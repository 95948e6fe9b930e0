import { readTrail } from '$lib/server/audit';
import { valueOf } from '../../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const before = url.searchParams.get('before') ?? undefined;
  const position = before && /^\d{1,18}$/.test(before) ? before : undefined;
  return { trail: valueOf(await readTrail(locals.db, locals.actor!, position)) };
};
