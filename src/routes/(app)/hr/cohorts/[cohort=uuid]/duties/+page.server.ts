import { delegateForm, extendForm, remindForm } from '$lib/forms/duties';
import { readForm } from '$lib/forms/read-form';
import { candidates, cohortDuties, delegateDuty, extendDuty, remindOwner } from '$lib/server/duties';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../../answers';
import { chosen } from './chosen';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { cohort, counts, duties, mayMove } = valueOf(
    await cohortDuties(locals.db, locals.actor!, params.cohort)
  );
  return {
    cohort,
    counts,
    mayMove,
    ...chosen(duties, url.searchParams),
    candidates: mayMove ? valueOf(await candidates(locals.db, locals.actor!, params.cohort)) : {}
  };
};

export const actions: Actions = {
  remind: async ({ request, locals, params }) => {
    const reading = readForm(remindForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const outcome = await remindOwner(locals.db, locals.actor!, {
      dutyId: reading.value.duty,
      cohortId: params.cohort
    });
    return outcome.ok
      ? { done: 'reminded' as const, duty: reading.value.duty }
      : refuseForm(outcome, { duty: reading.value.duty });
  },
  delegate: async ({ request, locals, params }) => {
    const reading = readForm(delegateForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const { duty: dutyId, to: toId, revision, reason } = reading.value;
    const outcome = await delegateDuty(locals.db, locals.actor!, {
      dutyId,
      cohortId: params.cohort,
      toId,
      revision,
      reason
    });
    return outcome.ok
      ? { done: 'delegated' as const, duty: dutyId }
      : refuseForm(outcome, { duty: dutyId, to: toId, reason });
  },
  extend: async ({ request, locals, params }) => {
    const reading = readForm(extendForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const { duty: dutyId, until, revision, reason } = reading.value;
    const outcome = await extendDuty(locals.db, locals.actor!, {
      dutyId,
      cohortId: params.cohort,
      to: until,
      revision,
      reason
    });
    return outcome.ok
      ? { done: 'extended' as const, duty: dutyId }
      : refuseForm(outcome, { duty: dutyId, until, reason });
  }
};
