/** Messages understood in a second of processor time (one core, whatever else the machine does), over the committed utterances: npx tsx scripts/drill-training/benchmark.ts */
import { understand } from '../../src/lib/engine/drill/understand/index';
import { readBatches } from './data';

/** By kind of message how many are understood in a second, at best of several runs, and how long they are on average. */
export function messagesPerSecond(seconds = 3): { kind: string; rate: number; characters: number }[] {
  const texts = [...readBatches('training').values(), ...readBatches('heldout').values()]
    .flat()
    .map(({ text }) => text);
  const chinese = texts.filter((text) => !/[a-z]/i.test(text));
  const kinds = {
    'all messages': texts,
    'messages of 19 characters or more': texts.filter((text) => text.length >= 19),
    'three Chinese messages in one': chinese.flatMap((text, i) =>
      i % 3 === 2 ? [`${chinese[i - 2]}，${chinese[i - 1]}，${text}`] : []
    )
  };
  return Object.entries(kinds).map(([kind, some]) => ({
    kind,
    rate: Math.max(...Array.from({ length: 4 }, () => rateOf(some, seconds / 4))),
    characters: some.reduce((sum, text) => sum + text.length, 0) / some.length
  }));
}

function rateOf(texts: string[], seconds: number): number {
  for (const text of texts) understand(text);
  const before = process.cpuUsage();
  let done = 0;
  let spent = 0;
  while (spent < seconds) {
    for (const text of texts) understand(text);
    done += texts.length;
    const { user, system } = process.cpuUsage(before);
    spent = (user + system) / 1e6;
  }
  return done / spent;
}

if (process.argv[1]?.endsWith('benchmark.ts'))
  for (const { kind, rate, characters } of messagesPerSecond())
    console.log(`${kind}: ${Math.round(rate)}/s, ${characters.toFixed(0)} characters each on average`);
