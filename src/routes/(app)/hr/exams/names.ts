import type { AttemptStateName } from '$lib/engine/assessment';
import { m } from '$lib/paraglide/messages';
import type { ExamStage } from '$lib/server/exams';
import type { State } from '$lib/ui/Status.svelte';

const stages: Record<ExamStage, { state: State; label: () => string }> = {
  planned: { state: 'todo', label: m.exam_stage_planned },
  open: { state: 'doing', label: m.exam_stage_open },
  closed: { state: 'waiting', label: m.exam_stage_closed },
  released: { state: 'published', label: m.exam_stage_released }
};

const places: Record<AttemptStateName, { state: State; label: () => string }> = {
  'not-open': { state: 'todo', label: m.exam_place_not_open },
  open: { state: 'todo', label: m.exam_place_open },
  missed: { state: 'late', label: m.exam_place_missed },
  running: { state: 'doing', label: m.exam_place_running },
  'time-up': { state: 'waiting', label: m.exam_place_time_up },
  submitted: { state: 'done', label: m.exam_place_submitted },
  marked: { state: 'done', label: m.exam_place_marked }
};

/** How an exam's stage looks and is called. */
export function stageOf(stage: ExamStage) {
  const { state, label } = stages[stage];
  return { state, label: label() };
}

/** How a sitter's state looks and is called for HR. */
export function placeOf(name: AttemptStateName) {
  const { state, label } = places[name];
  return { state, label: label() };
}
