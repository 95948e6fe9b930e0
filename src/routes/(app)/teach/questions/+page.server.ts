import { curriculumCodes } from '$lib/engine/content/codes';
import { readBankFilter } from '$lib/forms/bank';
import { listBank } from '$lib/server/exams';
import { may } from '$lib/server/policy';
import { valueOf } from '../../../answers';
import { contentLocale } from '../library/key';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const contentIn = contentLocale(url, locals.locale);
  const { filter, page } = readBankFilter(url);
  return {
    contentIn,
    filter,
    topics: curriculumCodes,
    mayWrite: may(locals.actor, 'lesson.write'),
    ...valueOf(await listBank(locals.db, locals.actor!, { ...filter, locale: contentIn }, page))
  };
};
