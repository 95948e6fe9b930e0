import { m } from '../../paraglide/messages';
import type { State } from '../Status.svelte';

/** A suggestion with the trainer’s answer and what became of it. */
export type ShownPoint = {
  id: string;
  cohort: string;
  problem: string;
  people: number | null;
  suggestion: string;
  answer: 'undecided' | 'will' | 'wont' | null;
  words: string | null;
  until: string | null;
  step: number | null;
  stands: 'done' | 'confirmed' | 'reopened' | null;
  stepWords: string | null;
  stepBy: string | null;
};

/** How a point stands that somebody undertook. */
export function pointState({ stands }: ShownPoint): { state: State; label: string } {
  switch (stands) {
    case 'done':
      return { state: 'waiting', label: m.feedback_point_waiting() };
    case 'confirmed':
      return { state: 'done', label: m.feedback_point_confirmed() };
    case 'reopened':
      return { state: 'doing', label: m.feedback_point_reopened() };
    default:
      return { state: 'todo', label: m.feedback_point_open() };
  }
}
