import { redirect } from '@sveltejs/kit';
import { entryForm } from '$lib/forms/filled-form';
import { readForm } from '$lib/forms/read-form';
import { listBooks, listOwnSheets, startEntry } from '$lib/server/forms';
import { today } from '$lib/server/clock';
import { formOf, refuseForm, returnForm, valueOf } from '../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const books = await listBooks(locals.db, locals.actor!, locals.locale);
  return {
    sheets: valueOf(await listOwnSheets(locals.db, locals.actor!, locals.locale)),
    books: books
      .filter(({ about }) => about !== 'new-hire')
      .map(({ id, code, title, often }) => ({ id, code, title, often })),
    today: today()
  };
};

export const actions: Actions = {
  start: async ({ request, locals }) => {
    const form = readForm(entryForm, await formOf(request));
    if (!form.ok) return returnForm(form);
    const { form: id, day, cohort, person } = form.value;
    const about = cohort && person ? { cohortId: cohort, personId: person } : undefined;
    const started = await startEntry(locals.db, locals.actor!, { form: id, day, about });
    if (!started.ok) return refuseForm(started);
    return redirect(303, `/forms/${started.value.sheetId}`);
  }
};
