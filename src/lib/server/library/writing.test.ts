import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createContent, type Content } from '../../../../tests/factories/content';
import { createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import type { Actor } from '../policy';
import {
  discardDraft,
  ignoreFile,
  loadLibrary,
  openEditor,
  publishLesson,
  readAsset,
  readDesk,
  saveDraft,
  saveRevision,
  startLesson,
  takeOverFile,
  uploadPicture,
  type WrittenKey
} from './index';

const database = useDatabase();
const file = 'zh-CN/courses/demo/01-first.md';
const key: WrittenKey = { kind: 'lesson', slug: 'demo/first', locale: 'zh-CN' };
let content: Content;
let trainer: Actor;

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  for (const table of [
    'library_item',
    'library_publication',
    'library_difference',
    'library_draft',
    'library_load',
    'library_revision',
    'library_asset'
  ] as const)
    await database().deleteFrom(table).execute();
  content = createContent();
  await load();
  trainer = await createActor(database(), ['trainer'], '周敏');
});

const load = () => loadLibrary(database(), content.folder);

async function open(actor = trainer, of = key) {
  const outcome = await openEditor(database(), actor, of);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}

async function save(from: string | RegExp, to: string, publish = false): Promise<void> {
  const { source, base } = await open();
  const saved = await saveRevision(database(), trainer, key, {
    source: source.replace(from, to),
    note: '',
    base
  });
  if (!saved.ok) throw new Error(saved.code);
  const publication = { revisionId: saved.value.revisionId, note: '', relearn: false };
  if (publish) expect(await publishLesson(database(), trainer, key, publication)).toMatchObject({ ok: true });
}

describe('a draft', () => {
  it('is one’s own, outlives the page, and goes when it is saved or thrown away', async () => {
    const { base } = await open();
    const colleague = await createActor(database(), ['trainer']);
    await saveDraft(database(), trainer, key, { source: '写到一半', base });
    expect(await open()).toMatchObject({ source: '写到一半', base });
    expect((await open(colleague)).source).toContain('第一课');
    await discardDraft(database(), colleague, key);
    expect((await open()).source).toBe('写到一半');
    await discardDraft(database(), trainer, key);
    expect((await open()).source).toContain('第一课');
  });

  it('of another item’s revision, or of nothing, is refused', async () => {
    const { base } = await open(trainer, { ...key, slug: 'demo/second' });
    expect(await saveDraft(database(), trainer, key, { source: 'x', base })).toMatchObject({
      code: 'not-found'
    });
    const none = { ...key, slug: 'demo/none' };
    expect(await saveDraft(database(), trainer, none, { source: 'x', base: null })).toMatchObject({
      code: 'not-found'
    });
    const large = { source: 'x'.repeat(5_000_000), base: null };
    expect(await saveDraft(database(), trainer, key, large)).toMatchObject({ code: 'source-too-large' });
  });
});

describe('a new lesson', () => {
  const lesson = { course: 'demo', id: 'third', title: '新的: "一课"', locale: 'zh-CN' } as const;

  it('begins as a sound template that can be saved and published', async () => {
    const started = await startLesson(database(), trainer, lesson);
    expect(started).toEqual({ ok: true, value: { slug: 'demo/third' } });
    const third = { ...key, slug: 'demo/third' };
    const { source, preview, base } = await open(trainer, third);
    expect(preview).toMatchObject({ title: lesson.title, problems: [] });
    const desk = await readDesk(database(), trainer, 'zh-CN');
    expect(desk.ok && desk.value.courses[0]?.lessons.at(-1)).toMatchObject({
      slug: 'demo/third',
      state: 'unsaved'
    });
    const saved = await saveRevision(database(), trainer, third, { source, note: '', base });
    const publication = { revisionId: saved.ok ? saved.value.revisionId : '', note: '', relearn: false };
    expect(await publishLesson(database(), trainer, third, publication)).toMatchObject({ ok: true });
  });

  it.each(['Third', '../third', 'a b', 'revisions', '', 'x--y', '字'])('is refused the id %j', async (id) => {
    expect(await startLesson(database(), trainer, { ...lesson, id })).toMatchObject({ code: 'name-invalid' });
  });

  it('does not take a place that is taken, or one in no course', async () => {
    expect(await startLesson(database(), trainer, { ...lesson, id: 'first' })).toMatchObject({
      code: 'lesson-exists'
    });
    expect(await startLesson(database(), trainer, { ...lesson, course: 'none' })).toMatchObject({
      code: 'not-found'
    });
  });
});

