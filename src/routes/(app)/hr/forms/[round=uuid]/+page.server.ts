import { correctionForm } from '$lib/forms/filled-form';
import type { Outcome } from '$lib/forms/failure';
import { readForm } from '$lib/forms/read-form';
import { closeRound, excuseSheet, readRound, reopenRound, reopenSheet } from '$lib/server/forms';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  round: valueOf(await readRound(locals.db, locals.actor!, params.round, locals.locale))
});

export const actions: Actions = {
  close: async ({ locals, params }) => answer(await closeRound(locals.db, locals.actor!, params.round)),
  'reopen-round': async ({ locals, params }) =>
    answer(await reopenRound(locals.db, locals.actor!, params.round)),
  reopen: async ({ request, locals, params }) => {
    const form = readForm(correctionForm, await formOf(request));
    if (!form.ok) return returnForm(form);
    const { sheet, reason } = form.value;
    return answer(
      await reopenSheet(locals.db, locals.actor!, { roundId: params.round, sheetId: sheet, reason })
    );
  },
  excuse: async ({ request, locals, params }) => {
    const form = readForm(correctionForm, await formOf(request));
    if (!form.ok) return returnForm(form);
    const { sheet, reason } = form.value;
    return answer(
      await excuseSheet(locals.db, locals.actor!, { roundId: params.round, sheetId: sheet, reason })
    );
  }
};

function answer(outcome: Outcome) {
  return outcome.ok ? { done: true } : refuseForm(outcome);
}
