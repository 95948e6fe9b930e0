import { m } from '$lib/paraglide/messages';
import { analyseExam, type AnalysedQuestion } from '$lib/server/exams';
import { toCsv, toXlsx, type Cell } from '$lib/server/spreadsheet';
import { flagSentence } from '$lib/ui/analysis/flag-words';
import { kindName } from '$lib/ui/exam/kinds';
import { topicName } from '$lib/ui/exam/topic-name';
import { valueOf } from '../../../../../answers';
import { variantOf } from '../asked';
import type { RequestHandler } from './$types';

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
};

/** The table of the questions as a spreadsheet; a figure that does not exist is an empty cell. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const input = { examId: params.exam, variant: variantOf(url), locale: locals.locale };
  const { title, questions } = valueOf(await analyseExam(locals.db, locals.actor!, input));
  const head = [
    m.analysis_number(),
    m.analysis_question(),
    m.analysis_kind(),
    m.analysis_topic(),
    m.analysis_max(),
    m.analysis_n(),
    m.analysis_facility(),
    m.analysis_item_sd(),
    m.analysis_discrimination(),
    m.analysis_upper(),
    m.analysis_lower(),
    m.analysis_d(),
    m.analysis_alpha_without(),
    m.analysis_omitted(),
    m.analysis_not_reached(),
    m.analysis_flags()
  ];
  const cells = questions.map(rowOf);
  const body =
    params.format === 'csv' ? toCsv(head, cells) : new Uint8Array(await toXlsx(title, head, cells));
  const name = encodeURIComponent(`${m.analysis_file({ title })}.${params.format}`);
  return new Response(body, {
    headers: {
      'content-type': mediaTypes[params.format],
      'content-disposition': `attachment; filename="items.${params.format}"; filename*=UTF-8''${name}`
    }
  });
};

function rowOf({ number, stem, kind, topic, points, figures, flags, options }: AnalysedQuestion): Cell[] {
  return [
    number,
    stem,
    kindName(kind),
    topicName(topic),
    Number(points),
    figures.n,
    figure(figures.facility),
    figure(figures.sd),
    figure(figures.discrimination),
    figure(figures.upper),
    figure(figures.lower),
    figure(figures.d),
    figure(figures.alphaWithout),
    figures.omitted,
    figures.notReached ?? '',
    flags.map((flag) => flagSentence(flag, options)).join(' ')
  ];
}

function figure(value: number | null): Cell {
  return value === null ? '' : Number(value.toFixed(4));
}
