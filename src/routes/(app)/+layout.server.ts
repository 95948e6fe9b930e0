import { may } from '$lib/server/policy';
import { groups } from './navigation';
import type { LayoutServerLoad } from './$types';

const doors = [...new Set(groups.flatMap(({ rooms }) => rooms.map(({ action }) => action)))];

export const load: LayoutServerLoad = ({ locals }) => {
  const actor = locals.actor!;
  return {
    person: { name: actor.name, roles: [...new Set(actor.grants.map(({ role }) => role))] },
    open: doors.filter((action) => may(actor, action))
  };
};
