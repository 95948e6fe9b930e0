import * as forms from '$lib/forms/tasks';
import { readForm } from '$lib/forms/read-form';
import type { Outcome } from '$lib/forms/failure';
import {
  addTask,
  decide,
  moveTask,
  readCoachedPathway,
  setExperience,
  signTask,
  undoChange,
  waiveTask
} from '$lib/server/tasks';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const pathway = valueOf(await readCoachedPathway(locals.db, locals.actor!, params.person, locals.locale));
  const asked = pathway.weeks.find(({ number }) => String(number) === url.searchParams.get('week'));
  return { pathway, shownWeek: asked?.number ?? pathway.week };
};

export const actions: Actions = {
  sign: async ({ request, locals }) => {
    const reading = readForm(forms.signTaskForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const { cohort: cohortId, person: personId, task, reason } = reading.value;
    return answer('sign', await signTask(locals.db, locals.actor!, { cohortId, personId, task, reason }));
  },
  move: async ({ request, locals, params }) => {
    const reading = readForm(forms.moveForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const { task, date, reason } = reading.value;
    const input = { ...reading.value, person: params.person };
    return answer('move', await moveTask(locals.db, locals.actor!, input), { task, date, reason });
  },
  waive: async ({ request, locals, params }) => {
    const reading = readForm(forms.waiveForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const { task, reason } = reading.value;
    const input = { ...reading.value, person: params.person };
    return answer('waive', await waiveTask(locals.db, locals.actor!, input), { task, reason });
  },
  add: async ({ request, locals, params }) => {
    const reading = readForm(forms.addForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const { title, why, evidence, kind, minutes, signs, date, reason } = reading.value;
    const input = { ...reading.value, person: params.person };
    const typed = { title, why, evidence, kind, minutes: String(minutes), signs, date, reason };
    return answer('add', await addTask(locals.db, locals.actor!, input), typed);
  },
  undo: async ({ request, locals, params }) => {
    const reading = readForm(forms.undoForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const input = { ...reading.value, person: params.person };
    return answer('undo', await undoChange(locals.db, locals.actor!, input));
  },
  experience: async ({ request, locals, params }) => {
    const reading = readForm(forms.experienceForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const { cohort, experienced } = reading.value;
    const input = { person: params.person, cohort, experienced: experienced === 'yes' };
    return answer('experience', await setExperience(locals.db, locals.actor!, input));
  },
  accept: async ({ request, locals }) => {
    const reading = readForm(forms.acceptForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const input = { ...reading.value, accepted: true, reason: '' };
    return answer('accept', await decide(locals.db, locals.actor!, input));
  },
  return: async ({ request, locals }) => {
    const reading = readForm(forms.returnForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const { handIn, reason } = reading.value;
    const input = { handIn, reason, accepted: false };
    return answer('return', await decide(locals.db, locals.actor!, input), { handIn, reason });
  }
};

type Act = 'sign' | 'move' | 'waive' | 'add' | 'undo' | 'experience' | 'accept' | 'return';

function answer(act: Act, outcome: Outcome, typed: Record<string, string> = {}) {
  return outcome.ok ? { done: act } : refuseForm(outcome, typed);
}
