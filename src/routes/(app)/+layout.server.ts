import { may, type Action } from '$lib/server/policy';
import type { LayoutServerLoad } from './$types';

const doors: Action[] = [
  'week.follow',
  'course.learn',
  'drill.play',
  'inspection.take',
  'exam.sit',
  'result.read-own',
  'desk.teach',
  'item.analyse',
  'drill.review',
  'inspection.draw',
  'lesson.publish',
  'briefing.follow',
  'quick-reply.share',
  'desk.coach',
  'desk.peer',
  'cohort.follow',
  'person.list',
  'organisation.set',
  'content.inspect',
  'audit.read'
];

export const load: LayoutServerLoad = ({ locals }) => {
  const actor = locals.actor!;
  return {
    person: { name: actor.name, roles: [...new Set(actor.grants.map(({ role }) => role))] },
    open: doors.filter((action) => may(actor, action))
  };
};
