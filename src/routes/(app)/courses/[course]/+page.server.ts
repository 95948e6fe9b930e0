import { ownBriefings, readCourse } from '$lib/server/courses';
import { valueOf } from '../../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const course = valueOf(await readCourse(locals.db, locals.actor!, params.course, locals.locale));
  const asked = course.about ? valueOf(await ownBriefings(locals.db, locals.actor!, locals.locale)) : [];
  return { course, asked: asked.filter((briefing) => briefing.course === params.course) };
};
