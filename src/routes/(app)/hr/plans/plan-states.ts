import type { PlanState } from '$lib/server/db/schema';
import { m } from '$lib/paraglide/messages';
import type { ListedPlan } from '$lib/server/plans';
import type { State } from '$lib/ui/Status.svelte';

const states: Record<PlanState, { label: () => string; state: State }> = {
  draft: { label: m.plan_state_draft, state: 'draft' },
  submitted: { label: m.plan_state_submitted, state: 'waiting' },
  returned: { label: m.plan_state_returned, state: 'todo' },
  approved: { label: m.plan_state_approved, state: 'done' },
  opened: { label: m.plan_state_opened, state: 'doing' },
  withdrawn: { label: m.plan_state_withdrawn, state: 'blocked' }
};

/** How a plan's state is shown. */
export function stateOf(plan: { state: PlanState }): { label: string; state: State } {
  const { label, state } = states[plan.state];
  return { label: label(), state };
}

/** What has to happen next with a plan, as the reader can move it on or must wait. */
export function nextStep({ state, rights }: ListedPlan): string {
  if (rights.decide) return m.plan_next_decide();
  switch (state) {
    case 'draft':
      return m.plan_next_submit();
    case 'submitted':
      return m.plan_next_wait();
    case 'returned':
      return rights.change ? m.plan_next_returned() : m.plan_next_hr();
    case 'approved':
      return rights.open ? m.plan_next_open() : m.plan_next_hr_opens();
    case 'opened':
    case 'withdrawn':
      return m.plan_next_none();
  }
}
