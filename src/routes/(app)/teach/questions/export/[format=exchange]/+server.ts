import { readBankFilter } from '$lib/forms/bank';
import { exportBank } from '$lib/server/exams';
import { valueOf } from '../../../../../answers';
import { contentLocale } from '../../../library/key';
import type { RequestHandler } from './$types';

const files = {
  gift: { name: 'questions.gift.txt', mediaType: 'text/plain; charset=utf-8' },
  'moodle-xml': { name: 'questions.moodle.xml', mediaType: 'application/xml; charset=utf-8' },
  qti: { name: 'questions.qti3.zip', mediaType: 'application/zip' },
  csv: { name: 'questions.csv', mediaType: 'text/csv; charset=utf-8' }
};

/** The questions that the address asks for, in a format of another system. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const filter = { ...readBankFilter(url).filter, locale: contentLocale(url, locals.locale) };
  const { bytes } = valueOf(await exportBank(locals.db, locals.actor!, filter, params.format));
  const { name, mediaType } = files[params.format];
  return new Response(typeof bytes === 'string' ? bytes : new Uint8Array(bytes), {
    headers: { 'content-type': mediaType, 'content-disposition': `attachment; filename="${name}"` }
  });
};
