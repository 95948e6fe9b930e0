import { readEntryRoom } from '$lib/server/exams';
import { may } from '$lib/server/policy';
import { valueOf } from '../../../../../answers';
import type { PageServerLoad } from './$types';

/** `schedules`: whoever sets exams has their other rooms beside this one. */
export const load: PageServerLoad = async ({ locals, params }) => ({
  room: valueOf(
    await readEntryRoom(locals.db, locals.actor!, { examId: params.exam, locale: locals.locale })
  ),
  schedules: may(locals.actor!, 'exam.schedule')
});
