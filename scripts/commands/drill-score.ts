import { parseArgs } from 'node:util';
import { scoreTranscript } from '../../src/lib/engine/drill/index';
import { understand } from '../../src/lib/engine/drill/understand/index';
import { UsageError, type Io } from '../io';
import { loadRubric, loadTranscript, show } from './drill-files';

const USAGE = 'usage: drill score --rubric <id> --transcript <file>  (“-” reads standard input)';

/** `drill score`: a transcript's score against a rubric, as JSON. */
export async function score(args: string[], io: Io): Promise<number> {
  const { rubric: id, transcript: file } = readFlags(args);
  const transcript = await loadTranscript(file, io);
  const rubric = await loadRubric(id, transcript.lang);
  show(scoreTranscript(rubric, transcript, understand), io);
  return 0;
}

function readFlags(args: string[]): { rubric: string; transcript: string } {
  const text = { type: 'string' } as const;
  let flags;
  try {
    flags = parseArgs({ args, options: { rubric: text, transcript: text }, allowPositionals: false }).values;
  } catch {
    throw new UsageError(USAGE);
  }
  const { rubric, transcript } = flags;
  if (!rubric || !transcript) throw new UsageError(USAGE);
  return { rubric, transcript };
}
