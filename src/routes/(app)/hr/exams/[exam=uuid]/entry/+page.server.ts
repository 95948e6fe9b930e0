import { readEntryRoom } from '$lib/server/exams';
import { valueOf } from '../../../../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  room: valueOf(await readEntryRoom(locals.db, locals.actor!, { examId: params.exam, locale: locals.locale }))
});
