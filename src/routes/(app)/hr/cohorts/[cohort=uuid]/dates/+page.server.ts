import { cohortDatesForm } from '$lib/forms/duties';
import { readForm } from '$lib/forms/read-form';
import { readDates, redateCohort } from '$lib/server/duties';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  cohort: valueOf(await readDates(locals.db, locals.actor!, params.cohort))
});

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const reading = readForm(cohortDatesForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const { opens, classroom_ends, on_job_ends, revision } = reading.value;
    const outcome = await redateCohort(locals.db, locals.actor!, {
      cohortId: params.cohort,
      opensOn: opens,
      classroomEndsOn: classroom_ends,
      onJobEndsOn: on_job_ends,
      revision
    });
    return outcome.ok
      ? { moved: outcome.value }
      : refuseForm(outcome, { opens, classroom_ends, on_job_ends });
  }
};
