import { countUnread } from '$lib/server/notifications';
import { may } from '$lib/server/policy';
import { groups } from './navigation';
import type { LayoutServerLoad } from './$types';

const doors = [...new Set(groups.flatMap(({ rooms }) => rooms.map(({ action }) => action)))];

export const load: LayoutServerLoad = async ({ locals }) => {
  const actor = locals.actor!;
  return {
    person: {
      name: actor.name,
      email: actor.email,
      roles: [...new Set(actor.grants.map(({ role }) => role))]
    },
    unread: await countUnread(locals.db, actor),
    open: doors.filter((action) => may(actor, action))
  };
};
