import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import { failures, refused, type Refusal } from '$lib/forms/failure';
import { draftBody } from '$lib/forms/filled-form';
import { saveFormDraft } from '$lib/server/forms';
import { failureSentence } from '$lib/ui/failure-sentence';
import type { RequestHandler } from './$types';

/** Keeps a draft while it is typed. */
export const POST: RequestHandler = async ({ request, locals, params }) => {
  const body = v.safeParse(draftBody, await request.json().catch(() => undefined));
  if (!body.success) return answer(refused('bad-input'));
  const input = { sheetId: params.sheet, locale: locals.locale, ...body.output };
  const saved = await saveFormDraft(locals.db, locals.actor!, input);
  return saved.ok ? json(saved.value) : answer(saved);
};

function answer({ code }: Refusal): Response {
  return json({ code, sentence: failureSentence(code) }, { status: failures[code] });
}
