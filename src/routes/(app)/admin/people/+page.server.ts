import { invitationForm, personForm, roleForm } from '$lib/forms/people';
import { readForm } from '$lib/forms/read-form';
import { invite, inviteAgain } from '$lib/server/auth';
import { config } from '$lib/server/config';
import { grantRole, listDepartments, listPeople, revokeRole } from '$lib/server/people';
import { everywhere, may } from '$lib/server/policy';
import { formOf, refuseForm, returnForm, valueOf } from '../../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  people: valueOf(await listPeople(locals.db, locals.actor!)),
  departments: await listDepartments(locals.db),
  mayGrant: may(locals.actor, 'role.grant', everywhere)
});

export const actions: Actions = {
  invite: async ({ request, locals, url }) => {
    const reading = readForm(invitationForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const { name, email, department, roles } = reading.value;
    const invitation = { name, email, departmentId: department || null, roles };
    const outcome = await invite(locals.db, locals.actor!, invitation);
    if (!outcome.ok) return refuseForm(outcome, { name, email, department });
    return { invited: { name, link: linkOf(outcome.value.token, url) } };
  },
  again: async ({ request, locals, url }) => {
    const reading = readForm(personForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const outcome = await inviteAgain(locals.db, locals.actor!, reading.value.person);
    if (!outcome.ok) return refuseForm(outcome);
    return { invited: { name: outcome.value.name, link: linkOf(outcome.value.token, url) } };
  },
  role: async ({ request, locals }) => {
    const reading = readForm(roleForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const { person: personId, role, change } = reading.value;
    const verb = change === 'grant' ? grantRole : revokeRole;
    const outcome = await verb(locals.db, locals.actor!, { personId, role });
    if (!outcome.ok) return refuseForm(outcome);
  }
};

function linkOf(token: string, url: URL): string {
  return `${config.origin ?? `http://${url.host}`}/invitation/${token}`;
}
