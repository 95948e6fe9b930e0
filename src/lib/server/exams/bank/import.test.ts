import { beforeEach, describe, expect, it } from 'vitest';
import { createActor } from '../../../../../tests/factories/people';
import { useDatabase } from '../../../../../tests/test-database';
import { openEditor, saveRevision } from '../../library';
import { askSecondPerson } from '../../people';
import type { Actor } from '../../policy';
import {
  bankQuestions,
  exportBank,
  importQuestionFile,
  listBank,
  previewExport,
  publishImported,
  readQuestionFile,
  uploadQuestions
} from '../index';

const database = useDatabase();
const locale = 'zh-CN' as const;
let trainer: Actor;
let count = 0;

beforeEach(async () => {
  trainer = await createActor(database(), ['trainer'], '周敏');
});

/** Two sound questions that no other test has, and one whose answer is missing. */
function gift(number = ++count): string {
  return `::a::第${number}问：退货由谁付运费？ {=谁的错谁付 ~都由顾客付}

::b::第${number}问：天是蓝的。 {T}

::broken::第${number}问：没有答案 {~一 ~二}
`;
}

async function upload(text: string | Buffer, actor = trainer, topic = 'C24'): Promise<string> {
  const file = { name: 'bank.txt', format: undefined, topic, locale, bytes: Buffer.from(text) };
  const outcome = await uploadQuestions(database(), actor, file);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.id;
}

async function look(id: string, actor = trainer) {
  const outcome = await readQuestionFile(database(), actor, id);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}

async function imported(topic = 'C24') {
  const listed = await listBank(database(), trainer, { locale, topic, state: 'imported' }, 1);
  if (!listed.ok) throw new Error(listed.code);
  return listed.value.rows;
}

describe('a file of another system', () => {
  it('is looked at item by item before anything is written', async () => {
    const before = (await imported()).length;
    const report = await look(await upload(gift()));
    expect(report).toMatchObject({
      format: 'gift',
      waiting: 2,
      taken: [
        { kind: 'single', topic: 'C24', verdict: 'created' },
        { kind: 'true-false', verdict: 'created' }
      ],
      rejected: [{ reason: { code: 'no-answer' } }]
    });
    expect(await imported()).toHaveLength(before);
  });

  it('brings questions that wait, and that a second person publishes all at once', async () => {
    const published = (await bankQuestions(database(), locale)).length;
    const id = await upload(gift(), trainer, 'C9');
    expect(await importQuestionFile(database(), trainer, id)).toMatchObject({ value: { waiting: 2 } });
    expect(await importQuestionFile(database(), trainer, id)).toMatchObject({ value: { waiting: 0 } });
    expect(await imported('C9')).toMatchObject([{ author: '周敏' }, { author: '周敏' }]);
    expect(await bankQuestions(database(), locale)).toHaveLength(published);
    const admin = await createActor(database(), ['admin']);
    await askSecondPerson(database(), admin, true);
    const filter = { locale, topic: 'C9' };
    expect(await publishImported(database(), trainer, filter)).toMatchObject({
      value: { published: 0, refused: [{ code: 'second-person-needed', count: 2 }] }
    });
    const hr = await createActor(database(), ['hr']);
    expect(await publishImported(database(), hr, filter)).toMatchObject({
      value: { published: 2, refused: [] }
    });
    await askSecondPerson(database(), admin, false);
    expect(await bankQuestions(database(), locale)).toHaveLength(published + 2);
    expect((await look(id)).taken.map(({ verdict }) => verdict)).toEqual(['unchanged', 'unchanged']);
  });

  it('never reverts what was edited here', async () => {
    const id = await upload(gift(), trainer, 'C10');
    await importQuestionFile(database(), trainer, id);
    const [row] = await imported('C10');
    const key = { kind: 'question' as const, slug: row!.slug, locale };
    const editor = await openEditor(database(), trainer, key);
    if (!editor.ok) throw new Error(editor.code);
    const source = editor.value.source.replace('points: "1"', 'points: "3"');
    expect(source).not.toBe(editor.value.source);
    await saveRevision(database(), trainer, key, { source, note: '', base: editor.value.base });
    const again = await look(id);
    expect(again.taken.find(({ slug }) => slug === row!.slug)).toMatchObject({ verdict: 'kept' });
    await importQuestionFile(database(), trainer, id);
    const after = await openEditor(database(), trainer, key);
    expect(after).toMatchObject({ value: { source } });
  });

  it('is its own person’s, and shut to whoever may not write', async () => {
    const id = await upload(gift());
    const other = await createActor(database(), ['trainer']);
    const hr = await createActor(database(), ['hr']);
    expect(await readQuestionFile(database(), other, id)).toMatchObject({ code: 'not-found' });
    expect(await importQuestionFile(database(), other, id)).toMatchObject({ code: 'not-found' });
    expect(await importQuestionFile(database(), hr, id)).toMatchObject({ code: 'not-allowed' });
    const bytes = Buffer.from('x');
    const file = { name: 'a', format: undefined, topic: 'C1', locale, bytes };
    expect(await uploadQuestions(database(), hr, file)).toMatchObject({ code: 'not-allowed' });
    const empty = { ...file, bytes: Buffer.alloc(0) };
    expect(await uploadQuestions(database(), trainer, empty)).toMatchObject({ code: 'questions-empty' });
    const large = { ...file, bytes: Buffer.alloc(4_000_000) };
    expect(await uploadQuestions(database(), trainer, large)).toMatchObject({ code: 'questions-too-large' });
  });

  it('may be hostile: it is refused with a reason, and nothing is written', async () => {
    const laughs = '<?xml version="1.0"?><!DOCTYPE q [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><quiz>&b;</quiz>';
    const report = await look(await upload(laughs));
    expect(report).toMatchObject({ format: 'moodle-xml', taken: [], waiting: 0 });
    expect(report.rejected).toHaveLength(1);
    const id = await upload(Buffer.from([0x50, 0x4b, 3, 4, 0, 0]));
    expect(await look(id)).toMatchObject({ format: 'qti', taken: [] });
    expect(await importQuestionFile(database(), trainer, id)).toMatchObject({ code: 'questions-empty' });
  });
});

describe('export', () => {
  it('says what each format holds of the selection, and comes back in', async () => {
    const filter = { locale, topic: 'C23' };
    const preview = await previewExport(database(), trainer, filter);
    if (!preview.ok) throw new Error(preview.code);
    const gifts = preview.value.formats.find(({ format }) => format === 'gift')!;
    expect(gifts.written).toBeLessThan(preview.value.count);
    expect(gifts.left.some(({ code }) => code === 'kind-not-held')).toBe(true);
    const file = await exportBank(database(), trainer, filter, 'gift');
    if (!file.ok) throw new Error(file.code);
    const report = await look(await upload(Buffer.from(file.value.bytes)));
    expect(report.taken).toHaveLength(gifts.written);
    const newHire = await createActor(database(), ['new-hire']);
    expect(await exportBank(database(), newHire, filter, 'csv')).toMatchObject({ code: 'not-allowed' });
  });
});
