import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import { failures, refused, type Refusal } from '$lib/forms/failure';
import { previewBody } from '$lib/forms/library';
import { previewSource } from '$lib/server/library';
import { failureSentence } from '$lib/ui/failure-sentence';
import { readBody } from '../read-body';
import { showPreview } from '../show-preview';
import { keyOf } from '../../../key';
import type { RequestHandler } from './$types';

/** A source as its page would show it, and what is wrong with it by line. */
export const POST: RequestHandler = async ({ request, locals, params, url }) => {
  const reading = await readBody(request);
  if (!reading.ok) return refuse(reading);
  const body = v.safeParse(previewBody, reading.value);
  if (!body.success) return refuse(refused('bad-input'));
  const key = keyOf(params, url, locals.locale);
  const outcome = await previewSource(locals.db, locals.actor!, key, body.output.source, request.signal);
  return outcome.ok ? json(showPreview(outcome.value, key.locale)) : refuse(outcome);
};

function refuse({ code }: Refusal): Response {
  return json({ code, sentence: failureSentence(code) }, { status: failures[code] });
}
