import { readMarks } from '$lib/forms/enrolment';
import { refused } from '$lib/forms/failure';
import { noteAttendance, readRegister } from '$lib/server/plans';
import { may } from '$lib/server/policy';
import { formOf, refuseForm, valueOf } from '../../../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const register = valueOf(await readRegister(locals.db, locals.actor!, params.session));
  return { register, mayFollow: may(locals.actor, 'cohort.follow', { cohortId: register.session.cohortId }) };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const noted = readMarks(await formOf(request));
    if (!noted) return refuseForm(refused('bad-input'));
    const outcome = await noteAttendance(locals.db, locals.actor!, { sessionId: params.session, noted });
    if (!outcome.ok) return refuseForm(outcome);
    return { saved: true };
  }
};
