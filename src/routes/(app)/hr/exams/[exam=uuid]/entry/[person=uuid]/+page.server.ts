import { fail, redirect } from '@sveltejs/kit';
import { failures } from '$lib/forms/failure';
import { confirmForm, readChoices, readingForm, readRows, settleForm } from '$lib/forms/paper-entry';
import { readForm } from '$lib/forms/read-form';
import {
  confirmReading,
  enterSheet,
  readEntrySheet,
  settleReadings,
  type EntrySheet,
  type Reading
} from '$lib/server/exams';
import { failureSentence } from '$lib/ui/failure-sentence';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../../../answers';
import type { Actions, PageServerLoad } from './$types';

/** `?second`: another person reads the sheet, and is not shown what the first one typed. `?change`: the first corrects it. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const lang = url.searchParams.get('lang');
  const sheet = valueOf(
    await readEntrySheet(locals.db, locals.actor!, {
      examId: params.exam,
      personId: params.person,
      variant: Number(url.searchParams.get('variant') ?? 1),
      locale: lang === 'zh-CN' || lang === 'en' ? lang : locals.locale
    })
  );
  const mine = sheet.readings[0]?.by === locals.actor!.personId;
  const once = sheet.state === 'read-once' && !sheet.published;
  const second = once && !mine && url.searchParams.has('second');
  const change = once && mine && url.searchParams.has('change');
  const typing = (sheet.state === 'none' && !sheet.published) || second || change;
  const unseen: EntrySheet['readings'][number]['lines'] = {};
  const readings = second ? sheet.readings.map((each) => ({ ...each, lines: unseen })) : sheet.readings;
  return { sheet: { ...sheet, readings }, mine, second, change, typing };
};

export const actions: Actions = {
  enter: async ({ request, locals, params }) => {
    const form = await formOf(request);
    const reading = readForm(readingForm, form);
    if (!reading.ok) return returnForm(reading);
    const rows = readRows(form);
    const outcome = await enterSheet(locals.db, locals.actor!, {
      ...{ examId: params.exam, personId: params.person, lines: rows, locale: reading.value.lang },
      ...{ variant: reading.value.variant, satAt: reading.value.satAt },
      ...{ reading: reading.value.reading as Reading['reading'], revision: reading.value.revision }
    });
    if (!outcome.ok) {
      const answer = {
        ...{ code: outcome.code, sentence: failureSentence(outcome.code) },
        ...{ values: { satAt: reading.value.satAt }, problems: {} }
      };
      return fail(failures[outcome.code], { answer, rows, wrong: outcome.details });
    }
    redirect(303, address(params));
  },
  confirm: async ({ request, locals, params }) => {
    const form = readForm(confirmForm, await formOf(request));
    if (!form.ok) return returnForm(form);
    const { revision } = form.value;
    const sheet = { examId: params.exam, personId: params.person, revision };
    const outcome = await confirmReading(locals.db, locals.actor!, sheet);
    if (!outcome.ok) return refuseForm(outcome);
    redirect(303, address(params));
  },
  settle: async ({ request, locals, params }) => {
    const form = await formOf(request);
    const read = readForm(settleForm, form);
    if (!read.ok) return returnForm(read);
    const outcome = await settleReadings(locals.db, locals.actor!, {
      ...{ examId: params.exam, personId: params.person, choices: readChoices(form) },
      revisions: [read.value.first, read.value.second]
    });
    if (!outcome.ok) return refuseForm(outcome);
    redirect(303, address(params));
  }
};

function address({ exam, person }: { exam: string; person: string }): string {
  return `/hr/exams/${exam}/entry/${person}`;
}
