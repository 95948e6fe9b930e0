import { fail } from '@sveltejs/kit';
import { failures, refused } from '$lib/forms/failure';
import { readTypedImprovement, shownForm, stepForm, toImprovement } from '$lib/forms/feedback';
import { readForm } from '$lib/forms/read-form';
import { handInImprovement, readFeedbackLoop, reportDone, saveImprovement } from '$lib/server/feedback';
import { failureSentence } from '$lib/ui/failure-sentence';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../answers';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const place = { cohortId: params.cohort, trainerId: locals.actor!.personId };
  return { loop: valueOf(await readFeedbackLoop(locals.db, locals.actor!, place, locals.locale)) };
};

export const actions: Actions = {
  save: (event) => write(event, saveImprovement, false),
  'hand-in': (event) => write(event, handInImprovement, true),
  report: async ({ request, locals }) => {
    const form = readForm(stepForm, await formOf(request));
    if (!form.ok) return returnForm(form);
    const { point: pointId, step, words } = form.value;
    const outcome = await reportDone(locals.db, locals.actor!, { pointId, step, words });
    return outcome.ok ? { saved: true } : refuseForm(outcome, { point: pointId, words });
  }
};

/** Reads the plan as it was typed; a refusal brings it back. */
async function write(
  { request, locals, params }: RequestEvent,
  verb: typeof saveImprovement,
  final: boolean
) {
  const form = await formOf(request);
  const typed = readTypedImprovement(form);
  const shown = readForm(shownForm, form);
  const { content, problems } = toImprovement(typed, final);
  if (!content) {
    const sentence = failureSentence(final ? 'improvement-incomplete' : 'bad-input');
    return fail(400, { typed, problems, sentence, stale: false });
  }
  const outcome = shown.ok
    ? await verb(locals.db, locals.actor!, { cohortId: params.cohort, ...shown.value, content })
    : refused('bad-input');
  if (outcome.ok) return { saved: true };
  const { code } = outcome;
  return fail(failures[code], {
    typed,
    problems: {},
    sentence: failureSentence(code),
    stale: code === 'changed-meanwhile'
  });
}
