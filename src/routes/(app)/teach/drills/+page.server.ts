import { listReviewedScenarios, waitingScoreQueries } from '$lib/server/drills';
import { valueOf } from '../../../answers';
import { contentLocale } from './content-locale';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const contentIn = contentLocale(url, locals.locale);
  return {
    contentIn,
    waiting: valueOf(await waitingScoreQueries(locals.db, locals.actor!)),
    scenarios: valueOf(await listReviewedScenarios(locals.db, locals.actor!, contentIn))
  };
};
