import { m } from '$lib/paraglide/messages';
import { readFeedbackLoop, type FeedbackLoop } from '$lib/server/feedback';
import { toCsv, toXlsx, type Cell } from '$lib/server/spreadsheet';
import { pointState } from '$lib/ui/feedback/point-state';
import { valueOf } from '../../../../../answers';
import type { RequestHandler } from './$types';

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
};

/** A row for each suggestion, with the trainer’s answer and what became of it. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const place = { cohortId: params.cohort, trainerId: params.trainer };
  const loop = valueOf(await readFeedbackLoop(locals.db, locals.actor!, place, locals.locale));
  const head = [
    m.feedback_trainer(),
    m.feedback_cohort(),
    m.feedback_problem(),
    m.feedback_people(),
    m.feedback_suggestion(),
    m.feedback_answer(),
    m.feedback_answer_text(),
    m.feedback_until_head(),
    m.feedback_state()
  ];
  const rows = rowsOf(loop);
  const title = `${m.feedback_summary_sheet()} ${loop.trainer}`;
  const body = params.format === 'csv' ? toCsv(head, rows) : new Uint8Array(await toXlsx(title, head, rows));
  const name = encodeURIComponent(`${title} ${loop.cohort}.${params.format}`);
  return new Response(body, {
    headers: {
      'content-type': mediaTypes[params.format],
      'content-disposition': `attachment; filename="feedback.${params.format}"; filename*=UTF-8''${name}`
    }
  });
};

function rowsOf({ trainer, cohort, points, summary }: FeedbackLoop): Cell[][] {
  const answers = { undecided: () => '', will: m.feedback_will, wont: m.feedback_wont };
  return points.map((point) => [
    trainer,
    cohort,
    point.problem,
    point.people ?? '',
    point.suggestion,
    answers[point.answer ?? 'undecided'](),
    point.words ?? '',
    point.until ?? '',
    summary?.state === 'accepted' && point.answer === 'will' ? pointState(point).label : ''
  ]);
}
