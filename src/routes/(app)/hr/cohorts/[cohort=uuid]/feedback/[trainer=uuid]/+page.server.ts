import { fail } from '@sveltejs/kit';
import { failures, refused } from '$lib/forms/failure';
import { readTypedSummary, remarkForm, shownForm, stepForm, toSummary } from '$lib/forms/feedback';
import { readForm } from '$lib/forms/read-form';
import {
  acceptImprovement,
  confirmDone,
  giveSummary,
  readFeedbackLoop,
  reopenPoint,
  returnImprovement,
  saveSummary
} from '$lib/server/feedback';
import { failureSentence } from '$lib/ui/failure-sentence';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../../../answers';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  loop: valueOf(await readFeedbackLoop(locals.db, locals.actor!, placeOf(params), locals.locale))
});

export const actions: Actions = {
  save: (event) => write(event, saveSummary, false),
  give: (event) => write(event, giveSummary, true),
  accept: (event) => decide(event, acceptImprovement),
  return: (event) => decide(event, returnImprovement),
  confirm: (event) => follow(event, confirmDone),
  reopen: (event) => follow(event, reopenPoint)
};

function placeOf({ cohort, trainer }: { cohort: string; trainer: string }) {
  return { cohortId: cohort, trainerId: trainer };
}

/** Reads the summary as it was typed; a refusal brings it back. */
async function write(event: RequestEvent, verb: typeof saveSummary, final: boolean) {
  const { request, locals, params } = event;
  const form = await formOf(request);
  const typed = readTypedSummary(form);
  const shown = readForm(shownForm, form);
  const { content, problems } = toSummary(typed, final);
  if (!content) return fail(400, { typed, problems, sentence: failureSentence('bad-input'), stale: false });
  const outcome = shown.ok
    ? await verb(locals.db, locals.actor!, { ...placeOf(params), ...shown.value, content })
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

async function decide({ request, locals, params }: RequestEvent, verb: typeof acceptImprovement) {
  const form = readForm(remarkForm, await formOf(request));
  if (!form.ok) return returnForm(form);
  const outcome = await verb(locals.db, locals.actor!, { ...form.value, ...placeOf(params) });
  return outcome.ok ? { saved: true } : refuseForm(outcome, { remark: form.value.remark });
}

async function follow({ request, locals }: RequestEvent, verb: typeof confirmDone) {
  const form = readForm(stepForm, await formOf(request));
  if (!form.ok) return returnForm(form);
  const { point: pointId, step, words } = form.value;
  const outcome = await verb(locals.db, locals.actor!, { pointId, step, words });
  return outcome.ok ? { saved: true } : refuseForm(outcome, { point: pointId, words });
}
