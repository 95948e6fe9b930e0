import { error, json } from '@sveltejs/kit';
import * as v from 'valibot';
import { checkBody } from '$lib/forms/courses';
import { answerCheck } from '$lib/server/courses';
import { failureSentence } from '$lib/ui/failure-sentence';
import { valueOf } from '../../../../../answers';
import type { RequestHandler } from './$types';

/** An answer to a self-check, as it is given. */
export const POST: RequestHandler = async ({ request, params, locals }) => {
  const answer = v.safeParse(checkBody, await request.json().catch(() => undefined));
  if (!answer.success) error(400, { message: failureSentence('bad-input'), code: 'bad-input' });
  const input = { slug: `${params.course}/${params.lesson}`, ...answer.output };
  return json(valueOf(await answerCheck(locals.db, locals.actor!, input, locals.locale)));
};
