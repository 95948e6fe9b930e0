/** Messages understood in a second on one core, over the committed utterances: npx tsx scripts/drill-training/benchmark.ts */
import { understand } from '../../src/lib/engine/drill/understand/index';
import { readBatches } from './data';

export function messagesPerSecond(seconds = 3): { rate: number; characters: number } {
  const texts = [...readBatches('training').values(), ...readBatches('heldout').values()].flat().map(({ text }) => text);
  for (const text of texts) understand(text);
  const from = process.hrtime.bigint();
  let done = 0;
  while (process.hrtime.bigint() - from < BigInt(seconds * 1e9)) {
    for (const text of texts) understand(text);
    done += texts.length;
  }
  const elapsed = Number(process.hrtime.bigint() - from) / 1e9;
  return { rate: done / elapsed, characters: texts.reduce((sum, text) => sum + text.length, 0) / texts.length };
}

if (process.argv[1]?.endsWith('benchmark.ts')) {
  const { rate, characters } = messagesPerSecond();
  console.log(`${Math.round(rate)} messages/s, ${characters.toFixed(0)} characters each on average`);
}
