import { previewPaper, readPaper } from '$lib/server/exams';
import { valueOf } from '../../../../../answers';
import { variantIn } from '../variant-in';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const paper = valueOf(await readPaper(locals.db, locals.actor!, params.paper));
  const variant = variantIn(url, paper);
  return {
    paper,
    variant,
    withKey: url.searchParams.has('key'),
    preview: valueOf(await previewPaper(locals.db, locals.actor!, params.paper, variant))
  };
};
