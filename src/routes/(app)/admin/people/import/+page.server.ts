import { redirect } from '@sveltejs/kit';
import { refused } from '$lib/forms/failure';
import { mostPeopleBytes, uploadPeople } from '$lib/server/people';
import { formOf, refuseForm } from '../../../../answers';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const tooLarge = Number(request.headers.get('content-length')) > mostPeopleBytes + 10_000;
    if (tooLarge) return refuseForm(refused('people-file-large'));
    const file = (await formOf(request)).get('file');
    if (!(file instanceof File)) return refuseForm(refused('people-file-empty'));
    const upload = { name: nameOf(file), bytes: Buffer.from(await file.arrayBuffer()) };
    const outcome = await uploadPeople(locals.db, locals.actor!, upload);
    if (!outcome.ok) return refuseForm(outcome);
    redirect(303, `/admin/people/import/${outcome.value.id}`);
  }
};

/** PostgreSQL keeps no NUL, and a name is for people to read. */
function nameOf(file: File): string {
  return file.name.replace(/\p{Cc}/gu, '').slice(-200);
}
