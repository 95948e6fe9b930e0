import { holidaysForm } from '$lib/forms/duties';
import { organisationForm, serviceLineForm } from '$lib/forms/people';
import { readForm } from '$lib/forms/read-form';
import { readHolidays, setHolidays } from '$lib/server/duties';
import {
  askSecondPerson,
  asksSecondPerson,
  listDepartments,
  readOrganisation,
  setOrganisation,
  setServiceLine
} from '$lib/server/people';
import { formOf, refuseForm, returnForm } from '../../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  organisation: await readOrganisation(locals.db),
  holidays: await readHolidays(locals.db),
  departments: await listDepartments(locals.db),
  secondPersonPublishes: await asksSecondPerson(locals.db)
});

export const actions: Actions = {
  facts: async ({ request, locals }) => {
    const reading = readForm(organisationForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const { name, ...placeholders } = reading.value;
    const outcome = await setOrganisation(locals.db, locals.actor!, { name, placeholders });
    return outcome.ok ? { saved: true } : refuseForm(outcome);
  },
  holidays: async ({ request, locals }) => {
    const reading = readForm(holidaysForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const outcome = await setHolidays(locals.db, locals.actor!, reading.value.days);
    return outcome.ok ? { rested: true } : refuseForm(outcome);
  },
  line: async ({ request, locals }) => {
    const reading = readForm(serviceLineForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const outcome = await setServiceLine(locals.db, locals.actor!, reading.value);
    return outcome.ok ? { lined: reading.value.department } : refuseForm(outcome);
  },
  publishing: async ({ request, locals }) => {
    const asked = (await formOf(request)).has('second-person');
    const outcome = await askSecondPerson(locals.db, locals.actor!, asked);
    return outcome.ok ? { ruled: true } : refuseForm(outcome);
  }
};
