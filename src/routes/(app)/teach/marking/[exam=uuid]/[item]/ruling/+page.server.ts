import { redirect } from '@sveltejs/kit';
import { readForm } from '$lib/forms/read-form';
import { readRulingForm, rulingConfirmation, rulingForm, withdrawalForm } from '$lib/forms/ruling';
import { planRuling, readFaultyQuestion, ruleQuestion, withdrawRuling } from '$lib/server/exams';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const input = { examId: params.exam, item: params.item, locale: locals.locale };
  return {
    faulty: valueOf(await readFaultyQuestion(locals.db, locals.actor!, input)),
    done: url.searchParams.get('done')
  };
};

export const actions: Actions = {
  /** Works out who would change, and writes nothing. */
  plan: async ({ request, locals, params }) => {
    const form = await formOf(request);
    const reading = readForm(rulingForm, form);
    if (!reading.ok) return returnForm(reading);
    const { kind, reason } = reading.value;
    const input = { examId: params.exam, item: params.item, ruling: readRulingForm(form) };
    const outcome = await planRuling(locals.db, locals.actor!, input);
    return outcome.ok ? { plan: outcome.value, reason } : refuseForm(outcome, { kind, reason });
  },

  rule: async ({ request, locals, params, url }) => {
    const reading = readForm(rulingConfirmation, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const { ruling, reason, seen } = reading.value;
    const outcome = await ruleQuestion(locals.db, locals.actor!, {
      examId: params.exam,
      item: params.item,
      ruling: parsed(ruling),
      reason,
      seen
    });
    if (!outcome.ok) return refuseForm(outcome, { reason });
    redirect(303, `${url.pathname}?done=ruled`);
  },

  withdraw: async ({ request, locals, params, url }) => {
    const reading = readForm(withdrawalForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const input = { examId: params.exam, item: params.item, rulingId: reading.value.ruling };
    const outcome = await withdrawRuling(locals.db, locals.actor!, input);
    if (!outcome.ok) return refuseForm(outcome);
    redirect(303, `${url.pathname}?done=withdrawn`);
  }
};

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
