import { understand } from '../../src/lib/engine/drill/understand/index';
import { Refused, UsageError, type Io } from '../io';

/**
 * `drill classify`: JSONL in, JSONL out, same order. All lines are read before anything is written, so a malformed
 * line refuses the whole input; blank lines are skipped.
 */
export async function classify(args: string[], io: Io): Promise<number> {
  if (args.length > 0)
    throw new UsageError('drill classify takes no arguments; it reads JSON lines from stdin');
  const texts = (await io.stdin())
    .split(/\r?\n/)
    .flatMap((line, i) => (line.trim() ? [textOf(line, i + 1)] : []));
  const lines = texts.map((text) => {
    const understanding = understand(text);
    return JSON.stringify({
      moves: understanding.moves.map((span) => span.label),
      violations: understanding.violations.map((span) => span.label)
    });
  });
  if (lines.length > 0) io.out(lines.join('\n'));
  return 0;
}

function textOf(line: string, number: number): string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Refused(`line ${number}: not valid JSON`);
  }
  if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string')
    throw new Refused(`line ${number}: expected an object with a string "text"`);
  return value.text;
}
