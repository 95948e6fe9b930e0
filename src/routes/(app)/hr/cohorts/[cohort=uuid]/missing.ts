import type { Missing } from '$lib/server/scores';
import { m } from '$lib/paraglide/messages';

const written: Record<Extract<Missing, { half: 'written' }>['state'], () => string> = {
  'not-scheduled': m.missing_not_scheduled,
  'not-open': m.missing_not_open,
  open: m.missing_not_sat,
  missed: m.missing_missed,
  running: m.missing_running,
  'time-up': m.missing_running,
  submitted: m.missing_unmarked,
  marked: m.missing_unmarked
};

/** What a person's score still lacks, in the reader's language. */
export function missingSentence(missing: Missing): string {
  return missing.half === 'applied' ? m.missing_applied() : written[missing.state]();
}
