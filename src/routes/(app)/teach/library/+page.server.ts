import { redirect } from '@sveltejs/kit';
import { briefingForm } from '$lib/forms/briefings';
import { lessonForm, scenarioForm } from '$lib/forms/library';
import { readForm } from '$lib/forms/read-form';
import { readDesk, startBriefing, startLesson, startScenario } from '$lib/server/library';
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
  },
  stage: async ({ request, locals, url }) => {
    const reading = readForm(scenarioForm, await formOf(request));
    if (!reading.ok) return returnForm({ ...reading, values: { ...reading.values, shelf: 'drills' } });
    const locale = contentLocale(url, locals.locale);
    const outcome = await startScenario(locals.db, locals.actor!, { ...reading.value, locale });
    if (!outcome.ok) return refuseForm(outcome, { ...reading.value, shelf: 'drills' });
    redirect(303, addressOf({ kind: 'drill', slug: outcome.value.slug, locale }));
  },
  brief: async ({ request, locals, url }) => {
    const reading = readForm(briefingForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const locale = contentLocale(url, locals.locale);
    const outcome = await startBriefing(locals.db, locals.actor!, { ...reading.value, locale });
    if (!outcome.ok) return refuseForm(outcome, reading.value);
    redirect(303, addressOf({ kind: 'lesson', slug: outcome.value.slug, locale }));
  }
};
