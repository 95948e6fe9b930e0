import { redirect } from '@sveltejs/kit';
import { readExam, startExam } from '$lib/server/exams';
import { refuseForm, valueOf } from '../../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  exam: valueOf(await readExam(locals.db, locals.actor!, { examId: params.exam, locale: locals.locale }))
});

export const actions: Actions = {
  start: async ({ locals, params }) => {
    const outcome = await startExam(locals.db, locals.actor!, { examId: params.exam, locale: locals.locale });
    if (!outcome.ok) return refuseForm(outcome);
    redirect(303, `/exams/${params.exam}/paper`);
  }
};
