import { redirect, type RequestEvent } from '@sveltejs/kit';
import type * as v from 'valibot';
import type { Outcome } from '$lib/forms/failure';
import { readForm } from '$lib/forms/read-form';
import { checkScoresForm, returnScoresForm } from '$lib/forms/scores';
import type { Database } from '$lib/server/db';
import { cohortReleases } from '$lib/server/exams';
import { may, type Actor } from '$lib/server/policy';
import { checkScores, previewScores, publishScores, returnScores, submitScores } from '$lib/server/scores';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  preview: valueOf(await previewScores(locals.db, locals.actor!, params.cohort)),
  releases: may(locals.actor, 'exam.release', { cohortId: params.cohort })
    ? valueOf(await cohortReleases(locals.db, locals.actor!, params.cohort, locals.locale))
    : []
});

export const actions: Actions = {
  submit: async ({ locals, params }) => {
    const outcome = await submitScores(locals.db, locals.actor!, params.cohort);
    return outcome.ok ? undefined : refuseForm(outcome);
  },
  check: act(checkScoresForm, checkScores),
  return: act(returnScoresForm, returnScores),
  publish: async ({ locals, params }) => {
    const outcome = await publishScores(locals.db, locals.actor!, params.cohort);
    if (!outcome.ok) return refuseForm(outcome);
    redirect(303, `/results/${params.cohort}`);
  }
};

/** Reads a form about the figures that were submitted, and does what it asks for. */
function act<S extends v.GenericSchema<unknown, { checkId: string }>>(
  schema: S,
  verb: (db: Database, actor: Actor, input: v.InferOutput<S> & { cohortId: string }) => Promise<Outcome>
) {
  return async ({ request, locals, params }: RequestEvent<{ cohort: string }>) => {
    const form = await formOf(request);
    const reading = readForm(schema, form);
    if (!reading.ok) return returnForm(reading);
    const input = { ...reading.value, cohortId: params.cohort };
    const outcome = await verb(locals.db, locals.actor!, input);
    return outcome.ok ? undefined : refuseForm(outcome, { remark: String(form.get('remark') ?? '') });
  };
}
