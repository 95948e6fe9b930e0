import { dismissingForm, namingForm, waivingForm } from '$lib/forms/marking';
import { readForm } from '$lib/forms/read-form';
import { dismissMarker, nameMarker, readMarking, takeBackWaiver, waiveSecondMarker } from '$lib/server/exams';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const input = { examId: params.exam, locale: locals.locale };
  return { marking: valueOf(await readMarking(locals.db, locals.actor!, input)) };
};

export const actions: Actions = {
  name: async ({ request, locals, params }) => {
    const reading = readForm(namingForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const { person, reason } = reading.value;
    const naming = { examId: params.exam, personId: person, reason };
    const outcome = await nameMarker(locals.db, locals.actor!, naming);
    return outcome.ok ? { named: true } : refuseForm(outcome, { person, reason });
  },

  dismiss: async ({ request, locals, params }) => {
    const reading = readForm(dismissingForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const dismissal = { examId: params.exam, personId: reading.value.person };
    const outcome = await dismissMarker(locals.db, locals.actor!, dismissal);
    return outcome.ok ? { dismissed: true } : refuseForm(outcome);
  },

  restore: async ({ locals, params }) => {
    const outcome = await takeBackWaiver(locals.db, locals.actor!, { examId: params.exam });
    return outcome.ok ? { restored: true } : refuseForm(outcome);
  },

  waive: async ({ request, locals, params }) => {
    const reading = readForm(waivingForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const { waiver } = reading.value;
    const outcome = await waiveSecondMarker(locals.db, locals.actor!, {
      examId: params.exam,
      reason: waiver
    });
    return outcome.ok ? { waived: true } : refuseForm(outcome, { waiver });
  }
};
