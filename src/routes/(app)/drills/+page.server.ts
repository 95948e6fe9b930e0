import { redirect } from '@sveltejs/kit';
import { shiftForm } from '$lib/forms/drills';
import { readForm } from '$lib/forms/read-form';
import { unreadyBriefings } from '$lib/server/courses';
import { listScenarios, listShifts, readShare, startShift } from '$lib/server/drills';
import { formOf, refuseForm, returnForm, valueOf } from '../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { db, actor, locale } }) => {
  const { shifts, total, running } = valueOf(await listShifts(db, actor!));
  return {
    scenarios: valueOf(await listScenarios(db, actor!, locale)),
    share: valueOf(await readShare(db, actor!, actor!.personId)).share,
    briefings: await unreadyBriefings(db, actor!.personId, locale),
    running,
    shifts: { last: shifts.slice(0, 3), total }
  };
};

export const actions: Actions = {
  start: async ({ request, locals: { db, actor, locale } }) => {
    const reading = readForm(shiftForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const { minutes, mode, scenario } = reading.value;
    const scenarios = scenario.length > 0 ? scenario : undefined;
    const outcome = await startShift(db, actor!, { minutes, mode, locale, scenarios });
    if (!outcome.ok) return refuseForm(outcome);
    redirect(303, `/drills/shifts/${outcome.value.id}`);
  }
};
