import { redirect } from '@sveltejs/kit';
import { importQuestionFile, readQuestionFile } from '$lib/server/exams';
import { importSentence } from '$lib/ui/exam/import-words';
import { refuseForm, valueOf } from '../../../../../answers';
import { bankAddress } from '../../bank-address';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { taken, rejected, ...file } = valueOf(await readQuestionFile(locals.db, locals.actor!, params.file));
  return {
    file,
    taken: taken.map((question) => ({ ...question, simplified: question.simplified.map(importSentence) })),
    rejected: rejected.map(({ at, reason }) => ({ at, reason: importSentence(reason) }))
  };
};

export const actions: Actions = {
  default: async ({ locals, params }) => {
    const outcome = await importQuestionFile(locals.db, locals.actor!, params.file);
    if (!outcome.ok) return refuseForm(outcome);
    const { locale, waiting } = outcome.value;
    redirect(303, bankAddress('', { locale, state: 'imported', imported: waiting }));
  }
};
