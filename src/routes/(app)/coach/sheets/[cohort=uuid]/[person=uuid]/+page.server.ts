import { fail } from '@sveltejs/kit';
import type { RatingCode } from '$lib/engine/assessment/ratings';
import { failures } from '$lib/forms/failure';
import { readSheetForm, type SheetForm } from '$lib/forms/sheet';
import { readSheet, saveSheet } from '$lib/server/observations';
import { failureSentence } from '$lib/ui/failure-sentence';
import { formOf, valueOf } from '../../../../../answers';
import type { Actions, PageServerLoad } from './$types';

/** What a refused sheet comes back with: why, the fields at fault, and everything that was typed. */
type SheetAnswer = {
  sentence: string;
  problems: { code: RatingCode; field: string }[];
  ratings: SheetForm['ratings'];
};

export const load: PageServerLoad = async ({ locals, params }) => {
  const subject = { cohortId: params.cohort, personId: params.person };
  return { sheet: valueOf(await readSheet(locals.db, locals.actor!, subject, locals.locale)) };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const { ratings, revision, submit } = readSheetForm(await formOf(request));
    const outcome = await saveSheet(locals.db, locals.actor!, {
      cohortId: params.cohort,
      personId: params.person,
      ratings,
      revision,
      submit,
      locale: locals.locale
    });
    if (outcome.ok) return { saved: submit ? ('submitted' as const) : ('draft' as const) };
    const problems = (outcome.problems ?? []).map(({ code, field }) => ({ code, field }));
    const refusal: SheetAnswer = { sentence: failureSentence(outcome.code), problems, ratings };
    return fail(failures[outcome.code], { refusal });
  }
};
