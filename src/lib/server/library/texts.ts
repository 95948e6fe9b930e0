import type { ContentTexts } from '../../engine/content';
import { m } from '../../paraglide/messages';
import type { Locale } from '../db/schema';

/** The interface's words inside content, in the content's own language. */
export function contentTexts(locale: Locale): ContentTexts {
  const options = { locale };
  return {
    correct: m.content_correct({}, options),
    incorrect: m.content_incorrect({}, options),
    check: {
      single: m.content_check_single({}, options),
      several: m.content_check_several({}, options),
      'true-false': m.content_check_true_false({}, options),
      'fill-in': m.content_check_fill_in({}, options),
      order: m.content_check_order({}, options)
    },
    solution: m.content_solution({}, options),
    blank: (number) => m.content_blank({ number }, options),
    moveUp: m.content_move_up({}, options),
    moveDown: m.content_move_down({}, options),
    compare: m.content_compare({}, options),
    transcript: m.content_transcript({}, options),
    callout: {
      tip: m.content_callout_tip({}, options),
      note: m.content_callout_note({}, options),
      warning: m.content_callout_warning({}, options),
      example: m.content_callout_example({}, options)
    },
    summary: m.content_summary({}, options),
    dialogue: m.content_dialogue({}, options),
    phrases: m.content_phrases({}, options),
    colon: m.content_colon({}, options),
    table: (number) => m.content_table({ number }, options),
    openImage: m.content_open_image({}, options)
  };
}
