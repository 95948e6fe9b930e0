import { writeFile } from 'node:fs/promises';
import type { Item } from '../../src/lib/engine/assessment';
import { connect } from '../../src/lib/server/db/connect';
import { bankQuestions, exportFormats, writeQuestions, type WrittenFile } from '../../src/lib/server/exams';
import { Refused, UsageError, type Io } from '../io';

const USAGE = 'usage: questions export <file> --format gift|moodle-xml|qti|csv [--lang zh-CN|en]';

type Locale = 'zh-CN' | 'en';
type Left = WrittenFile['left'];

/** `questions export <file> --format …` writes the published questions of a language for another system. */
export async function exportFile(args: string[], io: Io): Promise<number> {
  const [file, ...rest] = args;
  const options = new Map(rest.flatMap((name, at) => (at % 2 === 0 ? [[name, rest[at + 1] ?? '']] : [])));
  const format = exportFormats.find((known) => known === options.get('--format'));
  const locale = (['zh-CN', 'en'] as const).find((known) => known === (options.get('--lang') ?? 'zh-CN'));
  const strange = [...options.keys()].some((name) => name !== '--format' && name !== '--lang');
  if (!file || file.startsWith('-') || !format || !locale || strange) throw new UsageError(USAGE);
  const items = await published(locale);
  const { bytes, left } = writeQuestions(items, format, locale);
  await writeFile(file, bytes).catch(() => {
    throw new Refused(`${file} cannot be written.`);
  });
  report(items.length, left, file, io);
  return 0;
}

async function published(locale: Locale): Promise<Item[]> {
  const { db, leave } = await connect();
  try {
    return await bankQuestions(db, locale);
  } finally {
    await leave();
  }
}

function report(count: number, left: Left, file: string, io: Io): void {
  const refused = new Set(left.filter(({ code }) => code === 'kind-not-held').map(({ item }) => item));
  if (io.json) return io.out(JSON.stringify({ exported: count - refused.size, left }));
  for (const { item, code } of left) io.out(`${item}  ${losses[code]}`);
  io.out(`${count - refused.size} of ${count} questions written to ${file}.`);
}

const losses: Record<Left[number]['code'], string> = {
  'kind-not-held': 'left out: the format has no such kind of question',
  'marking-points': 'its marking points were left out',
  'several-blanks': 'it has several blanks',
  pictures: 'its pictures were left out'
};
