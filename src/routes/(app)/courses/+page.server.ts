import { courseGroups, ownBriefings, readShelf } from '$lib/server/courses';
import { valueOf } from '../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { courses, briefings, next } = valueOf(await readShelf(locals.db, locals.actor!, locals.locale));
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
  const asked = valueOf(await ownBriefings(locals.db, locals.actor!, locals.locale));
  const others = briefings
    .filter(({ slug }) => !asked.some(({ course }) => course === slug))
    .map(({ slug, title, summary, about }) => ({ slug, title, summary, about }));
  return { shelves, next, asked, others };
};
