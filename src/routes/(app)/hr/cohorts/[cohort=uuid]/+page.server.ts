import { readForm } from '$lib/forms/read-form';
import { acknowledgeForm } from '$lib/forms/warnings';
import { cohortReadiness, cohortRelearning } from '$lib/server/courses';
import { readDutyOverview } from '$lib/server/duties';
import { cohortSessionsToday } from '$lib/server/plans';
import { readCockpit } from '$lib/server/tasks';
import { may } from '$lib/server/policy';
import { acknowledgeWarning, cohortWarnings } from '$lib/server/warnings';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../answers';
import { choosePeople } from './choosing';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { members, ...cockpit } = valueOf(
    await readCockpit(locals.db, locals.actor!, params.cohort, locals.locale)
  );
  const { people, ...chosen } = choosePeople(members, url.searchParams);
  return {
    cockpit,
    members: people,
    chosen,
    counts: {
      members: members.length,
      behind: members.filter(({ late }) => late > 0).length,
      scored: members.filter(({ missing }) => missing?.length === 0).length
    },
    duties: valueOf(await readDutyOverview(locals.db, locals.actor!, params.cohort)),
    warnings: may(locals.actor, 'warning.oversee', { cohortId: params.cohort })
      ? valueOf(await cohortWarnings(locals.db, locals.actor!, params.cohort, locals.locale))
      : null,
    briefings: valueOf(await cohortReadiness(locals.db, locals.actor!, params.cohort, locals.locale)),
    relearning: valueOf(await cohortRelearning(locals.db, locals.actor!, params.cohort, locals.locale)),
    sessions: valueOf(await cohortSessionsToday(locals.db, locals.actor!, params.cohort)),
    mayEnrol: may(locals.actor, 'enrolment.change', { cohortId: params.cohort }),
    mayPreview: may(locals.actor, 'score.preview', { cohortId: params.cohort })
  };
};

export const actions: Actions = {
  acknowledge: async ({ request, locals }) => {
    const reading = readForm(acknowledgeForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const outcome = await acknowledgeWarning(locals.db, locals.actor!, reading.value);
    const { warning, note } = reading.value;
    return outcome.ok ? { acknowledged: true } : refuseForm(outcome, { warning, note });
  }
};
