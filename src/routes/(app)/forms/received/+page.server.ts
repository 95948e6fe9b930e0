import { listReceived } from '$lib/server/forms';
import { valueOf } from '../../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const rows = valueOf(await listReceived(locals.db, locals.actor!, locals.locale));
  const chosen = url.searchParams.get('code') ?? '';
  const kinds = [...new Map(rows.map(({ code, title }) => [code, title]))].map(([code, title]) => ({
    code,
    title
  }));
  return {
    chosen,
    kinds,
    rows: rows
      .filter(({ code }) => chosen === '' || code === chosen)
      .map(({ form: _form, answers: _answers, ...row }) => row)
  };
};
