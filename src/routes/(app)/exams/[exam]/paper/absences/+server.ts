import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import { absencesBody } from '$lib/forms/exams';
import { failures, refused, type Refusal } from '$lib/forms/failure';
import { noteAbsences } from '$lib/server/exams';
import { failureSentence } from '$lib/ui/failure-sentence';
import { deviceOf } from '../../../device';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ request, locals, cookies }) => {
  const body = v.safeParse(absencesBody, await request.json().catch(() => undefined));
  if (!body.success) return refuse(refused('bad-input'));
  const { attempt: attemptId, absences } = body.output;
  const device = deviceOf(cookies);
  const outcome = await noteAbsences(locals.db, locals.actor!, { attemptId, device, absences });
  return outcome.ok ? json(outcome.value) : refuse(outcome);
};

function refuse({ code }: Refusal): Response {
  return json({ code, sentence: failureSentence(code) }, { status: failures[code] });
}
