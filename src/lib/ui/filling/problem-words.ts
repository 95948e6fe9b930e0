import type { AnswerCode, AnswerProblem } from '../../engine/forms/answers';
import { m } from '../../paraglide/messages';
import { formatLongDate } from '../dates';

const sentences: Record<AnswerCode, (limit: string) => string> = {
  required: m.invalid_required,
  'too-long': (limit) => m.forms_too_long({ limit }),
  'bad-text': m.invalid_format,
  'bad-choice': m.invalid_choice,
  'bad-day': m.forms_bad_day,
  'day-early': (limit) => m.forms_day_early({ day: formatLongDate(limit) }),
  'day-late': (limit) => m.forms_day_late({ day: formatLongDate(limit) }),
  'bad-number': m.forms_bad_number,
  'too-many-decimals': (limit) =>
    limit === '0' ? m.forms_whole_number() : m.forms_too_many_decimals({ limit }),
  'number-low': (limit) => m.forms_number_low({ limit }),
  'number-high': (limit) => m.forms_number_high({ limit }),
  'above-other': (limit) => m.forms_above_other({ title: limit }),
  'other-missing': m.forms_other_missing,
  'rows-missing': m.forms_row_missing,
  'file-unknown': m.forms_file_missing,
  'name-differs': (limit) => m.forms_name_differs({ name: limit })
};

/** What is wrong with a control, in the reader's language. */
export function answerProblem({ code, limit }: AnswerProblem): string {
  return sentences[code](limit ?? '');
}
