import { redirect } from '@sveltejs/kit';
import {
  noteChangeForm,
  noteForm,
  noteRemovalForm,
  questionAnswerForm,
  questionForm,
  questionWithdrawalForm,
  readCheckAnswers,
  signatureForm
} from '$lib/forms/courses';
import { readForm } from '$lib/forms/read-form';
import {
  addNote,
  answerQuestion,
  askQuestion,
  changeNote,
  chooseNewer,
  completeLesson,
  openLesson,
  removeNote,
  signStatement,
  withdrawQuestion
} from '$lib/server/courses';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../answers';
import type { Actions, PageServerLoad, RouteParams } from './$types';

const slugOf = ({ course, lesson }: RouteParams) => `${course}/${lesson}`;

export const load: PageServerLoad = async ({ locals, params }) =>
  valueOf(await openLesson(locals.db, locals.actor!, slugOf(params), locals.locale));

export const actions: Actions = {
  complete: async ({ request, locals, params }) => {
    const slug = slugOf(params);
    const answers = readCheckAnswers(await formOf(request));
    const outcome = await completeLesson(locals.db, locals.actor!, { slug, answers }, locals.locale);
    if (!outcome.ok) return refuseForm(outcome);
    const page = valueOf(await openLesson(locals.db, locals.actor!, slug, locals.locale));
    const { lessons } = page.course;
    const after = lessons.slice(lessons.findIndex((lesson) => lesson.slug === slug) + 1);
    const next = [...after, ...lessons].find(({ completed }) => !completed);
    // The form leads to the ending of its own page; without a fragment of its own the next one would open there too.
    redirect(303, `/courses/${next?.slug ?? params.course}#main`);
  },
  sign: async ({ request, locals, params }) => {
    const form = await formOf(request);
    const reading = readForm(signatureForm, form);
    if (!reading.ok) return returnForm(reading);
    const { name } = reading.value;
    const input = { slug: slugOf(params), name, answers: readCheckAnswers(form) };
    const outcome = await signStatement(locals.db, locals.actor!, input, locals.locale);
    return outcome.ok ? { signed: true } : refuseForm(outcome, { name });
  },
  newer: async ({ locals, params, url }) => {
    const outcome = await chooseNewer(locals.db, locals.actor!, slugOf(params), locals.locale);
    return outcome.ok ? redirect(303, url.pathname) : refuseForm(outcome);
  },
  note: async ({ request, locals, params, url }) => {
    const reading = readForm(noteForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const input = { slug: slugOf(params), ...reading.value };
    const outcome = await addNote(locals.db, locals.actor!, input, locals.locale);
    return outcome.ok ? redirect(303, `${url.pathname}#notes`) : refuseForm(outcome, { body: input.body });
  },
  renote: async ({ request, locals, url }) => {
    const reading = readForm(noteChangeForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const { note, body } = reading.value;
    const outcome = await changeNote(locals.db, locals.actor!, { id: note, body });
    return outcome.ok ? redirect(303, `${url.pathname}#notes`) : refuseForm(outcome, reading.value);
  },
  unnote: async ({ request, locals, url }) => {
    const reading = readForm(noteRemovalForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const outcome = await removeNote(locals.db, locals.actor!, reading.value.note);
    return outcome.ok ? redirect(303, `${url.pathname}#notes`) : refuseForm(outcome);
  },
  ask: async ({ request, locals, params, url }) => {
    const reading = readForm(questionForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const { question } = reading.value;
    const input = { slug: slugOf(params), body: question };
    const outcome = await askQuestion(locals.db, locals.actor!, input, locals.locale);
    return outcome.ok ? redirect(303, `${url.pathname}#questions`) : refuseForm(outcome, { question });
  },
  withdraw: async ({ request, locals, url }) => {
    const reading = readForm(questionWithdrawalForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const outcome = await withdrawQuestion(locals.db, locals.actor!, reading.value.question);
    return outcome.ok ? redirect(303, `${url.pathname}#questions`) : refuseForm(outcome);
  },
  answer: async ({ request, locals, url }) => {
    const reading = readForm(questionAnswerForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const outcome = await answerQuestion(locals.db, locals.actor!, reading.value);
    return outcome.ok ? redirect(303, `${url.pathname}#questions`) : refuseForm(outcome, reading.value);
  }
};
