import { listRounds } from '$lib/server/forms';
import { may } from '$lib/server/policy';
import { valueOf } from '../../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { cohorts, rounds } = valueOf(await listRounds(locals.db, locals.actor!, locals.locale));
  return {
    cohorts: cohorts.map((cohort) => ({
      ...cohort,
      mayOpen: may(locals.actor, 'form.open', { cohortId: cohort.id }),
      rounds: rounds.filter(({ cohortId }) => cohortId === cohort.id)
    }))
  };
};
