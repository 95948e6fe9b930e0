import { replyForm, solutionForm } from '$lib/forms/filled-form';
import { readForm } from '$lib/forms/read-form';
import { markFormRead, readHandedIn, replyToForm, settleProblem, shareForm } from '$lib/server/forms';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  sheet: valueOf(await readHandedIn(locals.db, locals.actor!, params.sheet, locals.locale))
});

export const actions: Actions = {
  read: async ({ locals, params }) => {
    const read = await markFormRead(locals.db, locals.actor!, params.sheet);
    return read.ok ? { done: 'read' as const } : refuseForm(read);
  },
  reply: async ({ request, locals, params }) => {
    const form = readForm(replyForm, await formOf(request));
    if (!form.ok) return returnForm(form);
    const replied = await replyToForm(locals.db, locals.actor!, { sheetId: params.sheet, ...form.value });
    return replied.ok ? { done: 'replied' as const } : refuseForm(replied, { words: form.value.words });
  },
  share: async ({ locals, params }) => {
    const shared = await shareForm(locals.db, locals.actor!, params.sheet);
    return shared.ok ? { done: 'shared' as const } : refuseForm(shared);
  },
  settle: async ({ request, locals, params }) => {
    const form = readForm(solutionForm, await formOf(request));
    if (!form.ok) return returnForm(form);
    const settled = await settleProblem(locals.db, locals.actor!, { sheetId: params.sheet, ...form.value });
    return settled.ok ? { done: 'settled' as const } : refuseForm(settled, { solution: form.value.solution });
  }
};
