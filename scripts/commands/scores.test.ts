import { describe, expect, it } from 'vitest';
import { Refused, UsageError, type Io } from '../io';
import { run } from './scores';

async function scores(stdin: string, ...args: string[]) {
  const lines: string[] = [];
  const io: Io = {
    stdin: () => Promise.resolve(stdin),
    out: (text) => lines.push(text),
    err: () => undefined,
    json: true
  };
  return { exit: await run(args, io), lines };
}

const part = { score: '88', max: '100', weight: '1' };
const halves = { written: [part], applied: [{ ...part, score: '79' }] };

describe('scores combine', () => {
  it('prints one object', async () => {
    const { exit, lines } = await scores(JSON.stringify(halves), 'combine');
    expect(exit).toBe(0);
    expect(lines).toEqual(['{"written":"88.00","applied":"79.00","total":"83.50","level":4}']);
  });

  it.each([
    ['{"written":', /not valid JSON/],
    ['', /not valid JSON/],
    ['[]', /written is missing/],
    [JSON.stringify({ ...halves, applied: [] }), /applied half has no part/],
    [JSON.stringify({ ...halves, written: [{ ...part, score: 88 }] }), /written\.0\.score/],
    [JSON.stringify({ ...halves, written: [{ ...part, score: '1e2' }] }), /plain decimal/]
  ])('refuses %j', async (stdin, message) => {
    const refusal = scores(stdin, 'combine');
    await expect(refusal).rejects.toThrow(Refused);
    await expect(refusal).rejects.toThrow(message);
  });

  it.each([[[]], [['split']], [['combine', '--fast']]])('calls %j wrong usage', async (args) => {
    await expect(scores('{}', ...args)).rejects.toThrow(UsageError);
  });
});