describe('a picture', () => {
  const upload = (name: string, bytes: Buffer | string) =>
    uploadPicture(database(), trainer, key, { name, bytes: Buffer.from(bytes) });
  const svg = (body: string) => `<svg xmlns="http://www.w3.org/2000/svg">${body}</svg>`;
  const png = Buffer.from('89504e470d0a1a0a0000', 'hex');

  it('is named after its bytes, kept once, served, and stays when files are loaded again', async () => {
    const outcome = await upload('../../电梯 Lift.JPG', png);
    expect(outcome).toMatchObject({ value: { name: expect.stringMatching(/^lift-[0-9a-f]{10}\.png$/) } });
    const name = outcome.ok ? outcome.value.name : '';
    expect(await upload('Lift.png', png)).toEqual(outcome);
    content.edit(file, '第一课', '改');
    await load();
    expect(await readAsset(database(), `zh-CN/courses/demo/${name}`)).toMatchObject({
      mediaType: 'image/png'
    });
    expect((await open()).pictures).toContain(name);
  });

  it.each([
    ['a page', '<!doctype html><script>alert(1)</script>', 'picture-unknown'],
    ['nothing', '', 'picture-unknown'],
    ['a zip', 'PK\x03\x04', 'picture-unknown'],
    ['a script', svg('<script>alert(1)</script>'), 'picture-unsafe'],
    [
      'a script with a prefix',
      svg('<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>'),
      'picture-unsafe'
    ],
    ['a handler', svg('<rect onload="alert(1)"/>'), 'picture-unsafe'],
    ['an escaped link', svg('<a href="&#106;avascript:alert(1)"/>'), 'picture-unsafe'],
    ['an outside picture', svg('<image href="https://example.com/x.png"/>'), 'picture-unsafe'],
    ['an entity', `<!DOCTYPE svg [<!ENTITY x "y">]>${svg('&x;')}`, 'picture-unsafe'],
    ['a style sheet', `<?xml version="1.0"?><?xml-stylesheet href="x.css"?>${svg('')}`, 'picture-unsafe'],
    ['foreign content', svg('<foreignObject><body/></foreignObject>'), 'picture-unsafe']
  ])('that is or holds %s is refused', async (_, bytes, code) => {
    expect(await upload('x.png', bytes)).toMatchObject({ code });
  });

  it('of more than 2 MB is refused', async () => {
    expect(await upload('x.png', Buffer.alloc(2 * 1024 * 1024 + 1))).toMatchObject({
      code: 'picture-too-large'
    });
  });

  it('that is a plain drawing is taken', async () => {
    const drawing = `<?xml version="1.0" encoding="UTF-8"?>\n<!-- plain -->\n${svg('<rect width="4" fill="url(#a)"/>')}`;
    expect(await upload('图.svg', drawing)).toMatchObject({
      value: { name: expect.stringMatching(/^picture-/) }
    });
  });
});

describe('a file that changed after an edit', () => {
  beforeEach(async () => {
    await save('第一课', '在这里改的', true);
    content.edit(file, '第一课', '文件改的');
    await load();
  });

  it('is taken over as a revision', async () => {
    const { head, difference } = await open();
    expect(difference?.path).toBe(file);
    expect(await takeOverFile(database(), trainer, key, { note: '', base: head!.id })).toMatchObject({
      ok: true
    });
    expect(await open()).toMatchObject({ difference: null, source: content.read(file) });
  });

  it('is ignored until it changes again', async () => {
    await ignoreFile(database(), trainer, key);
    content.edit('zh-CN/courses/demo/02-second.md', '第二课', '改');
    await load();
    expect((await open()).difference).toBeNull();
    content.edit(file, '文件改的', '文件又改了');
    await load();
    expect((await open()).difference?.source).toContain('文件又改了');
  });
});
