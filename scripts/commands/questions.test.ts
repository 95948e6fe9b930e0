import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { importQuestions } from '../../src/lib/engine/assessment/exchange';
import { bankQuestions, publishImported, takeInQuestions } from '../../src/lib/server/exams';
import { createActor } from '../../tests/factories/people';
import { useDatabase } from '../../tests/test-database';
import { Refused, UsageError, type Io } from '../io';
import { run } from './questions';

const folder = mkdtempSync(join(tmpdir(), 'qihang-questions-'));
afterAll(() => rmSync(folder, { recursive: true }));

const aiken =
  '退货由谁付运费？\nA. 谁的错谁付\nB. 都由顾客付\nANSWER: A\n\n这一题没有答案\nA. 一\nB. 二\nANSWER: C\n';

async function call(args: string[], json = true) {
  const written: string[] = [];
  const io: Io = { stdin: async () => '', out: (text) => written.push(text), err: () => {}, json };
  return { code: await run(args, io), out: written.join('\n') };
}

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('questions import --dry-run', () => {
  it('says what would be taken and what not, without a database', async () => {
    const { code, out } = await call(['import', write('a.txt', aiken), '--format', 'aiken', '--dry-run']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      imported: 1,
      rejected: [{ line: 6, reason: 'Which answer is right cannot be told: C' }],
      simplified: [],
      dryRun: true
    });
  });

  it('is refused where nothing can be taken', async () => {
    const { code, out } = await call([
      'import',
      write('b.xml', '<html/>'),
      '--format',
      'moodle-xml',
      '--dry-run'
    ]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ imported: 0, rejected: [{ line: 1 }] });
  });

  it.each([
    [[]],
    [['import']],
    [['import', 'x', '--format', 'word']],
    [['import', 'x', '--format', 'gift', '--topic', 'Z9']],
    [['import', 'x', '--format', 'gift', '--lang', 'fr']],
    [['export', 'x']]
  ])('%j is wrong usage', async (args) => {
    await expect(async () => call(args)).rejects.toThrow(UsageError);
  });

  it('names a file that is not there', async () => {
    await expect(call(['import', join(folder, 'none'), '--format', 'gift'])).rejects.toThrow(Refused);
  });
});

describe('taking questions in', () => {
  const database = useDatabase();

  it('brings them to be reviewed once, however often they come, and publishes none', async () => {
    const before = (await bankQuestions(database(), 'zh-CN')).length;
    const imported = importQuestions(Buffer.from(aiken), 'aiken', { topic: 'C21', locale: 'zh-CN' });
    const take = (dryRun: boolean) =>
      takeInQuestions(database(), imported, 'zh-CN', { file: 'a.txt', actor: null, dryRun });
    expect((await take(true)).created).toHaveLength(1);
    expect((await take(false)).created).toHaveLength(1);
    expect(await take(false)).toMatchObject({
      created: [],
      unchanged: [expect.stringMatching(/^zh-CN\/questions\/c21\/q-/)]
    });
    expect(await bankQuestions(database(), 'zh-CN')).toHaveLength(before);
    const hr = await createActor(database(), ['hr']);
    const filter = { locale: 'zh-CN' as const, topic: 'C21' };
    expect(await publishImported(database(), hr, filter)).toMatchObject({ value: { published: 1 } });
    const bank = await bankQuestions(database(), 'zh-CN');
    expect(bank).toHaveLength(before + 1);
    expect(bank.find(({ stem }) => stem === '退货由谁付运费？')).toMatchObject({
      kind: 'single',
      topic: 'C21'
    });
  });
});
