import { redirect } from '@sveltejs/kit';
import { noticeForm } from '$lib/forms/duties';
import { readForm } from '$lib/forms/read-form';
import { ownDuties } from '$lib/server/duties';
import { ownNotices, readEveryNotice, readNotice } from '$lib/server/notifications';
import { formOf, refuseForm, returnForm } from '../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  notices: await ownNotices(locals.db, locals.actor!, locals.locale),
  duties: await ownDuties(locals.db, locals.actor!)
});

export const actions: Actions = {
  open: async ({ request, locals }) => {
    const reading = readForm(noticeForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const outcome = await readNotice(locals.db, locals.actor!, reading.value.notice);
    if (!outcome.ok) return refuseForm(outcome);
    redirect(303, outcome.value.href);
  },
  'read-all': async ({ locals }) => {
    await readEveryNotice(locals.db, locals.actor!);
  }
};
