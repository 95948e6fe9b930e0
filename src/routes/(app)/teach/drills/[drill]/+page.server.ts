import { rescoreDry } from '$lib/server/drills';
import { valueOf } from '../../../../answers';
import { contentLocale } from '../content-locale';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const locale = contentLocale(url, locals.locale);
  const rescoring = valueOf(await rescoreDry(locals.db, locals.actor!, params.drill, locale));
  const differing = rescoring.attempts.filter(({ change }) => change.differs);
  const onlyDiffering = url.searchParams.has('differing');
  return {
    rescoring: { ...rescoring, attempts: onlyDiffering ? differing : rescoring.attempts },
    checked: rescoring.attempts.length,
    differing: differing.length,
    onlyDiffering
  };
};
