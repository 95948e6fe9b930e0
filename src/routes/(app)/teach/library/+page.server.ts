import { redirect } from '@sveltejs/kit';
import { lessonForm } from '$lib/forms/library';
import { readForm } from '$lib/forms/read-form';
import { readDesk, startLesson } from '$lib/server/library';
import { may } from '$lib/server/policy';
import { formOf, refuseForm, returnForm, valueOf } from '../../../answers';
import { addressOf, contentLocale } from './key';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const contentIn = contentLocale(url, locals.locale);
  return {
    contentIn,
    mayWrite: may(locals.actor, 'lesson.write'),
    ...valueOf(await readDesk(locals.db, locals.actor!, contentIn))
  };
};

export const actions: Actions = {
  begin: async ({ request, locals, url }) => {
    const reading = readForm(lessonForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const locale = contentLocale(url, locals.locale);
    const outcome = await startLesson(locals.db, locals.actor!, { ...reading.value, locale });
    if (!outcome.ok) return refuseForm(outcome, reading.value);
    redirect(303, addressOf({ kind: 'lesson', slug: outcome.value.slug, locale }));
  }
};
