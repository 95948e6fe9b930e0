import { analyseItem } from '$lib/server/exams';
import { valueOf } from '../../../../../answers';
import { variantOf } from '../asked';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { exam: examId, item } = params;
  const input = { examId, item, variant: variantOf(url), locale: locals.locale };
  return { analysis: valueOf(await analyseItem(locals.db, locals.actor!, input)) };
};
