import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import { failures, refused, type Refusal } from '$lib/forms/failure';
import { draftBody } from '$lib/forms/filled-form';
import { saveReportDraft } from '$lib/server/reports';
import { failureSentence } from '$lib/ui/failure-sentence';
import type { RequestHandler } from './$types';

/** Keeps the report while it is typed. */
export const POST: RequestHandler = async ({ request, locals, params }) => {
  const body = v.safeParse(draftBody, await request.json().catch(() => undefined));
  if (!body.success) return answer(refused('bad-input'));
  const draft = { cohortId: params.cohort, ...body.output };
  const saved = await saveReportDraft(locals.db, locals.actor!, draft);
  return saved.ok ? json(saved.value) : answer(saved);
};

function answer({ code }: Refusal): Response {
  return json({ code, sentence: failureSentence(code) }, { status: failures[code] });
}
