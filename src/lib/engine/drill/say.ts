import type { Message } from './pictures';
import { draw } from './random';
import type { Says } from './scenario';
import type { DrillState } from './state';

/** From this mood on the customer speaks in the calm wording. */
export const CALM = 50;

/**
 * Has the customer say one variant of a line, drawn by the state's generator among those not said yet.
 * Each message takes time to type, at most six seconds, unless `atOnce`.
 *
 * @param key names the line, so that its variants are counted apart
 */
export function say(state: DrillState, key: string, says: Says, { atOnce = false } = {}): DrillState {
  const variants = state.mood >= CALM ? says.calm : says.upset;
  const before = state.said[key] ?? [];
  const unsaid = variants.map((_, index) => index).filter((index) => !before.includes(index));
  const choice = unsaid.length > 0 ? unsaid : variants.map((_, index) => index);
  const { value, random } = draw(state.random, choice.length);
  const index = choice[value]!;
  const said = { ...state.said, [key]: unsaid.length > 0 ? [...before, index] : [index] };
  return variants[index]!.reduce<DrillState>((spoken, message) => utter(spoken, message, atOnce), {
    ...state,
    random,
    said
  });
}

function utter(state: DrillState, message: Message, atOnce: boolean): DrillState {
  const shown = typeof message === 'string' ? { text: message } : message;
  const at = state.at + (atOnce ? 0 : typingTime(shown.text));
  const { mood, node } = state;
  return {
    ...state,
    at,
    waitingSince: state.waitingSince ?? at,
    turns: [...state.turns, { by: 'customer', at, ...shown, mood, node }]
  };
}

/** Seconds a quick typist needs: one to start, then one for six Han characters or twenty others. */
function typingTime(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return Math.min(6, 1 + Math.ceil(han / 6 + (text.length - han) / 20));
}
