import { redirect } from '@sveltejs/kit';
import { readForm } from '$lib/forms/read-form';
import { signatureForm } from '$lib/forms/courses';
import { completeLesson, openLesson, signStatement } from '$lib/server/courses';
import { refuseForm, returnForm, valueOf } from '../../../../answers';
import type { Actions, PageServerLoad, RouteParams } from './$types';

const slugOf = ({ course, lesson }: RouteParams) => `${course}/${lesson}`;

export const load: PageServerLoad = async ({ locals, params }) =>
  valueOf(await openLesson(locals.db, locals.actor!, slugOf(params), locals.locale));

export const actions: Actions = {
  complete: async ({ locals, params }) => {
    const outcome = await completeLesson(locals.db, locals.actor!, slugOf(params), locals.locale);
    if (!outcome.ok) return refuseForm(outcome);
    const page = await openLesson(locals.db, locals.actor!, slugOf(params), locals.locale);
    const next = page.ok && page.value.course.lessons.find(({ completed }) => !completed);
    redirect(303, next ? `/courses/${next.slug}` : `/courses/${params.course}`);
  },
  sign: async ({ request, locals, params }) => {
    const reading = readForm(signatureForm, await request.formData());
    if (!reading.ok) return returnForm(reading);
    const { name } = reading.value;
    const outcome = await signStatement(
      locals.db,
      locals.actor!,
      { slug: slugOf(params), name },
      locals.locale
    );
    return outcome.ok ? { signed: true } : refuseForm(outcome, { name });
  }
};
