import type { AttemptStateName } from '../../engine/assessment';
import { m } from '../../paraglide/messages';
import type { State } from '../Status.svelte';

const states: Record<AttemptStateName, { look: State; label: () => string; action: () => string }> = {
  'not-open': { look: 'todo', label: m.exam_state_not_open, action: m.exam_action_read },
  open: { look: 'todo', label: m.exam_state_open, action: m.exam_action_read },
  missed: { look: 'late', label: m.exam_state_missed, action: m.exam_action_read },
  running: { look: 'doing', label: m.exam_state_running, action: m.exam_action_continue },
  'time-up': { look: 'waiting', label: m.exam_state_time_up, action: m.exam_action_receipt },
  submitted: { look: 'done', label: m.exam_state_submitted, action: m.exam_action_receipt },
  marked: { look: 'published', label: m.exam_state_marked, action: m.exam_action_result }
};

/** How an exam's state looks and what it is called. */
export function stateOf(state: AttemptStateName) {
  return states[state];
}

/** What one can do with an exam in this state. */
export function actionName(state: AttemptStateName): string {
  return states[state].action();
}
