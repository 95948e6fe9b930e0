import type { RatingCode } from '$lib/engine/assessment/ratings';
import { m } from '$lib/paraglide/messages';

const sentences: Record<RatingCode, () => string> = {
  'wrong-shape': m.invalid_format,
  'unknown-item': m.invalid_choice,
  'unknown-remark': m.invalid_choice,
  'unknown-recommendation': m.invalid_choice,
  'bad-rating': m.invalid_choice,
  'must-observe': m.sheet_must_observe,
  'too-long': m.invalid_too_long,
  'missing-rating': m.sheet_missing_rating,
  'missing-evidence': m.sheet_missing_evidence,
  'missing-remark': m.invalid_required,
  'missing-recommendation': m.sheet_missing_recommendation,
  'too-few-rated': m.sheet_too_few
};

/** What is wrong with a field of a sheet, in the reader's language. */
export function problemSentence(code: RatingCode): string {
  return sentences[code]();
}
