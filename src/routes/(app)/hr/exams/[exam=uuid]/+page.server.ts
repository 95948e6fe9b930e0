import { redirect } from '@sveltejs/kit';
import { allowanceForm, cancelForm, examTermsForm, lengthenForm } from '$lib/forms/exam-terms';
import { readForm } from '$lib/forms/read-form';
import { cancelExam, changeExam, grantAllowance, lengthenExam, readExamRoom } from '$lib/server/exams';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../answers';
import { instantOf } from '../window';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  exam: valueOf(await readExamRoom(locals.db, locals.actor!, params.exam, locals.locale))
});

export const actions: Actions = {
  change: async ({ request, locals, params }) => {
    const posted = await formOf(request);
    const reading = readForm(examTermsForm, posted);
    if (!reading.ok) return returnForm(reading);
    const { opens, closes, double, divergence, ...terms } = reading.value;
    const outcome = await changeExam(locals.db, locals.actor!, {
      ...terms,
      examId: params.exam,
      opensAt: instantOf(opens),
      closesAt: instantOf(closes),
      divergence: double ? divergence : null
    });
    return outcome.ok ? { done: 'changed' as const } : refuseForm(outcome, textsOf(posted));
  },
  lengthen: async ({ request, locals, params }) => {
    const posted = await formOf(request);
    const reading = readForm(lengthenForm, posted);
    if (!reading.ok) return returnForm(reading);
    const { closes, ...given } = reading.value;
    const outcome = await lengthenExam(locals.db, locals.actor!, {
      ...given,
      examId: params.exam,
      closesAt: instantOf(closes)
    });
    return outcome.ok ? { done: 'lengthened' as const } : refuseForm(outcome, textsOf(posted));
  },
  allow: async ({ request, locals, params }) => {
    const posted = await formOf(request);
    const reading = readForm(allowanceForm, posted);
    if (!reading.ok) return returnForm(reading);
    const { person, extra, attempts, reason, seen } = reading.value;
    const outcome = await grantAllowance(locals.db, locals.actor!, {
      examId: params.exam,
      personId: person,
      extraMinutes: extra,
      attempts,
      reason,
      seenAt: new Date(seen)
    });
    return outcome.ok ? { done: 'allowed' as const } : refuseForm(outcome, textsOf(posted));
  },
  cancel: async ({ request, locals, params }) => {
    const reading = readForm(cancelForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const outcome = await cancelExam(locals.db, locals.actor!, {
      examId: params.exam,
      revision: reading.value.revision
    });
    if (!outcome.ok) return refuseForm(outcome);
    redirect(303, '/hr/exams');
  }
};

function textsOf(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
}
