import type { Flag, FlagCode } from '../../engine/assessment/analysis';
import { m } from '../../paraglide/messages';
import { coefficient, letterOf, percent } from './figures';

const names: Record<FlagCode, () => string> = {
  'wrong-key': m.analysis_flag_wrong_key,
  'rival-option': m.analysis_flag_rival_option,
  'tempting-option': m.analysis_flag_tempting_option,
  'idle-options': m.analysis_flag_idle_options,
  dropped: m.analysis_flag_dropped,
  negative: m.analysis_flag_negative,
  'all-right': m.analysis_flag_all_right,
  'all-wrong': m.analysis_flag_all_wrong,
  'all-same': m.analysis_flag_all_same,
  chance: m.analysis_flag_chance,
  'very-hard': m.analysis_flag_very_hard,
  'very-easy': m.analysis_flag_very_easy,
  weak: m.analysis_flag_weak,
  'markers-differ': m.analysis_flag_markers_differ,
  omitted: m.analysis_flag_omitted,
  'not-reached': m.analysis_flag_not_reached,
  'lowers-alpha': m.analysis_flag_lowers_alpha
};

/** A flag in two or three words, for a table. */
export function flagName({ code }: Flag): string {
  return names[code]();
}

/** What a flag says to a trainer, in one sentence. */
export function flagSentence(flag: Flag, options: readonly { id: string; text: string }[]): string {
  const named = (id: string) => {
    const index = options.findIndex((option) => option.id === id);
    return index < 0 ? id : letterOf(index);
  };
  switch (flag.code) {
    case 'wrong-key':
      return m.analysis_flag_wrong_key_words({ option: named(flag.option) });
    case 'rival-option':
      return m.analysis_flag_rival_option_words({ option: named(flag.option) });
    case 'tempting-option':
      return m.analysis_flag_tempting_option_words({ option: named(flag.option) });
    case 'idle-options':
      return m.analysis_flag_idle_options_words({
        options: flag.options.map(named).join(m.analysis_and())
      });
    case 'very-hard':
      return m.analysis_flag_very_hard_words({ share: percent(flag.share) });
    case 'very-easy':
      return m.analysis_flag_very_easy_words({ share: percent(flag.share) });
    case 'markers-differ':
      return m.analysis_flag_markers_differ_words({ gap: percent(flag.gap) });
    case 'omitted':
      return m.analysis_flag_omitted_words({ share: percent(flag.share) });
    case 'not-reached':
      return m.analysis_flag_not_reached_words({ share: percent(flag.share) });
    case 'lowers-alpha':
      return m.analysis_flag_lowers_alpha_words({ without: coefficient(flag.without) });
    default:
      return plain[flag.code]();
  }
}

const plain = {
  dropped: m.analysis_flag_dropped_words,
  negative: m.analysis_flag_negative_words,
  'all-right': m.analysis_flag_all_right_words,
  'all-wrong': m.analysis_flag_all_wrong_words,
  'all-same': m.analysis_flag_all_same_words,
  chance: m.analysis_flag_chance_words,
  weak: m.analysis_flag_weak_words
};
