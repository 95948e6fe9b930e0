import type { ImportCode, ImportNote } from '../../engine/assessment/exchange';
import { m } from '../../paraglide/messages';
import { problemSentence } from '../editor/problem-sentence';

const sentences: Record<ImportCode, (params: { detail: string }) => string> = {
  syntax: m.import_note_syntax,
  'not-this-format': m.import_note_format,
  'too-large': m.import_note_large,
  'not-text': m.import_note_text,
  'kind-unknown': m.import_note_kind,
  'no-answer': m.import_note_answer,
  'no-stem': m.import_note_stem,
  'key-unclear': m.import_note_key,
  'does-not-fit': m.import_note_fit,
  weights: m.import_note_weights,
  'partial-answer': m.import_note_partial,
  wildcard: m.import_note_wildcard,
  feedback: m.import_note_feedback,
  picture: m.import_note_picture,
  'picture-large': m.import_note_picture_large,
  'picture-type': m.import_note_picture_type,
  formatting: m.import_note_formatting,
  template: m.import_note_template,
  points: m.import_note_points,
  'no-question': m.import_note_question
};

/** What became of a question of another system, in the person's language. */
export function importSentence({ code, detail, problem }: ImportNote): string {
  const sentence = sentences[code]({ detail: problem ? problemSentence(problem) : detail });
  return sentence.replace(/[：:（(]\s*[）)]?[。.]?$/, m.import_note_end());
}
