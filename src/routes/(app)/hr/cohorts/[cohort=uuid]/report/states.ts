import { m } from '$lib/paraglide/messages';
import type { ReportState } from '$lib/server/db/schema';
import type { State } from '$lib/ui/Status.svelte';

const states: Record<ReportState, { label: () => string; state: State }> = {
  draft: { label: m.report_state_draft, state: 'draft' },
  submitted: { label: m.report_state_submitted, state: 'waiting' },
  returned: { label: m.report_state_returned, state: 'todo' },
  approved: { label: m.report_state_approved, state: 'done' }
};

/** How a report's state is shown. */
export function stateOf(kind: ReportState): { label: string; state: State } {
  const { label, state } = states[kind];
  return { label: label(), state };
}
