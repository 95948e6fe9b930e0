import { readFeedbackWords } from '$lib/server/feedback';
import { valueOf } from '../../../../../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const asked = (name: string) => (url.searchParams.get(name) ?? '').slice(0, 200);
  const filter = { q: asked('q'), question: asked('question'), topic: asked('topic'), name: asked('name') };
  const input = { cohortId: params.cohort, filter };
  return {
    cohortId: params.cohort,
    filter,
    words: valueOf(await readFeedbackWords(locals.db, locals.actor!, input, locals.locale))
  };
};
