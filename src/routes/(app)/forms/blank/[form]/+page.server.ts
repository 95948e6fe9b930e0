import { instructionsAsHtml, readBlankForm } from '$lib/server/forms';
import { valueOf } from '../../../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const asked = url.searchParams.get('lang');
  const locale = asked === 'zh-CN' || asked === 'en' ? asked : locals.locale;
  const blank = valueOf(await readBlankForm(locals.db, locals.actor!, { form: params.form, locale }));
  return { blank, instructions: instructionsAsHtml(blank.form.form, blank.locale) };
};
