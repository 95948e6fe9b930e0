import { redirect } from '@sveltejs/kit';
import { markForm, phraseForm, phraseKeyForm, unmarkForm } from '$lib/forms/marking';
import { readForm } from '$lib/forms/read-form';
import { dropPhrase, keepPhrase, markAnswer, readQuestionToMark, unmarkAnswer } from '$lib/server/exams';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const number = Number(url.searchParams.get('sheet')) || null;
  const given = Number(url.searchParams.get('given')) || null;
  const input = { examId: params.exam, item: params.item, number, locale: locals.locale };
  const question = valueOf(await readQuestionToMark(locals.db, locals.actor!, input));
  return { question, given: given === question.sheet?.number ? null : given };
};

export const actions: Actions = {
  mark: async ({ request, locals, params }) => {
    const form = await formOf(request);
    const reading = readForm(markForm, form);
    if (!reading.ok) return returnForm(reading);
    const { attempt, number, ...mark } = reading.value;
    const outcome = await markAnswer(locals.db, locals.actor!, {
      attemptId: attempt,
      item: params.item,
      ...mark
    });
    const { points, comment, earned } = mark;
    if (!outcome.ok) {
      return refuseForm(outcome, { number: String(number), points, comment, earned: earned.join(' ') });
    }
    const input = { examId: params.exam, item: params.item, number, locale: locals.locale };
    const { sheet } = valueOf(await readQuestionToMark(locals.db, locals.actor!, input));
    redirect(303, `?sheet=${sheet?.nextWaiting ?? number}&given=${number}`);
  },

  unmark: async ({ request, locals, params }) => {
    const reading = readForm(unmarkForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const { attempt, revision } = reading.value;
    const outcome = await unmarkAnswer(locals.db, locals.actor!, {
      attemptId: attempt,
      item: params.item,
      revision
    });
    return outcome.ok ? { unmarked: true } : refuseForm(outcome);
  },

  /** Puts a phrase into the comment where there is no script to do it. */
  insert: async ({ request, locals, params }) => {
    const form = await formOf(request);
    const reading = readForm(markForm, form);
    if (!reading.ok) return returnForm(reading);
    const { number, points, comment, earned } = reading.value;
    const input = { examId: params.exam, item: params.item, number, locale: locals.locale };
    const { phrases } = valueOf(await readQuestionToMark(locals.db, locals.actor!, input));
    const phrase = phrases.find(({ id }) => id === form.get('phrase'));
    const longer = [comment, phrase?.body].filter(Boolean).join('\n');
    return { filled: { number: String(number), points, comment: longer, earned: earned.join(' ') } };
  },

  keep: async ({ request, locals, params }) => {
    const reading = readForm(phraseForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const { body, shared } = reading.value;
    const phrase = { examId: params.exam, item: params.item, body, shared };
    const outcome = await keepPhrase(locals.db, locals.actor!, phrase);
    return outcome.ok ? { kept: true } : refuseForm(outcome, { body });
  },

  drop: async ({ request, locals }) => {
    const reading = readForm(phraseKeyForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const outcome = await dropPhrase(locals.db, locals.actor!, reading.value.phrase);
    return outcome.ok ? { kept: true } : refuseForm(outcome);
  }
};
