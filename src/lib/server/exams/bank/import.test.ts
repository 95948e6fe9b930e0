import { beforeEach, describe, expect, it } from 'vitest';
import { createActor } from '../../../../../tests/factories/people';
import { useDatabase } from '../../../../../tests/test-database';
import type { Item } from '../../../engine/assessment';
import { openEditor, readAsset, saveRevision } from '../../library';
import { askSecondPerson } from '../../people';
import type { Actor } from '../../policy';
import { asHtml, picturesOf } from '../markup';
import {
  bankQuestions,
  exportBank,
  importQuestionFile,
  listBank,
  previewExport,
  publishImported,
  readQuestionFile,
  takeInQuestions,
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

describe('a question with a picture', () => {
  const picture =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const quiz = (stem: string) =>
    `<quiz><question type="essay"><name><text>p</text></name><questiontext format="html"><text><![CDATA[${stem}]]></text><file name="door plan.png" path="/" encoding="base64">${picture}</file></questiontext><defaultgrade>2</defaultgrade></question></quiz>`;

  it('has it beside it, is published with it, and shows it', async () => {
    const stem = '<p>看图</p><img src="@@PLUGINFILE@@/door%20plan.png" alt="门">';
    await importQuestionFile(database(), trainer, await upload(quiz(stem), trainer, 'C12'));
    const hr = await createActor(database(), ['hr']);
    const published = await publishImported(database(), hr, { locale, topic: 'C12' });
    expect(published).toMatchObject({ value: { published: 1, refused: [] } });
    const question = (await bankQuestions(database(), locale)).find(({ stem }) => stem.startsWith('看图'))!;
    const [, name] = /!\[门\]\((picture-[a-z0-9]+\.png)\)/.exec(question.stem)!;
    const shown = await readAsset(database(), `${locale}/questions/c12/${name}`);
    expect(shown).toMatchObject({ mediaType: 'image/png', body: Buffer.from(picture, 'base64') });
    expect(asHtml(question.stem, picturesOf(question, locale))).toContain(
      `src="/library/zh-CN/questions/c12/${name}"`
    );
    const gift = await exportBank(database(), trainer, { locale, topic: 'C12' }, 'moodle-xml');
    expect(gift.ok && gift.value.left).toContainEqual({ item: question.id, code: 'pictures' });
  });

  it('is written without references, also where two of its fields are one', async () => {
    const blank = { accept: ['6', '六'] };
    const item = {
      ...{ id: 'shared', kind: 'fill-in', topic: 'C12', difficulty: 1, points: '2' },
      ...{ stem: '____和____', blanks: [blank, blank] }
    } as const;
    const taken = [
      { at: { line: 1 }, item: structuredClone(item) as unknown as Item, simplified: [], pictures: [] }
    ];
    const takeIn = { file: 'shared', actor: trainer, dryRun: false };
    const report = await takeInQuestions(database(), { taken }, locale, takeIn);
    expect(report).toMatchObject({ rejected: [], created: ['zh-CN/questions/c12/shared.yaml'] });
    const key = { kind: 'question' as const, slug: 'c12/shared', locale };
    const editor = await openEditor(database(), trainer, key);
    expect(editor.ok && editor.value.source).not.toMatch(/[&*]a1/);
    expect(editor.ok && editor.value.source.match(/六/g)).toHaveLength(2);
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
