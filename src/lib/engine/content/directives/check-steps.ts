import type { Inline } from '../blocks';
import { escapeHtml } from '../render/escape';
import type { Page } from '../render/page';
import { items } from './check-items';
import type { Reader, SourceLine } from './directive';
import { splitReason } from './reason';

/** One step of a check of kind `order`. */
export interface CheckStep {
  line: number;
  text: Inline;
  explanation: Inline | null;
}

export const STEP = /^ {0,3}\d{1,2}[.)](?:\s+(.*))?$/;
export const FEWEST_STEPS = 3;
export const MOST_STEPS = 12;

/** Reads the steps of a check in their right order: `1. step`, with `:: why` where there is something to say. */
export function readSteps(lines: readonly SourceLine[], reader: Reader): CheckStep[] {
  return items(lines, STEP, (line) => reader.report('check-step-syntax', line)).map(({ line, source }) => {
    const [text, explanation] = splitReason(source);
    if (text === '') reader.report('check-step-syntax', line);
    return {
      line,
      text: reader.inline(text, line),
      explanation: explanation === '' ? null : reader.inline(explanation, line)
    };
  });
}

/**
 * The order in which steps are shown: a list of their right places, from 1. It depends on the check's id alone, so
 * that it is the same for everybody and in every language, and it is never the right order.
 */
export function shownOrder(id: string, count: number): number[] {
  const places = Array.from({ length: count }, (_, index) => index + 1);
  const random = generator(id);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = random() % (last + 1);
    [places[last], places[other]] = [places[other]!, places[last]!];
  }
  const sorted = places.every((place, index) => place === index + 1);
  return sorted ? [...places.slice(1), ...places.slice(0, 1)] : places;
}

/** Numbers of 31 bits from a seed: FNV-1a over the text, then xorshift. */
function generator(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const unit of new TextEncoder().encode(seed)) state = Math.imul(state ^ unit, 0x01000193);
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 1) & 0x7fffffff;
  };
}

export function renderSteps(steps: readonly CheckStep[], id: string, page: Page): string {
  const shown = shownOrder(id, steps.length).flatMap((place) => {
    const step = steps[place - 1];
    return step ? [{ place, step }] : [];
  });
  const { moveUp, moveDown, compare } = page.texts;
  return (
    `<ul class="steps" role="list" data-up="${escapeHtml(moveUp)}" data-down="${escapeHtml(moveDown)}" ` +
    `data-compare="${escapeHtml(compare)}">\n` +
    shown
      .map(
        ({ place, step }) =>
          `<li data-place="${place}"><label><input type="number" name="check-${escapeHtml(id)}" ` +
          `min="1" max="${steps.length}" autocomplete="off"> <span>${page.inline(step.text)}</span></label></li>\n`
      )
      .join('') +
    `</ul>\n`
  );
}

export function renderRightOrder(steps: readonly CheckStep[], page: Page): string {
  const right = steps.map(
    ({ text, explanation }) =>
      `<li>${page.inline(text)}` +
      `${explanation ? ` <span class="step-reason">${page.inline(explanation)}</span>` : ''}</li>\n`
  );
  return `<ol>\n${right.join('')}</ol>`;
}
