import { printPaper } from '$lib/server/exams';
import { valueOf } from '../../../../../../answers';
import { printRequest } from '../request';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => ({
  paper: valueOf(
    await printPaper(locals.db, locals.actor!, printRequest(params.exam, url.searchParams, locals.locale))
  )
});
