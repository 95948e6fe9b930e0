import { redirect } from '@sveltejs/kit';
import { may, type Action } from '$lib/server/policy';
import type { PageServerLoad } from './$types';

/** Where each role's day begins; the first that the person may enter. */
const homes: [Action, string][] = [
  ['week.follow', '/week'],
  ['score.preview', '/hr'],
  ['desk.teach', '/teach'],
  ['desk.coach', '/coach'],
  ['cohort.follow', '/hr'],
  ['role.grant', '/admin/people'],
  ['desk.peer', '/peer'],
  ['account.use', '/courses']
];

export const load: PageServerLoad = ({ locals }) => {
  const home = homes.find(([action]) => may(locals.actor, action));
  redirect(303, home?.[1] ?? '/account');
};
