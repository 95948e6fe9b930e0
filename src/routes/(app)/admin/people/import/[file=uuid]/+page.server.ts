import { peopleImportForm } from '$lib/forms/people';
import { readForm } from '$lib/forms/read-form';
import { importPeople } from '$lib/server/auth';
import { config } from '$lib/server/config';
import { readPeopleFile } from '$lib/server/people';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../../answers';
import type { Actions, PageServerLoad } from './$types';

/** Once it is taken in the file is gone, and the page says so. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const outcome = await readPeopleFile(locals.db, locals.actor!, params.file);
  if (!outcome.ok && outcome.code === 'not-found') return { file: null };
  const { name, judgement } = valueOf(outcome);
  const { created, updated, unchanged, rejected } = judgement;
  const shown = ({ row, name, email, roles }: (typeof created)[number]) => ({ row, name, email, roles });
  return {
    file: { name, unchanged, rejected, created: created.map(shown), updated: updated.map(shown) }
  };
};

export const actions: Actions = {
  default: async ({ request, locals, params, url }) => {
    const reading = readForm(peopleImportForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const outcome = await importPeople(locals.db, locals.actor!, {
      fileId: params.file,
      shown: reading.value
    });
    if (!outcome.ok) return refuseForm(outcome);
    const { created, updated, rejected } = outcome.value;
    const origin = config.origin ?? `http://${url.host}`;
    const invitations = created.map(({ name, email, token }) => ({
      name,
      email,
      link: `${origin}/invitation/${token}`
    }));
    return { imported: { invitations, updated, rejected } };
  }
};
