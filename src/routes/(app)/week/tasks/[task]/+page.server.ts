import { handInForm } from '$lib/forms/tasks';
import { readForm } from '$lib/forms/read-form';
import { handIn, readHandIn } from '$lib/server/tasks';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  form: valueOf(await readHandIn(locals.db, locals.actor!, params.task, locals.locale))
});

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await formOf(request);
    const reading = readForm(handInForm, form);
    if (!reading.ok) return returnForm(reading);
    const file = form.get('file');
    const given = {
      task: params.task,
      ...reading.value,
      ...(file instanceof File &&
        file.size > 0 && { file: { name: file.name, bytes: Buffer.from(await file.arrayBuffer()) } })
    };
    const outcome = await handIn(locals.db, locals.actor!, given, locals.locale);
    const { choice = '', words = '', name = '' } = reading.value;
    return outcome.ok ? { handedIn: true } : refuseForm(outcome, { choice, words, name });
  }
};
