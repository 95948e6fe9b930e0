import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import { answersBody } from '$lib/forms/exams';
import { failures, refused } from '$lib/forms/failure';
import { readKept, saveAnswers, type SaveRefusal } from '$lib/server/exams';
import { failureSentence } from '$lib/ui/failure-sentence';
import { deviceOf } from '../../../device';
import type { RequestHandler } from './$types';

/** What is saved by now and when the bell goes, for a page that has been open for a while. */
export const GET: RequestHandler = async ({ locals, params, cookies }) => {
  const outcome = await readKept(locals.db, locals.actor!, params.exam, deviceOf(cookies));
  return outcome.ok ? json(outcome.value) : refuse(outcome);
};

export const PUT: RequestHandler = async ({ request, locals, cookies }) => {
  const body = v.safeParse(answersBody, await readJson(request));
  if (!body.success) return refuse(refused('bad-input'));
  const { attempt: attemptId, answers } = body.output;
  const outcome = await saveAnswers(locals.db, locals.actor!, {
    attemptId,
    answers,
    device: deviceOf(cookies)
  });
  return outcome.ok ? json({ receipts: outcome.value }) : refuse(outcome);
};

function refuse({ code, kept }: SaveRefusal): Response {
  return json({ code, sentence: failureSentence(code), kept }, { status: failures[code] });
}

async function readJson(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    return undefined;
  }
}
