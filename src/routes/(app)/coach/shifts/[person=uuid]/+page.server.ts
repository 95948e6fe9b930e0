import { shareForm } from '$lib/forms/drills';
import { readForm } from '$lib/forms/read-form';
import { readCoached, setShare } from '$lib/server/drills';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../answers';
import { pageIn } from '../../../drills/page-number';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { db, actor }, params, url }) => ({
  coached: valueOf(await readCoached(db, actor!, params.person, pageIn(url)))
});

export const actions: Actions = {
  share: async ({ request, locals: { db, actor }, params }) => {
    const form = await formOf(request);
    form.set('person', params.person);
    const reading = readForm(shareForm, form);
    if (!reading.ok) return returnForm(reading);
    const outcome = await setShare(db, actor!, reading.value);
    return outcome.ok ? { saved: true } : refuseForm(outcome);
  }
};
