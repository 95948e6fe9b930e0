import type { RequestEvent } from '@sveltejs/kit';
import type * as v from 'valibot';
import type { Outcome } from '$lib/forms/failure';
import { approveForm, moveForm, placeForm, pointsForm, returnForm, shownForm } from '$lib/forms/papers';
import { readForm } from '$lib/forms/read-form';
import {
  approvePaper,
  moveQuestion,
  readPaper,
  removeQuestion,
  renewQuestions,
  returnPaper,
  setQuestionPoints,
  submitPaper,
  withdrawPaper
} from '$lib/server/exams';
import type { Database } from '$lib/server/db';
import { may, type Actor } from '$lib/server/policy';
import { formOf, refuseForm, returnForm as returnTyped, valueOf } from '../../../../answers';
import { variantIn } from './variant-in';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const paper = valueOf(await readPaper(locals.db, locals.actor!, params.paper));
  return { paper, variant: variantIn(url, paper), mayCompose: may(locals.actor, 'paper.compose') };
};

export const actions: Actions = {
  move: act(moveForm, moveQuestion),
  remove: act(placeForm, removeQuestion),
  points: act(pointsForm, setQuestionPoints),
  renew: act(shownForm, renewQuestions),
  submit: async (event) => {
    const form = await formOf(event.request);
    const read = form.getAll('read').filter((key) => typeof key === 'string');
    const outcome = act(shownForm, (db, actor, shown: { paperId: string; revision: number }) =>
      submitPaper(db, actor, { ...shown, read })
    );
    return outcome(event, form);
  },
  approve: act(approveForm, approvePaper),
  return: act(returnForm, returnPaper),
  withdraw: act(shownForm, withdrawPaper)
};

type Event = RequestEvent<{ paper: string }>;

/** Reads a form, does what it asks for with this paper, and answers a refusal with what was typed. */
function act<S extends v.GenericSchema, I extends v.InferOutput<S> & { paperId: string }>(
  schema: S,
  verb: (db: Database, actor: Actor, input: I) => Promise<Outcome<unknown>>
) {
  return async ({ request, locals, params }: Event, given?: FormData) => {
    const form = given ?? (await formOf(request));
    const reading = readForm(schema, form);
    if (!reading.ok) return returnTyped(reading);
    const input = { ...(reading.value as object), paperId: params.paper } as I;
    const outcome = await verb(locals.db, locals.actor!, input);
    if (!outcome.ok) return refuseForm(outcome, { remark: String(form.get('remark') ?? '') });
    return undefined;
  };
}
