import { m } from '../../paraglide/messages';
import { detailWords, expectedWords, kindWords } from './problem-words';

/** A problem of a source: what the engine that found it calls it, and its English sentence. */
export type FoundProblem = { code: string; params: Record<string, string | number>; message: string };

type Params = FoundProblem['params'];

const sentences = {
  'file-too-large': m.problem_file_too_large,
  encoding: m.problem_encoding,
  'character-forbidden': m.problem_character_forbidden,
  'block-too-long': m.problem_block_too_long,
  'nesting-too-deep': m.problem_nesting_too_deep,
  'front-matter-missing': m.problem_front_matter_missing,
  'front-matter-unclosed': m.problem_front_matter_unclosed,
  'front-matter-syntax': m.problem_front_matter_syntax,
  'field-missing': m.problem_field_missing,
  'field-unknown': m.problem_field_unknown,
  'field-invalid': m.problem_field_invalid,
  'field-detail': m.problem_field_detail,
  'field-type': m.problem_field_type,
  'name-unknown': m.problem_name_unknown,
  'code-unknown': m.problem_code_unknown,
  'id-mismatch': m.problem_id_mismatch,
  'id-repeated': m.problem_id_repeated,
  'file-name': m.problem_file_name,
  'lesson-empty': m.problem_lesson_empty,
  'directive-unknown': m.problem_directive_unknown,
  'directive-unclosed': m.problem_directive_unclosed,
  'directive-place': m.problem_directive_place,
  'directive-repeated': m.problem_directive_repeated,
  'directive-empty': m.problem_directive_empty,
  'fence-stray': m.problem_fence_stray,
  'code-unclosed': m.problem_code_unclosed,
  'attributes-syntax': m.problem_attributes_syntax,
  'attribute-missing': m.problem_attribute_missing,
  'attribute-unknown': m.problem_attribute_unknown,
  'attribute-invalid': m.problem_attribute_invalid,
  'check-prompt': m.problem_check_prompt,
  'check-options': m.problem_check_options,
  'check-option-syntax': m.problem_check_option_syntax,
  'check-no-answer': m.problem_check_no_answer,
  'check-several-answers': m.problem_check_several_answers,
  'check-two-options': m.problem_check_two_options,
  'check-explanation': m.problem_check_explanation,
  'check-answer-syntax': m.problem_check_answer_syntax,
  'check-blanks': m.problem_check_blanks,
  'check-step-syntax': m.problem_check_step_syntax,
  'check-steps': m.problem_check_steps,
  'transcript-missing': m.problem_transcript_missing,
  'dialogue-turn': m.problem_dialogue_turn,
  'phrases-item': m.problem_phrases_item,
  'heading-level': m.problem_heading_level,
  'heading-skip': m.problem_heading_skip,
  'heading-place': m.problem_heading_place,
  'heading-empty': m.problem_heading_empty,
  'heading-link': m.problem_heading_link,
  'anchor-syntax': m.problem_anchor_syntax,
  'duplicate-id': m.problem_duplicate_id,
  'duplicate-anchor': m.problem_duplicate_anchor,
  'duplicate-term': m.problem_duplicate_term,
  'raw-html': m.problem_raw_html,
  'html-entity': m.problem_html_entity,
  'emphasis-stray': m.problem_emphasis_stray,
  'link-stray': m.problem_link_stray,
  'placeholder-unknown': m.problem_placeholder_unknown,
  'placeholder-syntax': m.problem_placeholder_syntax,
  'link-kind': m.problem_link_kind,
  'link-target': m.problem_link_target,
  'link-text': m.problem_link_text,
  'link-broken': m.problem_link_broken,
  'anchor-missing': m.problem_anchor_missing,
  'image-alt': m.problem_image_alt,
  'image-name': m.problem_image_name,
  'image-caption': m.problem_image_caption,
  'image-missing': m.problem_image_missing,
  'media-missing': m.problem_media_missing,
  'cover-missing': m.problem_cover_missing,
  'order-duplicate': m.problem_order_duplicate,
  'briefing-unproven': m.problem_briefing_unproven,
  'yaml-syntax': m.problem_yaml_syntax,
  'state-unknown': m.problem_state_unknown,
  'fact-unknown': m.problem_fact_unknown,
  'block-unknown': m.problem_block_unknown,
  'block-unused': m.problem_block_unused,
  'picture-unknown': m.problem_picture_unknown,
  'picture-of-agent': m.problem_picture_of_agent,
  'picture-unused': m.problem_picture_unused,
  'colleague-unknown': m.problem_colleague_unknown,
  'transfer-missing': m.problem_transfer_missing,
  'never-paid': m.problem_never_paid,
  'always-paid': m.problem_always_paid,
  'order-without-trade': m.problem_order_without_trade,
  'ending-unknown': m.problem_ending_unknown,
  'state-unreachable': m.problem_state_unreachable,
  'dead-end': m.problem_dead_end,
  'state-not-reached': m.problem_state_not_reached,
  'ending-not-reached': m.problem_ending_not_reached,
  'criterion-not-reached': m.problem_criterion_not_reached,
  'too-short': m.problem_too_short,
  'sample-unreadable': m.problem_sample_unreadable,
  'sample-band': m.problem_sample_band,
  'sample-missing': m.problem_sample_missing,
  'too-many': m.problem_too_many,
  'words-costly': m.problem_words_costly,
  'wrong-folder': m.problem_wrong_folder,
  'key-one-right': m.problem_key_one_right,
  'key-several': m.problem_key_several,
  'key-true-false': m.problem_key_true_false,
  'key-blanks': m.problem_key_blanks,
  'key-blank-empty': m.problem_key_blank_empty,
  'key-tolerance': m.problem_key_tolerance,
  'key-label': m.problem_key_label,
  'key-match': m.problem_key_match,
  'key-same-id': m.problem_key_same_id,
  'key-alphabetical': m.problem_key_alphabetical,
  'points-mismatch': m.problem_points_mismatch,
  'not-half-points': m.problem_not_half_points
};

/** What stands for an example that a message cannot hold, for its braces. */
const examples: Record<string, string> = {
  'attributes-syntax': '{name=value title="two words"}',
  'anchor-syntax': '{#two-words}',
  'placeholder-syntax': '{{company.name}}',
  'raw-html': '\\<'
};

/** A problem in the person's language; in the engine's English where it has no sentence of ours. */
export function problemSentence({ code, params, message }: FoundProblem): string {
  const name = nameOf(code, params);
  if (!Object.hasOwn(sentences, name)) return message;
  const sentence = sentences[name as keyof typeof sentences] as (params: Params) => string;
  return sentence({ ...translated(params), example: examples[name] ?? '' });
}

/** Some codes are said in two ways, by what is known. */
function nameOf(code: string, params: Params): string {
  if (code === 'field-invalid' && 'detail' in params) return 'field-detail';
  return code === 'duplicate-id' && !('first' in params) ? 'id-repeated' : code;
}

/** Some values are words of the engine's own; what an author wrote stays as it is. */
function translated(params: Params): Params {
  const { field, expected, received, detail, kind, band } = params;
  return {
    ...params,
    ...(field === '' ? { field: m.problem_whole_file() } : {}),
    ...(expected === undefined ? {} : { expected: expectedWords(String(expected)) }),
    ...(received === undefined ? {} : { received: expectedWords(String(received)) }),
    ...(detail === undefined ? {} : { detail: detailWords(String(detail)) }),
    ...(kind === undefined ? {} : { kind: kindWords(String(kind)) }),
    ...(band === undefined ? {} : { band: expectedWords(String(band)) })
  };
}
