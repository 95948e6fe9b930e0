import { moveSessionForm, readMarks } from '$lib/forms/enrolment';
import { refused } from '$lib/forms/failure';
import { readForm } from '$lib/forms/read-form';
import { moveSession, noteAttendance, readRegister } from '$lib/server/plans';
import { may } from '$lib/server/policy';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const register = valueOf(await readRegister(locals.db, locals.actor!, params.session));
  const { cohortId } = register.session;
  return {
    register,
    mayFollow: may(locals.actor, 'cohort.follow', { cohortId }),
    mayMove: may(locals.actor, 'enrolment.change', { cohortId }) && !register.begun
  };
};

export const actions: Actions = {
  move: async ({ request, locals, params }) => {
    const form = readForm(moveSessionForm, await formOf(request));
    if (!form.ok) return returnForm(form);
    const input = { ...form.value, sessionId: params.session };
    const moved = await moveSession(locals.db, locals.actor!, input);
    const { startsAt, endsAt, place } = form.value;
    return moved.ok ? { moved: true } : refuseForm(moved, { startsAt, endsAt, place });
  },
  note: async ({ request, locals, params }) => {
    const noted = readMarks(await formOf(request));
    if (!noted) return refuseForm(refused('bad-input'));
    const outcome = await noteAttendance(locals.db, locals.actor!, { sessionId: params.session, noted });
    if (!outcome.ok) return refuseForm(outcome);
    return { saved: true };
  }
};
