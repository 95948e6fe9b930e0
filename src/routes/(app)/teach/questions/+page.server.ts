import { curriculumCodes } from '$lib/engine/content/codes';
import { readBankFilter } from '$lib/forms/bank';
import { listBank, publishImported } from '$lib/server/exams';
import { may } from '$lib/server/policy';
import { failureSentence } from '$lib/ui/failure-sentence';
import { refuseForm, valueOf } from '../../../answers';
import { contentLocale } from '../library/key';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const contentIn = contentLocale(url, locals.locale);
  const { filter, page, imported } = readBankFilter(url);
  return {
    contentIn,
    filter,
    imported,
    mayPublish: may(locals.actor, 'lesson.publish'),
    topics: curriculumCodes,
    mayWrite: may(locals.actor, 'lesson.write'),
    ...valueOf(await listBank(locals.db, locals.actor!, { ...filter, locale: contentIn }, page))
  };
};

export const actions: Actions = {
  publish: async ({ locals, url }) => {
    const filter = { ...readBankFilter(url).filter, locale: contentLocale(url, locals.locale) };
    const outcome = await publishImported(locals.db, locals.actor!, filter);
    if (!outcome.ok) return refuseForm(outcome);
    const { published, refused } = outcome.value;
    const left = refused.map(({ code, count }) => ({ count, sentence: failureSentence(code) }));
    return { published, left };
  }
};
