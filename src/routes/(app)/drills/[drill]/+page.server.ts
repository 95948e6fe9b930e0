import { redirect } from '@sveltejs/kit';
import { readBriefing, startDrill } from '$lib/server/drills';
import { refuseForm, valueOf } from '../../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  briefing: valueOf(await readBriefing(locals.db, locals.actor!, params.drill, locals.locale))
});

export const actions: Actions = {
  default: async ({ locals, params }) => {
    const outcome = await startDrill(locals.db, locals.actor!, { slug: params.drill, locale: locals.locale });
    if (!outcome.ok) return refuseForm(outcome);
    redirect(303, `/drills/attempts/${outcome.value.id}`);
  }
};
