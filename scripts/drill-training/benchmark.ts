/** Messages understood in a second of processor time (one core, whatever else the machine does), over the committed utterances: npx tsx scripts/drill-training/benchmark.ts */
import { understand } from '../../src/lib/engine/drill/understand/index';
import { readBatches } from './data';

export function messagesPerSecond(seconds = 3): { rate: number; characters: number } {
  const texts = [...readBatches('training').values(), ...readBatches('heldout').values()]
    .flat()
    .map(({ text }) => text);
  for (const text of texts) understand(text);
  const before = process.cpuUsage();
  const spent = () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
  let done = 0;
  while (spent() < seconds) {
    for (const text of texts) understand(text);
    done += texts.length;
  }
  const elapsed = spent();
  return {
    rate: done / elapsed,
    characters: texts.reduce((sum, text) => sum + text.length, 0) / texts.length
  };
}

if (process.argv[1]?.endsWith('benchmark.ts')) {
  const { rate, characters } = messagesPerSecond();
  console.log(`${Math.round(rate)} messages/s, ${characters.toFixed(0)} characters each on average`);
}
