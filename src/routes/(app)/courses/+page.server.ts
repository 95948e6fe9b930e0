import { courseGroups, readShelf } from '$lib/server/courses';
import { valueOf } from '../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { courses, next } = valueOf(await readShelf(locals.db, locals.actor!, locals.locale));
  const shelves = courseGroups
    .map((group) => ({
      group,
      courses: courses
        .filter((course) => course.group === group)
        .map(({ slug, title, summary, cover, minutes, completed, lessons }) => ({
          slug,
          title,
          summary,
          cover,
          minutes,
          completed,
          lessons: lessons.length,
          relearn: lessons.filter(({ relearn }) => relearn).length
        }))
    }))
    .filter(({ courses }) => courses.length > 0);
  return { shelves, next };
};
