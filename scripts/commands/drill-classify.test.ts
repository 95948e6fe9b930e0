import { describe, expect, it } from 'vitest';
import { Refused, UsageError, type Io } from '../io';
import { classify } from './drill-classify';

function run(stdin: string, args: string[] = []) {
  const written: string[] = [];
  const io: Io = { stdin: async () => stdin, out: (text) => written.push(text), err: () => {}, json: false };
  return classify(args, io).then((code) => ({ code, lines: written.join('\n').split('\n').filter(Boolean) }));
}

describe('drill classify', () => {
  it('answers each line in order, labels in vocabulary order', async () => {
    const { code, lines } = await run('{"text":"您好，非常抱歉"}\n{"text":""}\n\n{"text":"No refunds."}\n');
    expect(code).toBe(0);
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { moves: ['greeting', 'apology'], violations: [] },
      { moves: [], violations: [] },
      { moves: [], violations: ['refuse_bluntly'] }
    ]);
  });

  it('writes nothing when a line cannot be read', async () => {
    await expect(run('{"text":"您好"}\nnot json')).rejects.toThrow(new Refused('line 2: not valid JSON'));
    await expect(run('{"text":5}')).rejects.toThrow(Refused);
  });

  it('takes no arguments', async () => {
    await expect(run('', ['--fast'])).rejects.toThrow(UsageError);
  });
});
