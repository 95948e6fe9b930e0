import { waitingQuestions } from '$lib/server/courses';
import { ownDuties } from '$lib/server/duties';
import { markingQueue, topicNotes } from '$lib/server/exams';
import { valueOf } from '../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  duties: await ownDuties(locals.db, locals.actor!),
  queue: valueOf(await markingQueue(locals.db, locals.actor!, locals.locale)),
  notes: valueOf(await topicNotes(locals.db, locals.actor!, locals.locale)),
  questions: valueOf(await waitingQuestions(locals.db, locals.actor!, locals.locale))
});
