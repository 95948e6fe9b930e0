import type { RouteId } from '$app/types';
import { may, type Action, type Actor } from '$lib/server/policy';

/** Who may enter each room. A route that is missing here does not compile, and lets nobody in. */
export const access: Record<RouteId, Action | 'public'> = {
  '/': 'account.use',
  '/(public)': 'public',
  '/(public)/sign-in': 'public',
  '/(public)/invitation': 'public',
  '/(public)/invitation/[token]': 'public',
  '/(public)/setup': 'public',
  '/(public)/setup/[token]': 'public',
  '/(app)': 'account.use',
  '/(app)/account': 'account.use',
  '/(app)/courses': 'course.learn',
  '/(app)/courses/[course]': 'course.learn',
  '/(app)/courses/[course]/[lesson]': 'course.learn',
  '/(app)/courses/[course]/[lesson]/checks': 'course.learn',
  '/(app)/courses/[course]/[lesson]/place': 'course.learn',
  '/(app)/courses/notes': 'course.learn',
  '/(app)/drills': 'drill.play',
  '/(app)/drills/[drill]': 'drill.play',
  '/(app)/drills/attempts': 'drill.play',
  '/(app)/drills/attempts/[attempt]': 'drill.play',
  '/(app)/drills/attempts/[attempt]/debrief': 'drill.play',
  '/(app)/search': 'course.learn',
  '/(app)/glossary': 'course.learn',
  '/(app)/library': 'course.learn',
  '/(app)/library/[...path]': 'course.learn',
  '/(app)/week': 'week.follow',
  '/(app)/results': 'result.read-own',
  '/(app)/results/[cohort=uuid]': 'result.read-list',
  '/(app)/hr': 'cohort.follow',
  '/(app)/hr/cohorts': 'cohort.follow',
  '/(app)/hr/cohorts/[cohort=uuid]': 'cohort.follow',
  '/(app)/hr/cohorts/[cohort=uuid]/scores': 'score.preview',
  '/(app)/hr/cohorts/[cohort=uuid]/scores/results.[format=spreadsheet]': 'score.export',
  '/(app)/coach': 'desk.coach',
  '/(app)/coach/sheets': 'desk.coach',
  '/(app)/coach/sheets/[cohort=uuid]': 'desk.coach',
  '/(app)/coach/sheets/[cohort=uuid]/[person=uuid]': 'sheet.fill',
  '/(app)/peer': 'desk.peer',
  '/(app)/admin': 'person.list',
  '/(app)/admin/people': 'person.list',
  '/(app)/admin/organisation': 'organisation.set',
  '/(app)/admin/content': 'content.inspect',
  '/(app)/admin/audit': 'audit.read',
  '/(app)/exams': 'exam.sit',
  '/(app)/exams/[exam]': 'exam.sit',
  '/(app)/exams/[exam]/paper': 'exam.sit',
  '/(app)/exams/[exam]/paper/answers': 'exam.sit',
  '/(app)/teach': 'desk.teach',
  '/(app)/teach/library': 'lesson.publish',
  '/(app)/teach/library/[kind=writable]': 'lesson.publish',
  '/(app)/teach/library/[kind=writable]/[...slug]': 'lesson.publish',
  '/(app)/teach/library/[kind=writable]/[...slug]/draft': 'lesson.write',
  '/(app)/teach/library/[kind=writable]/[...slug]/preview': 'lesson.write',
  '/(app)/teach/library/[kind=writable]/[...slug]/revisions': 'lesson.publish',
  '/(app)/teach/marking': 'answer.mark',
  '/(app)/teach/marking/[attempt]': 'answer.mark',
  '/healthz': 'public',
  '/readyz': 'public',
  '/metrics': 'public',
  '/preferences': 'public',
  '/sign-out': 'public'
};

export type Entry = 'open' | 'sign-in' | 'forbidden' | 'unknown';

/** What happens to `actor` at the door of a route. */
export function entry(route: string | null, actor: Actor | null): Entry {
  const rule = route === null ? undefined : access[route as RouteId];
  if (!rule) return 'unknown';
  if (rule === 'public') return 'open';
  if (!actor) return 'sign-in';
  return may(actor, rule) ? 'open' : 'forbidden';
}
