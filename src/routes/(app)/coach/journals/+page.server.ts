import { replyForm } from '$lib/forms/filled-form';
import { readForm } from '$lib/forms/read-form';
import { coachedForms, listReceived, markFormRead, replyToForm } from '$lib/server/forms';
import { formOf, refuseForm, returnForm, valueOf } from '../../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const all = url.searchParams.has('all');
  const wanted = { forms: coachedForms, unread: !all, limit: all ? 60 : 200 };
  return { all, entries: valueOf(await listReceived(locals.db, locals.actor!, locals.locale, wanted)) };
};

export const actions: Actions = {
  read: async ({ request, locals }) => {
    const sheetId = String((await formOf(request)).get('sheet') ?? '');
    const read = await markFormRead(locals.db, locals.actor!, sheetId);
    return read.ok ? { done: true } : refuseForm(read);
  },
  reply: async ({ request, locals }) => {
    const posted = await formOf(request);
    const form = readForm(replyForm, posted);
    if (!form.ok) return returnForm(form);
    const input = { sheetId: String(posted.get('sheet') ?? ''), words: form.value.words };
    const replied = await replyToForm(locals.db, locals.actor!, input);
    return replied.ok ? { done: true } : refuseForm(replied);
  }
};
