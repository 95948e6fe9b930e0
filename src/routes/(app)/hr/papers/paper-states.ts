import type { PaperState } from '$lib/server/db/schema';
import { m } from '$lib/paraglide/messages';
import type { State } from '$lib/ui/Status.svelte';
import type { ListedPaper } from '$lib/server/exams';

const states: Record<PaperState, { label: () => string; state: State }> = {
  draft: { label: m.papers_state_draft, state: 'draft' },
  submitted: { label: m.papers_state_submitted, state: 'waiting' },
  returned: { label: m.papers_state_returned, state: 'todo' },
  approved: { label: m.papers_state_approved, state: 'done' },
  withdrawn: { label: m.papers_state_withdrawn, state: 'blocked' }
};

/** How a paper's state is shown. */
export function stateOf(paper: { state: PaperState }): { label: string; state: State } {
  const { label, state } = states[paper.state];
  return { label: label(), state };
}

/** What has to happen next with a paper, as the reader can move it on or must wait. */
export function nextStep({ state, rights, questions }: ListedPaper): string {
  if (rights.decide) return m.papers_next_decide();
  if (state === 'submitted') return m.papers_next_wait();
  if (state === 'returned') return rights.change ? m.papers_next_returned() : m.papers_next_hr();
  if (state === 'approved' && rights.withdraw) return m.papers_next_set();
  if (state === 'approved' || state === 'withdrawn') return m.papers_next_none();
  return questions === 0 ? m.papers_next_draw() : m.papers_next_submit();
}

/** The letter that a variant is called by: A for the first. */
export function letterOf(variant: number): string {
  return String.fromCharCode(64 + variant);
}
