import { findMention } from './phrase';
import type { Colleague } from './colleagues';
import type { ConsultTurn, DrillState } from './state';

/** Most questions to colleagues in one conversation. */
export const MOST_CONSULTS = 20;

/** The agent asks a colleague; the answer is on its way. What the customer waits for does not change. */
export function consult(state: DrillState, colleague: Colleague, text: string): DrillState {
  const { id, answers, otherwise, after } = colleague;
  const answer = answers.find(({ words }) => findMention(words, text));
  const { at } = state;
  const busy = Math.max(
    at,
    ...state.answering.filter((turn) => turn.colleague === id).map((turn) => turn.at)
  );
  return {
    ...state,
    consults: [...state.consults, { by: 'agent', at, text, colleague: id, tells: [] }],
    answering: [
      ...state.answering,
      {
        by: 'colleague',
        at: busy + after,
        text: answer?.says ?? otherwise,
        colleague: id,
        tells: answer?.tells ?? []
      }
    ]
  };
}

/** Hands over the answers that have come by now, in the order in which they came. */
export function hearColleagues(state: DrillState): DrillState {
  const come = state.answering.filter(({ at }) => at <= state.at).sort((a, b) => a.at - b.at);
  if (come.length === 0) return state;
  return {
    ...state,
    consults: [...state.consults, ...come].sort((a, b) => a.at - b.at),
    answering: state.answering.filter((turn) => !come.includes(turn)),
    learnt: [...new Set([...state.learnt, ...come.flatMap(({ tells }: ConsultTurn) => tells)])]
  };
}
