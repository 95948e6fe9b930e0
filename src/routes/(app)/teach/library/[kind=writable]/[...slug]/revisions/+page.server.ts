import { redirect } from '@sveltejs/kit';
import { restoreForm } from '$lib/forms/library';
import { readForm } from '$lib/forms/read-form';
import { compareRevisions, listRevisions, restoreRevision } from '$lib/server/library';
import { may } from '$lib/server/policy';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../../../answers';
import { addressOf, keyOf } from '../../../key';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const key = keyOf(params, url, locals.locale);
  const revisions = valueOf(await listRevisions(locals.db, locals.actor!, key));
  const named = (name: string) => revisions.find(({ id }) => id === url.searchParams.get(name));
  const to = named('to') ?? revisions[0]!;
  const from = named('from') ?? revisions[Math.min(revisions.indexOf(to) + 1, revisions.length - 1)]!;
  return {
    key,
    back: addressOf(key),
    revisions,
    from,
    to,
    changes: from === to ? [] : await compareRevisions(locals.db, from.id, to.id),
    mayWrite: may(locals.actor, 'lesson.write')
  };
};

export const actions: Actions = {
  restore: async ({ request, locals, params, url }) => {
    const reading = readForm(restoreForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const key = keyOf(params, url, locals.locale);
    const { revision: revisionId, base, note } = reading.value;
    const outcome = await restoreRevision(locals.db, locals.actor!, key, { revisionId, base, note });
    if (!outcome.ok) return refuseForm(outcome);
    redirect(303, addressOf(key));
  }
};
