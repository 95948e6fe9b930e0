import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isDomainCode } from '../../src/lib/engine/content/codes';
import {
  importFormats,
  importQuestions,
  importSentence,
  type Imported,
  type ImportDefaults,
  type Place
} from '../../src/lib/engine/assessment/exchange';
import { connect } from '../../src/lib/server/db/connect';
import { takeInQuestions } from '../../src/lib/server/exams';
import { Refused, UsageError, type Io } from '../io';

const USAGE =
  'usage: questions import <file> --format gift|aiken|moodle-xml|qti [--topic C13] [--lang zh-CN|en] [--dry-run]';

/**
 * `questions import <file> --format …` takes another system's questions into the bank, where they wait to be reviewed and
 * published. A dry run needs no database.
 */
export async function importFile(args: string[], io: Io): Promise<number> {
  const { file, format, topic, locale, dryRun } = readArguments(args);
  const bytes = await readFile(file).catch(() => {
    throw new Refused(`${file} cannot be read.`);
  });
  const defaults: ImportDefaults = { topic, locale: locale ?? languageOf(bytes) };
  const imported = importQuestions(bytes, format, defaults);
  const name = basename(file);
  const store = imported.taken.length > 0 ? keep : async () => 0;
  const waiting = dryRun ? undefined : await store(imported, defaults.locale, name);
  report(imported, io, waiting);
  return imported.taken.length === 0 ? 1 : 0;
}

function readArguments(args: string[]) {
  const options = new Map<string, string>();
  const files: string[] = [];
  let dryRun = false;
  for (let at = 0; at < args.length; at++) {
    const argument = args[at]!;
    if (argument === '--dry-run') dryRun = true;
    else if (argument.startsWith('--')) options.set(argument, args[++at] ?? '');
    else files.push(argument);
  }
  const format = importFormats.find((known) => known === options.get('--format'));
  const topic = options.get('--topic') ?? 'C13';
  const lang = (['zh-CN', 'en'] as const).find((known) => known === options.get('--lang'));
  const unknown = [...options.keys()].find((option) => !['--format', '--topic', '--lang'].includes(option));
  const sound = files.length === 1 && format && isDomainCode(topic) && !unknown;
  if (!sound || (options.has('--lang') && !lang)) throw new UsageError(USAGE);
  return { file: files[0]!, format, topic, locale: lang, dryRun };
}

/** A file with Chinese in it is taken to be Chinese. */
function languageOf(bytes: Uint8Array): ImportDefaults['locale'] {
  const utf8 = new TextDecoder().decode(bytes);
  const gb = utf8.includes('\ufffd') ? new TextDecoder('gb18030').decode(bytes) : '';
  return /\p{Script=Han}/u.test(utf8 + gb) ? 'zh-CN' : 'en';
}

/** Answers how many questions now wait to be reviewed that did not before. */
async function keep(imported: Imported, locale: ImportDefaults['locale'], file: string): Promise<number> {
  const { db, leave } = await connect();
  try {
    const taking = await takeInQuestions(db, imported, locale, { file, actor: null, dryRun: false });
    for (const { file, message } of taking.rejected) {
      const index = imported.taken.findIndex(({ item }) => file.endsWith(`/${item.id}.yaml`));
      const [lost] = imported.taken.splice(index, 1);
      imported.rejected.push({ at: lost!.at, reason: { code: 'does-not-fit', detail: message } });
    }
    return taking.created.length + taking.changed.length;
  } finally {
    await leave();
  }
}

function report({ taken, rejected }: Imported, io: Io, waiting: number | undefined): void {
  const dryRun = waiting === undefined;
  if (io.json) {
    const simplified = taken.flatMap(({ at, simplified }) =>
      simplified.map((note) => ({ ...at, note: importSentence(note) }))
    );
    const refused = rejected.map(({ at, reason }) => ({ ...at, reason: importSentence(reason) }));
    const said = { imported: taken.length, rejected: refused, simplified, dryRun };
    return io.out(JSON.stringify(dryRun ? said : { ...said, awaitingReview: waiting }));
  }
  for (const { at, item, simplified } of taken) {
    io.out(`${placed(at)}  ${item.kind}  ${item.id}`);
    for (const note of simplified) io.out(`    ${importSentence(note)}`);
  }
  for (const { at, reason } of rejected) io.out(`${placed(at)}  rejected: ${importSentence(reason)}`);
  const after = dryRun ? 'nothing was written' : `${waiting} now wait to be reviewed in the question bank`;
  io.out(`${taken.length} imported, ${rejected.length} rejected; ${after}.`);
}

function placed(at: Place): string {
  return 'line' in at ? `line ${at.line}` : at.item;
}
