import { readAnswers } from '$lib/forms/answers-form';
import { publishForm } from '$lib/forms/library';
import { readForm } from '$lib/forms/read-form';
import { readQuestion, tryAnswer } from '$lib/server/exams';
import { publishLesson } from '$lib/server/library';
import { may } from '$lib/server/policy';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../../answers';
import { contentLocale } from '../../../library/key';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const keyOf = ({ params, url, locals }: Pick<RequestEvent, 'params' | 'url' | 'locals'>) => ({
  slug: `${params.topic}/${params.id}`,
  locale: contentLocale(url, locals.locale)
});

export const load: PageServerLoad = async (event) => {
  const { locals } = event;
  const key = keyOf(event);
  return {
    key,
    mayWrite: may(locals.actor, 'lesson.write'),
    question: valueOf(await readQuestion(locals.db, locals.actor!, key))
  };
};

export const actions: Actions = {
  try: async (event) => {
    const { request, locals } = event;
    const [given] = readAnswers(await formOf(request));
    const answer = given?.value ?? null;
    const outcome = await tryAnswer(locals.db, locals.actor!, keyOf(event), answer);
    return outcome.ok ? { trial: outcome.value, tried: answer } : refuseForm(outcome);
  },
  publish: async (event) => {
    const { request, locals } = event;
    const reading = readForm(publishForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const { revision: revisionId, note } = reading.value;
    const key = { kind: 'question' as const, ...keyOf(event) };
    const outcome = await publishLesson(locals.db, locals.actor!, key, { revisionId, note, relearn: false });
    return outcome.ok ? { published: true } : refuseForm(outcome);
  }
};
