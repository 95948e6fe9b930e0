import { m } from '$lib/paraglide/messages';
import type { BriefingState, ScheduledBriefing } from '$lib/server/courses';

/** Who is asked, in the reader's language. */
export function audienceName(audience: ScheduledBriefing['audience']): string {
  if (!audience) return m.briefing_everyone();
  const { kind, name } = audience;
  return kind === 'department' ? m.schedule_department({ name }) : m.schedule_cohort({ name });
}

export function aboutName(about: 'product' | 'campaign'): string {
  return about === 'product' ? m.briefing_about_product() : m.briefing_about_campaign();
}

const states = {
  ready: { state: 'done', label: m.briefing_state_ready },
  late: { state: 'late', label: m.briefing_state_late },
  again: { state: 'waiting', label: m.briefing_state_again },
  begun: { state: 'doing', label: m.briefing_state_begun },
  open: { state: 'todo', label: m.briefing_state_open }
} as const satisfies Record<BriefingState, { state: string; label: () => string }>;

/** How somebody stands in a briefing, as `Status` shows it. */
export function statusOf(state: BriefingState) {
  return { state: states[state].state, label: states[state].label() };
}
