import { readCourse } from '$lib/server/courses';
import { valueOf } from '../../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  course: valueOf(await readCourse(locals.db, locals.actor!, params.course, locals.locale))
});
