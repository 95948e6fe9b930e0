import { noteChangeForm, noteRemovalForm } from '$lib/forms/courses';
import { readForm } from '$lib/forms/read-form';
import { changeNote, ownNotes, removeNote } from '$lib/server/courses';
import { formOf, refuseForm, returnForm, valueOf } from '../../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  lessons: valueOf(await ownNotes(locals.db, locals.actor!, locals.locale))
});

export const actions: Actions = {
  renote: async ({ request, locals }) => {
    const reading = readForm(noteChangeForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const { note, body } = reading.value;
    const outcome = await changeNote(locals.db, locals.actor!, { id: note, body });
    if (!outcome.ok) return refuseForm(outcome, reading.value);
  },
  unnote: async ({ request, locals }) => {
    const reading = readForm(noteRemovalForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const outcome = await removeNote(locals.db, locals.actor!, reading.value.note);
    if (!outcome.ok) return refuseForm(outcome);
  }
};
