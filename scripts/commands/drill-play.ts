import { parseArgs } from 'node:util';
import { playTranscript, type Locale } from '../../src/lib/engine/drill/index';
import { understand } from '../../src/lib/engine/drill/understand/index';
import { UsageError, type Io } from '../io';
import { loadScenario, loadTranscript, show } from './drill-files';

const USAGE =
  'usage: drill play <scenario> --seed N --transcript <file> [--lang zh-CN|en]  (“-” reads standard input)';

/** `drill play`: a transcript's agent lines against a scenario's customer; score, turns and moods as JSON. */
export async function play(args: string[], io: Io): Promise<number> {
  const { scenario: id, seed, transcript: file, lang } = readFlags(args);
  const transcript = await loadTranscript(file, io);
  const scenario = await loadScenario(id, lang ?? transcript.lang);
  show(playTranscript(scenario, seed, transcript, understand), io);
  return 0;
}

function readFlags(args: string[]): {
  scenario: string;
  seed: number;
  transcript: string;
  lang: Locale | undefined;
} {
  const text = { type: 'string' } as const;
  let parsed;
  try {
    parsed = parseArgs({
      args,
      options: { seed: text, transcript: text, lang: text },
      allowPositionals: true
    });
  } catch {
    throw new UsageError(USAGE);
  }
  const { seed = '1', transcript, lang } = parsed.values;
  const [scenario, ...rest] = parsed.positionals;
  if (!scenario || rest.length > 0 || !transcript) throw new UsageError(USAGE);
  if (!/^\d{1,10}$/.test(seed)) throw new UsageError(`--seed is a whole number, not “${seed}”; ${USAGE}`);
  if (lang !== undefined && lang !== 'zh-CN' && lang !== 'en') throw new UsageError(USAGE);
  return { scenario, seed: Number(seed), transcript, lang };
}
