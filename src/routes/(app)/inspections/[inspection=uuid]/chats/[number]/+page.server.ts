import { markForm, markRemovalForm, noteAndRevisionForm, readGrades } from '$lib/forms/inspections';
import { readForm } from '$lib/forms/read-form';
import { addMark, readInspectionSheet, removeMark, saveGrades, startFromReading } from '$lib/server/drills';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../../answers';
import type { Actions, PageServerLoad, RouteParams } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { inspection, number } = placeOf(params);
  return { page: valueOf(await readInspectionSheet(locals.db, locals.actor!, inspection, number)) };
};

export const actions: Actions = {
  mark: async ({ request, locals, params }) => {
    const reading = readForm(markForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const { turn, words, label } = reading.value;
    const outcome = await addMark(locals.db, locals.actor!, placeOf(params), reading.value);
    return outcome.ok ? { marked: turn } : refuseForm(outcome, { turn: String(turn), words, label });
  },
  unmark: async ({ request, locals, params }) => {
    const reading = readForm(markRemovalForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const { turn } = reading.value;
    const outcome = await removeMark(locals.db, locals.actor!, placeOf(params), reading.value);
    return outcome.ok ? { marked: turn } : refuseForm(outcome, { turn: String(turn) });
  },
  grade: async ({ request, locals, params }) => {
    const form = await formOf(request);
    const reading = readForm(noteAndRevisionForm, form);
    if (!reading.ok) return returnForm(reading);
    const grades = readGrades(form);
    const outcome = await saveGrades(locals.db, locals.actor!, placeOf(params), { ...reading.value, grades });
    return outcome.ok ? { graded: true } : refuseForm(outcome, { note: reading.value.note });
  },
  start: async ({ locals, params }) => {
    const outcome = await startFromReading(locals.db, locals.actor!, placeOf(params));
    return outcome.ok ? { started: true } : refuseForm(outcome);
  }
};

function placeOf({ inspection, number }: RouteParams) {
  return { inspection, number: /^\d{1,4}$/.test(number) ? Number(number) : 0 };
}
