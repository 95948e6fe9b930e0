import { analyseExam } from '$lib/server/exams';
import { valueOf } from '../../../../answers';
import { variantOf } from './asked';
import { orderOf, sortQuestions } from './sort-questions';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const input = { examId: params.exam, variant: variantOf(url), locale: locals.locale };
  const analysis = valueOf(await analyseExam(locals.db, locals.actor!, input));
  const order = orderOf(url);
  return { analysis, order, questions: sortQuestions(analysis.questions, order) };
};
