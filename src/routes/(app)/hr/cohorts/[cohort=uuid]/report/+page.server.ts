import { fail } from '@sveltejs/kit';
import type { AnswerProblem } from '$lib/engine/forms';
import { failures, type FailureCode } from '$lib/forms/failure';
import { readFilledForm, type FilledForm } from '$lib/forms/filled-form';
import { readForm } from '$lib/forms/read-form';
import { approveReportForm, returnReportForm } from '$lib/forms/reports';
import { instructionsAsHtml } from '$lib/server/forms';
import {
  approveReport,
  beginReport,
  readReport,
  refreshFigures,
  returnReport,
  saveReportDraft,
  submitReport
} from '$lib/server/reports';
import { failureSentence } from '$lib/ui/failure-sentence';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const room = valueOf(await readReport(locals.db, locals.actor!, params.cohort, locals.locale));
  const instructions = room.report?.rights.change
    ? instructionsAsHtml(room.report.form, locals.locale)
    : null;
  return { room, instructions, signer: locals.actor!.name };
};

/** What a refused report comes back with: why, the controls at fault, and everything that was written. */
function refuse(code: FailureCode, posted: FilledForm['posted'], problems: AnswerProblem[] = []) {
  return fail(failures[code], { refusal: { code, sentence: failureSentence(code), problems, posted } });
}

export const actions: Actions = {
  begin: async ({ locals, params }) => {
    const outcome = await beginReport(locals.db, locals.actor!, params.cohort);
    if (!outcome.ok) return refuseForm(outcome);
  },
  draft: async ({ request, locals, params }) => {
    const filled = readFilledForm(await formOf(request));
    const saved = await saveReportDraft(locals.db, locals.actor!, { cohortId: params.cohort, ...filled });
    return saved.ok ? { saved: true, ...saved.value } : refuse(saved.code, filled.posted);
  },
  refresh: async ({ request, locals, params }) => {
    const filled = readFilledForm(await formOf(request));
    const saved = await refreshFigures(locals.db, locals.actor!, { cohortId: params.cohort, ...filled });
    return saved.ok ? { refreshed: true, ...saved.value } : refuse(saved.code, filled.posted);
  },
  submit: async ({ request, locals, params }) => {
    const filled = readFilledForm(await formOf(request));
    const input = { cohortId: params.cohort, locale: locals.locale, ...filled };
    const outcome = await submitReport(locals.db, locals.actor!, input);
    if (outcome.ok) return { submitted: true };
    return refuse(outcome.code, filled.posted, 'problems' in outcome ? outcome.problems : undefined);
  },
  approve: async ({ request, locals, params }) => {
    const reading = readForm(approveReportForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const decision = { cohortId: params.cohort, ...reading.value };
    const outcome = await approveReport(locals.db, locals.actor!, decision);
    if (!outcome.ok) return refuseForm(outcome, { remark: reading.value.remark });
  },
  return: async ({ request, locals, params }) => {
    const reading = readForm(returnReportForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const decision = { cohortId: params.cohort, ...reading.value };
    const outcome = await returnReport(locals.db, locals.actor!, decision);
    if (!outcome.ok) return refuseForm(outcome, { remark: reading.value.remark });
  }
};
