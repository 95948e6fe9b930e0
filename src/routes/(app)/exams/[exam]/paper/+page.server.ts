import { fail, redirect } from '@sveltejs/kit';
import { failures } from '$lib/forms/failure';
import type { Answer } from '$lib/engine/assessment';
import { readAnswers, type GivenAnswer } from '$lib/forms/answers-form';
import { readSitting, saveAnswers, submitExam, type Receipt } from '$lib/server/exams';
import { formOf, valueOf } from '../../../../answers';
import { deviceOf, nameDevice } from '../../device';
import type { Actions, PageServerLoad } from './$types';

/** Refusals that mean there is nothing to write on: the exam's own page says why. */
const elsewhere = new Set(['exam-not-open', 'exam-over', 'exam-submitted', 'exam-elsewhere']);

export const load: PageServerLoad = async ({ locals, params, cookies }) => {
  const outcome = await readSitting(locals.db, locals.actor!, params.exam, nameDevice(cookies));
  if (!outcome.ok && elsewhere.has(outcome.code)) redirect(303, `/exams/${params.exam}`);
  return { sitting: valueOf(outcome) };
};

export const actions: Actions = {
  save: async ({ request, locals, params, cookies }) => {
    const form = await formOf(request);
    return (await save(locals, params.exam, form, deviceOf(cookies))) ?? { saved: true };
  },
  'hand-in': async ({ request, locals, params, cookies }) => {
    const form = await formOf(request);
    const device = deviceOf(cookies);
    const problem = await save(locals, params.exam, form, device);
    if (problem) return problem;
    if (!form.has('confirmed')) return { confirming: true };
    const handedIn = await submitExam(locals.db, locals.actor!, String(form.get('attempt')), device);
    if (handedIn.ok || handedIn.code !== 'exam-elsewhere') valueOf(handedIn);
    redirect(303, `/exams/${params.exam}`);
  }
};

/** Saves the answers a form carries; undefined when all are in, else the form again with what was typed. */
async function save(locals: App.Locals, exam: string, form: FormData, device: string) {
  const answers = readAnswers(form);
  if (answers.length === 0) return undefined;
  const attemptId = String(form.get('attempt'));
  const outcome = await saveAnswers(locals.db, locals.actor!, { attemptId, answers, device });
  if (!outcome.ok && elsewhere.has(outcome.code)) redirect(303, `/exams/${exam}`);
  const receipts = valueOf(outcome);
  const problems = Object.fromEntries(
    receipts.flatMap((receipt) => (receipt.ok ? [] : [[receipt.item, receipt.code]]))
  );
  const superseded = receipts.flatMap((receipt) => (receipt.ok && receipt.superseded ? [receipt.item] : []));
  if (superseded.length === 0 && Object.keys(problems).length === 0) return undefined;
  const status = superseded.length > 0 ? failures['changed-meanwhile'] : failures['answer-invalid'];
  return fail(status, { problems, superseded, typed: typedOf(answers, receipts) });
}

/** What was typed where it was not saved. */
function typedOf(answers: GivenAnswer[], receipts: Receipt[]): Record<string, Answer> {
  const lost = new Set(
    receipts.filter((receipt) => !receipt.ok || receipt.superseded).map(({ item }) => item)
  );
  return Object.fromEntries(
    answers.flatMap(({ item, value }) => (lost.has(item) ? [[item, value as Answer]] : []))
  );
}
