import { printKey } from '$lib/server/exams';
import { valueOf } from '../../../../../../answers';
import { printRequest } from '../request';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => ({
  key: valueOf(
    await printKey(locals.db, locals.actor!, printRequest(params.exam, url.searchParams, locals.locale))
  )
});
