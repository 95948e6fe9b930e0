import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import { failures, refused, type Refusal } from '$lib/forms/failure';
import { trialBody } from '$lib/forms/library';
import { tryWrittenAnswer } from '$lib/server/exams';
import { failureSentence } from '$lib/ui/failure-sentence';
import { readBody } from '../read-body';
import { keyOf } from '../../../key';
import type { RequestHandler } from './$types';

/** What an answer to a question would earn as the question is being written; nothing is kept. */
export const POST: RequestHandler = async ({ request, locals, params, url }) => {
  const reading = await readBody(request);
  if (!reading.ok) return refuse(reading);
  const body = v.safeParse(trialBody, reading.value);
  if (!body.success) return refuse(refused('bad-input'));
  const key = keyOf(params, url, locals.locale);
  if (key.kind !== 'question') return refuse(refused('not-found'));
  const outcome = await tryWrittenAnswer(locals.db, locals.actor!, key, body.output);
  return outcome.ok ? json(outcome.value) : refuse(outcome);
};

function refuse({ code }: Refusal): Response {
  return json({ code, sentence: failureSentence(code) }, { status: failures[code] });
}
