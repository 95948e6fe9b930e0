import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import { answersBody } from '$lib/forms/exams';
import { failures, refused } from '$lib/forms/failure';
import { readSitting, saveAnswers, type SaveRefusal } from '$lib/server/exams';
import { failureSentence } from '$lib/ui/failure-sentence';
import type { RequestHandler } from './$types';

/** What is saved by now, for a page that comes back from the background. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const outcome = await readSitting(locals.db, locals.actor!, params.exam);
  return outcome.ok ? json({ answers: outcome.value.answers }) : refuse(outcome);
};

export const PUT: RequestHandler = async ({ request, locals }) => {
  const body = v.safeParse(answersBody, await readJson(request));
  if (!body.success) return refuse(refused('bad-input'));
  const { attempt: attemptId, answers } = body.output;
  const outcome = await saveAnswers(locals.db, locals.actor!, { attemptId, answers });
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
