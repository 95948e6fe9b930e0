import { understand } from '../../src/lib/engine/drill/understand/index';
import { readBatches } from './data';
import { measure, type Judged, type Measured } from './measure';

/** What the shipped classifier makes of the batches that never reached training or the lexicons. */
export function judgeHeldOut(): (Judged & { lang: string })[] {
  return [...readBatches('heldout').values()].flat().map(({ text, lang, labels }) => {
    const { moves, violations } = understand(text);
    return { text, lang, truth: labels, guess: new Set([...moves, ...violations].map((span) => span.label)) };
  });
}

export const measureHeldOut = (): Measured => measure(judgeHeldOut());
