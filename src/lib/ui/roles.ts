import { m } from '../paraglide/messages';

const names = {
  'new-hire': m.role_new_hire,
  trainer: m.role_trainer,
  mentor: m.role_mentor,
  lead: m.role_lead,
  peer: m.role_peer,
  hr: m.role_hr,
  manager: m.role_manager,
  admin: m.role_admin
};

export type RoleName = keyof typeof names;

export const roleNames = Object.keys(names) as RoleName[];

/** A role's name in the person's language. */
export function roleName(role: RoleName): string {
  return names[role]();
}
