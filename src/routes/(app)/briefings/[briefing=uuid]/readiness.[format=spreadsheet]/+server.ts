import { wallClock } from '$lib/engine/onboarding';
import { m } from '$lib/paraglide/messages';
import { config } from '$lib/server/config';
import { readReadiness } from '$lib/server/courses';
import { toCsv, toXlsx } from '$lib/server/spreadsheet';
import { valueOf } from '../../../../answers';
import { statusOf } from '../../names';
import type { RequestHandler } from './$types';

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
};

/** Who is ready and who is not, as a spreadsheet; those who are not ready first. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const briefing = valueOf(await readReadiness(locals.db, locals.actor!, params.briefing, locals.locale));
  const head = [
    m.field_name(),
    m.people_department(),
    m.briefing_state(),
    m.briefing_ready_at(),
    m.briefing_deadline()
  ];
  const cells = briefing.people.map(({ name, department, state, readyAt }) => [
    name,
    department ?? '',
    statusOf(state).label,
    readyAt ? timeOf(readyAt) : '',
    timeOf(briefing.deadline)
  ]);
  const body =
    params.format === 'csv' ? toCsv(head, cells) : new Uint8Array(await toXlsx(briefing.title, head, cells));
  const name = encodeURIComponent(`${m.briefing_file({ title: briefing.title })}.${params.format}`);
  return new Response(body, {
    headers: {
      'content-type': mediaTypes[params.format],
      'content-disposition': `attachment; filename="readiness.${params.format}"; filename*=UTF-8''${name}`
    }
  });
};

/** As a spreadsheet reads it, in the organisation's zone: “2026-11-10 20:00”. */
function timeOf(instant: Date): string {
  return wallClock(instant, config.timeZone).replace('T', ' ');
}
