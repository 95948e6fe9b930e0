import { fail, redirect } from '@sveltejs/kit';
import { failures, type FailureCode } from '$lib/forms/failure';
import { readFilledForm, type FilledForm } from '$lib/forms/filled-form';
import type { AnswerProblem } from '$lib/engine/forms';
import { attachFile, handIn, instructionsAsHtml, openSheet, saveFormDraft } from '$lib/server/forms';
import { failureSentence } from '$lib/ui/failure-sentence';
import { formOf, valueOf } from '../../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const sheet = valueOf(await openSheet(locals.db, locals.actor!, params.sheet, locals.locale));
  if (sheet.answers) redirect(303, `/forms/${params.sheet}/answers`);
  return { sheet, signer: locals.actor!.name, instructions: instructionsAsHtml(sheet.form, locals.locale) };
};

/** What a refused form comes back with: why, the controls at fault, and everything that was entered. */
function refuse(code: FailureCode, posted: FilledForm['posted'], problems: AnswerProblem[] = []) {
  return fail(failures[code], { refusal: { code, sentence: failureSentence(code), problems, posted } });
}

export const actions: Actions = {
  draft: async ({ request, locals, params }) => {
    const filled = readFilledForm(await formOf(request));
    const input = { sheetId: params.sheet, locale: locals.locale, ...filled };
    const saved = await saveFormDraft(locals.db, locals.actor!, input);
    if (!saved.ok) return refuse(saved.code, filled.posted);
    return { saved: true, revision: saved.value.revision };
  },
  attach: async ({ request, locals, params }) => {
    const form = await formOf(request);
    const { posted, revision } = readFilledForm(form);
    const field = String(form.get('form:attach') ?? '');
    const file = form.get(`file:${field}`);
    if (!(file instanceof File) || file.size === 0) return refuse('form-file-unknown', posted);
    const place = { sheetId: params.sheet, locale: locals.locale };
    const bytes = Buffer.from(await file.arrayBuffer());
    const kept = await attachFile(locals.db, locals.actor!, { ...place, field, name: file.name, bytes });
    if (!kept.ok) return refuse(kept.code, posted);
    const filled = { posted: { ...posted, [field]: [kept.value.id] }, revision };
    const saved = await saveFormDraft(locals.db, locals.actor!, { ...place, ...filled });
    if (!saved.ok) return refuse(saved.code, filled.posted);
    return { attached: filled.posted, revision: saved.value.revision };
  },
  'hand-in': async ({ request, locals, params }) => {
    const filled = readFilledForm(await formOf(request));
    const input = { sheetId: params.sheet, locale: locals.locale, ...filled };
    const outcome = await handIn(locals.db, locals.actor!, input);
    if (!outcome.ok)
      return refuse(outcome.code, filled.posted, 'problems' in outcome ? outcome.problems : undefined);
    return redirect(
      303,
      outcome.value.anonymous ? `/forms/${params.sheet}` : `/forms/${params.sheet}/answers`
    );
  }
};
