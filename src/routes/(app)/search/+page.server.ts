import { searchLibrary, suggestTerms } from '$lib/server/courses';
import { valueOf } from '../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { db, actor, locale }, url }) => {
  const query = (url.searchParams.get('q') ?? '').trim().slice(0, 100);
  const finding = query ? valueOf(await searchLibrary(db, actor!, query, locale)) : null;
  const groups = finding ? [finding.lessons, finding.phrases, finding.terms, finding.questions] : [];
  const found = groups.some(({ total }) => total > 0);
  const suggestions = found ? [] : valueOf(await suggestTerms(db, actor!, locale));
  return { query, locale, finding: found ? finding : null, suggestions };
};
