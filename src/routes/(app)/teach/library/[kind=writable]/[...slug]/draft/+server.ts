import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import { failures, refused, type Refusal } from '$lib/forms/failure';
import { draftBody } from '$lib/forms/library';
import { saveDraft } from '$lib/server/library';
import { failureSentence } from '$lib/ui/failure-sentence';
import { readBody } from '../read-body';
import { keyOf } from '../../../key';
import type { RequestHandler } from './$types';

/** Keeps one's own draft while it is typed. */
export const POST: RequestHandler = async ({ request, locals, params, url }) => {
  const reading = await readBody(request);
  if (!reading.ok) return refuse(reading);
  const body = v.safeParse(draftBody, reading.value);
  if (!body.success) return refuse(refused('bad-input'));
  const key = keyOf(params, url, locals.locale);
  const outcome = await saveDraft(locals.db, locals.actor!, key, body.output);
  return outcome.ok ? json({ savedAt: outcome.value.savedAt.getTime() }) : refuse(outcome);
};

function refuse({ code }: Refusal): Response {
  return json({ code, sentence: failureSentence(code) }, { status: failures[code] });
}
