import { lossesIn, plainOf } from './markup';
import type { Found, ImportDefaults, ImportNote, Place, Rejected } from './imported';

/** A choice as every format has it; `weight` in percent of the points. */
export type FoundChoice = { html: string; weight: number; feedback?: string | undefined };

/**
 * Makes a choice question of choices with weights. One choice of 100 is single choice; else those above 0 are the key
 * and equal shares are assumed, which is noted where the file says otherwise.
 */
export function choiceFrom(
  at: Place,
  stem: string,
  choices: readonly FoundChoice[],
  single: boolean,
  simplified: ImportNote[]
): Pick<Found, 'fields' | 'simplified'> | Rejected {
  const right = choices.filter(({ weight }) => weight > 0);
  const full = choices.filter(({ weight }) => weight >= 99.9);
  if (right.length === 0) return { at, reason: { code: 'no-answer', detail: '' } };
  const lost = choices.flatMap(({ html, feedback = '' }) => [...lossesIn(html), ...lossesIn(feedback)]);
  const notes = [...simplified, ...lost];
  const alone = single || right.length === 1;
  const most = Math.max(...choices.map(({ weight }) => weight));
  const equals = choices.filter(({ weight }) => weight === most);
  if (alone && (full.length > 1 || equals.length > 1))
    return { at, reason: { code: 'key-unclear', detail: `${equals.length}` } };
  const key = alone ? equals : right;
  const even = key.every(({ weight }) => Math.abs(weight - 100 / key.length) < 1);
  const penalties = choices.filter(({ weight }) => weight < 0);
  const ours = !alone && penalties.every(({ weight }) => Math.abs(weight + 100 / key.length) < 1);
  if (!even || (alone && right.length > 1) || (penalties.length > 0 && !ours)) {
    notes.push({ code: 'weights', detail: choices.map(({ weight }) => weight).join(' ') });
  }
  const options = choices.map((choice, index) => ({
    id: optionId(index),
    text: plainOf(choice.html),
    correct: key.includes(choice),
    ...(choice.feedback ? { why: plainOf(choice.feedback) } : {})
  }));
  return { fields: { kind: alone ? 'single' : 'several', stem, options }, simplified: notes };
}

/** a, b … z, a1, b1 … */
export function optionId(index: number): string {
  const round = Math.floor(index / 26);
  return `${String.fromCharCode(97 + (index % 26))}${round === 0 ? '' : round}`;
}

export function trueFalse(
  stem: string,
  isTrue: boolean,
  { locale }: ImportDefaults,
  whys: { right?: string | undefined; wrong?: string | undefined } = {}
): Record<string, unknown> {
  const [yes, no] = locale === 'zh-CN' ? ['对', '错'] : ['True', 'False'];
  const option = (id: 'right' | 'wrong', text: string, correct: boolean) => ({
    id,
    text,
    correct,
    ...(whys[id] ? { why: plainOf(whys[id]) } : {})
  });
  return {
    kind: 'true-false',
    stem,
    options: [option('right', yes!, isTrue), option('wrong', no!, !isTrue)]
  };
}

/** A short answer marked by the words themselves: one blank at the end of the stem, unless the stem draws it. */
export function blankFrom(stem: string, accept: string[]): Record<string, unknown> {
  const drawn = stem.match(/_{3,}/g)?.length ?? 0;
  return {
    kind: 'fill-in',
    stem: drawn === 1 ? stem : `${stem.replace(/_{3,}/g, '…')} ____`,
    blanks: [{ accept }]
  };
}

/** An essay: read by a person, who judges it whole unless the file says what to look for. */
export function essayFrom(
  stem: string,
  points: string | undefined,
  { locale }: ImportDefaults,
  model?: string
): Record<string, unknown> {
  const whole = points && /^\d+(\.0*|\.50*)?$/.test(points) && Number(points) > 0 ? points : '1';
  return {
    kind: 'short',
    stem,
    maxLength: 2000,
    ...(model ? { model } : {}),
    marking: [
      {
        id: 'whole',
        points: whole.replace(/\.0*$/, '').replace(/(\.5)0+$/, '$1'),
        text: locale === 'zh-CN' ? '按整份回答给分' : 'The answer as a whole'
      }
    ]
  };
}
