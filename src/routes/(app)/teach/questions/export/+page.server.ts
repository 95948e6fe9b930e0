import { readBankFilter } from '$lib/forms/bank';
import { previewExport } from '$lib/server/exams';
import { valueOf } from '../../../../answers';
import { contentLocale } from '../../library/key';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const asked = { ...readBankFilter(url).filter, locale: contentLocale(url, locals.locale) };
  return { asked, ...valueOf(await previewExport(locals.db, locals.actor!, asked)) };
};
