import { combine, readCombination } from '../../src/lib/engine/scores/index';
import { Refused, UsageError, type Io } from '../io';

const USAGE = 'usage: scores combine, with {"written":[{"score","max","weight"}],"applied":[…]} on stdin';

/** `scores combine`: the two halves in as JSON, the total out as one JSON object. */
export async function run(args: string[], io: Io): Promise<number> {
  if (args.length !== 1 || args[0] !== 'combine') throw new UsageError(USAGE);
  const input = readCombination(parseJson(await io.stdin()));
  if (!input.ok) throw new Refused(input.message);
  const result = combine(input.value);
  if (!result.ok) throw new Refused(result.message);
  const { written, applied, total, level } = result;
  io.out(JSON.stringify({ written, applied, total, level }));
  return 0;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Refused('The input is not valid JSON.');
  }
}
