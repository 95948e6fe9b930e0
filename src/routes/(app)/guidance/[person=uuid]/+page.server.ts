import { guidanceForm } from '$lib/forms/coaching';
import { readForm } from '$lib/forms/read-form';
import { markGuidanceRead, readGuidance, writeGuidance } from '$lib/server/coaching';
import { formOf, refuseForm, returnForm, valueOf } from '../../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  book: valueOf(await readGuidance(locals.db, locals.actor!, params.person))
});

export const actions: Actions = {
  write: async ({ request, locals, params }) => {
    const form = readForm(guidanceForm, await formOf(request));
    if (!form.ok) return returnForm(form);
    const { followUpOn, ...note } = form.value;
    const input = { ...note, followUpOn: followUpOn || null, personId: params.person };
    const written = await writeGuidance(locals.db, locals.actor!, input);
    return written.ok ? { done: 'written' as const } : refuseForm(written, form.value);
  },
  read: async ({ locals }) => {
    const read = await markGuidanceRead(locals.db, locals.actor!);
    return read.ok ? { done: 'read' as const } : refuseForm(read);
  }
};
