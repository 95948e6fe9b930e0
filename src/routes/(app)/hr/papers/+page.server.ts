import { listPapers } from '$lib/server/exams';
import { may } from '$lib/server/policy';
import { valueOf } from '../../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  papers: valueOf(await listPapers(locals.db, locals.actor!)),
  mayCompose: may(locals.actor, 'paper.compose')
});
