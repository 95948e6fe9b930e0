import {
  alphaBand,
  discriminationBand,
  facilityBand,
  type AlphaBand,
  type DiscriminationBand,
  type FacilityBand
} from '../../engine/assessment/analysis';
import { m } from '../../paraglide/messages';

const facility: Record<FacilityBand, () => string> = {
  'very-hard': m.analysis_band_very_hard,
  hard: m.analysis_band_hard,
  medium: m.analysis_band_medium,
  easy: m.analysis_band_easy,
  'very-easy': m.analysis_band_very_easy
};

const discrimination: Record<DiscriminationBand, () => string> = {
  negative: m.analysis_band_negative,
  poor: m.analysis_band_poor,
  marginal: m.analysis_band_marginal,
  good: m.analysis_band_good,
  'very-good': m.analysis_band_very_good
};

const alpha: Record<AlphaBand, () => string> = {
  unacceptable: m.analysis_alpha_band_unacceptable,
  poor: m.analysis_alpha_band_poor,
  questionable: m.analysis_alpha_band_questionable,
  acceptable: m.analysis_alpha_band_acceptable,
  good: m.analysis_alpha_band_good,
  excellent: m.analysis_alpha_band_excellent
};

export function facilityName(value: number): string {
  return facility[facilityBand(value)]();
}

/** Undefined where there is no figure. */
export function discriminationName(value: number | null): string | undefined {
  return value === null ? undefined : discrimination[discriminationBand(value)]();
}

/** What a paper's alpha means, in words. */
export function alphaWords(value: number | null): string {
  return value === null ? m.analysis_alpha_none() : alpha[alphaBand(value)]();
}
