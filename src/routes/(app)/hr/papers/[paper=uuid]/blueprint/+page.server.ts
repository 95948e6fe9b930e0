import { randomInt } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import { readRows, toBlueprint, toRows } from '$lib/forms/blueprint-form';
import { failures, type Refusal } from '$lib/forms/failure';
import { seedForm } from '$lib/forms/papers';
import { readForm } from '$lib/forms/read-form';
import { drawQuestions, readPaper, readTally, saveBlueprint } from '$lib/server/exams';
import { failureSentence } from '$lib/ui/failure-sentence';
import { formOf, valueOf } from '../../../../../answers';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const paper = valueOf(await readPaper(locals.db, locals.actor!, params.paper));
  return { paper, rows: toRows(paper.blueprint), tally: await readTally(locals.db, paper) };
};

export const actions: Actions = {
  save: async (event) => {
    const { refusal, shown } = await read(event);
    if (!shown) return refusal;
    const outcome = await saveBlueprint(event.locals.db, event.locals.actor!, shown);
    return outcome.ok ? { saved: true } : refuse(outcome, shown);
  },
  draw: (event) => draw(event),
  another: (event) => draw(event, String(randomInt(100_000, 1_000_000)))
};

async function draw(event: RequestEvent, seed?: string) {
  const { refusal, shown } = await read(event);
  if (!shown) return refusal;
  const drawn = { ...shown, seed: seed ?? shown.seed };
  const outcome = await drawQuestions(event.locals.db, event.locals.actor!, drawn);
  if (!outcome.ok) return refuse(outcome, shown);
  redirect(303, `/hr/papers/${event.params.paper}`);
}

/** What the form says, or the form again with what is wrong with it. */
async function read({ request, params }: RequestEvent) {
  const form = await formOf(request);
  const rows = readRows(form);
  const { blueprint, problems } = toBlueprint(rows);
  const reading = readForm(seedForm, form);
  if (!reading.ok || problems.length > 0) {
    const seed = String(form.get('seed') ?? '');
    return { refusal: fail(400, { rows, seed, problems, sentence: undefined, saved: false }) };
  }
  return { shown: { ...reading.value, paperId: params.paper, blueprint, rows } };
}

function refuse({ code }: Refusal, { rows, seed }: { rows: ReturnType<typeof readRows>; seed: string }) {
  return fail(failures[code], { rows, seed, problems: [], sentence: failureSentence(code), saved: false });
}
