import { redirect } from '@sveltejs/kit';
import { cohortReleases } from '$lib/server/exams';
import { previewScores, publishScores } from '$lib/server/scores';
import { refuseForm, valueOf } from '../../../../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  preview: valueOf(await previewScores(locals.db, locals.actor!, params.cohort)),
  releases: valueOf(await cohortReleases(locals.db, locals.actor!, params.cohort, locals.locale))
});

export const actions: Actions = {
  publish: async ({ locals, params }) => {
    const outcome = await publishScores(locals.db, locals.actor!, params.cohort);
    if (!outcome.ok) return refuseForm(outcome);
    redirect(303, `/results/${params.cohort}`);
  }
};
