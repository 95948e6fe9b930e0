import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Refused, UsageError, type Io } from '../io';
import { run } from './drill';

const transcript = {
  lang: 'zh-CN',
  turns: [
    { at: 0, by: 'customer', text: '1号买的灯20号才到，你们怎么回事！' },
    { at: 5, by: 'agent', text: '您好，让您等了这么久，真的对不起。' },
    { at: 20, by: 'customer', text: '那怎么办' },
    { at: 31, by: 'agent', text: '补偿您一张20元优惠券，10分钟内到账。' }
  ]
};

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qihang-drill-'));
});

async function drill(args: string[], stdin = '') {
  const lines: string[] = [];
  const io: Io = {
    stdin: () => Promise.resolve(stdin),
    out: (text) => lines.push(text),
    err: () => undefined,
    json: true
  };
  const exit = await run(args, io);
  return { exit, result: JSON.parse(lines.join('\n')) };
}

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe('drill score', () => {
  it.each(['service', 'late-delivery'])('scores a file against the rubric %s', async (rubric) => {
    const path = await file('one.json', JSON.stringify(transcript));
    const { exit, result } = await drill(['score', '--rubric', rubric, '--transcript', path]);
    expect(exit).toBe(0);
    expect(result).toMatchObject({ band: expect.stringMatching(/^(excellent|pass|fail)$/), blockers: [] });
    expect(result.total).toBeGreaterThan(0);
    for (const criterion of result.criteria) {
      expect(criterion).toMatchObject({ id: expect.any(String), note: expect.stringMatching(/[。]$/) });
      expect(criterion.score).toBeLessThanOrEqual(criterion.max);
      for (const { turn, quote } of criterion.evidence) expect(transcript.turns[turn]?.text).toContain(quote);
    }
  });

  it('reads standard input, a byte order mark and English', async () => {
    const english = { lang: 'en', turns: [{ at: 0, by: 'customer', text: 'Hi' }] };
    const args = ['score', '--rubric', 'service', '--transcript', '-'];
    const { result } = await drill(args, `\uFEFF${JSON.stringify(english)}`);
    expect(result).toMatchObject({ total: 0, band: 'fail' });
  });

  it.each([
    ['not JSON', 'not valid JSON'],
    ['[]', 'object'],
    ['{"lang":"zh-CN"}', 'turns'],
    ['{"lang":"xx","turns":[]}', 'lang'],
    ['{"turns":[{"by":"someone","text":"x"}]}', 'Turn 1']
  ])('refuses %s', async (content, words) => {
    const refusal = drill(['score', '--rubric', 'service', '--transcript', '-'], content);
    await expect(refusal).rejects.toThrow(Refused);
    await expect(refusal).rejects.toThrow(words);
  });

  it.each(['nothing', '../drills/late-delivery', ''])('knows no rubric “%s”', async (rubric) => {
    const path = await file('one.json', JSON.stringify(transcript));
    await expect(drill(['score', `--rubric=${rubric}`, '--transcript', path])).rejects.toThrow(
      rubric === '' ? UsageError : Refused
    );
  });

  it('refuses a file that is not there', async () => {
    await expect(
      drill(['score', '--rubric', 'service', '--transcript', join(folder, 'none.json')])
    ).rejects.toThrow('There is no file');
  });
});

describe('drill play', () => {
  it('plays the agent’s lines, the same for the same seed', async () => {
    const path = await file('play.json', JSON.stringify(transcript));
    const args = ['play', 'late-delivery', '--seed', '7', '--transcript', path];
    const [one, two] = [await drill(args), await drill(args)];
    expect(one).toEqual(two);
    expect(one.result).toMatchObject({
      seed: 7,
      scenario: { id: 'late-delivery' },
      ending: expect.any(String)
    });
    expect(one.result.turns.filter((turn: { by: string }) => turn.by === 'agent')).toHaveLength(2);
    for (const turn of one.result.turns) expect(turn.mood).toBeTypeOf('number');
  });

  it('speaks the language asked for', async () => {
    const args = ['play', 'late-delivery', '--seed', '1', '--transcript', '-', '--lang', 'en'];
    const { result } = await drill(args, JSON.stringify({ ...transcript, lang: 'en' }));
    expect(result.turns[0].text).toMatch(/[a-z]/);
  });
});

describe('wrong usage', () => {
  it.each([
    [[]],
    [['grade']],
    [['score']],
    [['score', '--rubric', 'service']],
    [['score', '--rubric', 'service', '--transcript', '-', 'more']],
    [['play', '--transcript', '-']],
    [['play', 'late-delivery', '--seed', 'x', '--transcript', '-']],
    [['play', 'late-delivery', '--transcript', '-', '--lang', 'fr']]
  ])('%j', async (args) => expect(drill(args)).rejects.toThrow(UsageError));
});
