import { enrolForm, mentorForm, unenrolForm } from '$lib/forms/enrolment';
import { readForm } from '$lib/forms/read-form';
import { enrol, nameMentor, readPlaces, unenrol } from '$lib/server/plans';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  places: valueOf(await readPlaces(locals.db, locals.actor!, params.cohort))
});

export const actions: Actions = {
  add: async ({ request, locals, params }) => {
    const reading = readForm(enrolForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const joining = { cohortId: params.cohort, personIds: reading.value.people };
    const outcome = await enrol(locals.db, locals.actor!, joining);
    if (!outcome.ok) return refuseForm(outcome);
  },
  remove: async ({ request, locals, params }) => {
    const reading = readForm(unenrolForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const leaving = { cohortId: params.cohort, personId: reading.value.person };
    const outcome = await unenrol(locals.db, locals.actor!, leaving);
    if (!outcome.ok) return refuseForm(outcome);
  },
  mentor: async ({ request, locals, params }) => {
    const reading = readForm(mentorForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const { person: personId, mentor } = reading.value;
    const naming = { cohortId: params.cohort, personId, mentorId: mentor || null };
    const outcome = await nameMentor(locals.db, locals.actor!, naming);
    if (!outcome.ok) return refuseForm(outcome);
  }
};
