import { exportRound } from '$lib/server/forms';
import { toCsv, toXlsx } from '$lib/server/spreadsheet';
import { valueOf } from '../../../../../answers';
import type { RequestHandler } from './$types';
import { sheetTable, resultTable } from './tables';

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
};

/** What came in of a round: of a named one a row for each form, of an anonymous one what it came to. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const round = valueOf(await exportRound(locals.db, locals.actor!, params.round, locals.locale));
  const { head, rows } = round.sheets ? sheetTable(round) : resultTable(round);
  const body =
    params.format === 'csv' ? toCsv(head, rows) : new Uint8Array(await toXlsx(round.form.title, head, rows));
  const name = encodeURIComponent(`${round.form.title} ${round.cohortName}.${params.format}`);
  return new Response(body, {
    headers: {
      'content-type': mediaTypes[params.format],
      'content-disposition': `attachment; filename="form.${params.format}"; filename*=UTF-8''${name}`
    }
  });
};
