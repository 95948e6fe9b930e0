import type { Label } from '../../engine/drill/vocabulary';
import { m } from '../../paraglide/messages';

const names: Record<Label, typeof m.label_greeting> = {
  greeting: m.label_greeting,
  apology: m.label_apology,
  empathy: m.label_empathy,
  acknowledge: m.label_acknowledge,
  clarify: m.label_clarify,
  explain: m.label_explain,
  solution: m.label_solution,
  alternatives: m.label_alternatives,
  compensation: m.label_compensation,
  commit_time: m.label_commit_time,
  escalate: m.label_escalate,
  confirm: m.label_confirm,
  thanks: m.label_thanks,
  closing: m.label_closing,
  recommend: m.label_recommend,
  refuse_politely: m.label_refuse_politely,
  refuse_bluntly: m.label_refuse_bluntly,
  argue: m.label_argue,
  blame_shift: m.label_blame_shift,
  evasive: m.label_evasive,
  rude: m.label_rude,
  overpromise: m.label_overpromise,
  leak: m.label_leak,
  off_platform: m.label_off_platform,
  impatience: m.label_impatience,
  over_apology: m.label_over_apology
};

/** A move or a violation of domain.md part 6, in the person's language. */
export function labelName(label: Label): string {
  return names[label]();
}

/** The same in a language that is asked for. */
export function labelNameIn(label: Label, locale: 'zh-CN' | 'en'): string {
  return names[label]({}, { locale });
}
