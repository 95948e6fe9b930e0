import { m } from '$lib/paraglide/messages';
import { exportResults } from '$lib/server/scores';
import { toCsv, toXlsx } from '$lib/server/spreadsheet';
import { valueOf } from '../../../../../../answers';
import type { RequestHandler } from './$types';

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
};

/** The published list as a spreadsheet. Percentages are figures, exact to their two places. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { cohortName, rows } = valueOf(await exportResults(locals.db, locals.actor!, params.cohort));
  const head = [
    m.published_rank(),
    m.field_name(),
    m.results_written(),
    m.results_applied(),
    m.results_total(),
    m.published_level()
  ];
  const cells = rows.map((row) => [
    row.rank,
    row.name,
    Number(row.written),
    Number(row.applied),
    Number(row.total),
    row.level
  ]);
  const body =
    params.format === 'csv' ? toCsv(head, cells) : new Uint8Array(await toXlsx(cohortName, head, cells));
  const name = encodeURIComponent(`${m.published_title({ cohort: cohortName })}.${params.format}`);
  return new Response(body, {
    headers: {
      'content-type': mediaTypes[params.format],
      'content-disposition': `attachment; filename="results.${params.format}"; filename*=UTF-8''${name}`
    }
  });
};
