import { describe, expect, it } from 'vitest';
import { useLibrary } from '../../../../tests/factories/library';
import { createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import { listItems, listOutlines, readAsset, readItem, readRevision, type CompiledLesson } from './index';

const database = useDatabase();
const first = 'zh-CN/courses/demo/01-first.md';
const slug = 'demo/first';
const { load, ...library } = useLibrary(database);
const lesson = (of = slug) => readItem<CompiledLesson>(database(), 'lesson', of, 'zh-CN');
const lessons = async () => (await listItems(database(), 'lesson', 'zh-CN')).map((item) => item.slug);
const revisions = () => database().selectFrom('library_revision').select('id').execute();

describe('loading the library', () => {
  it('publishes what lies in the folder, in its order, and nothing else', async () => {
    expect(await lessons()).toEqual(['demo/first', 'demo/second']);
    expect((await listItems(database(), 'course', 'en')).map((item) => item.slug)).toEqual(['demo']);
    expect((await lesson())?.compiled).toMatchObject({ course: 'demo', title: '第一课', minutes: 5 });
    expect(await readItem(database(), 'drill', 'late-delivery', 'zh-CN')).toBeUndefined();
  });

  it('a second time does nothing', async () => {
    const before = await revisions();
    const loaded = await database().selectFrom('library_load').selectAll().execute();
    await load();
    expect(await revisions()).toEqual(before);
    expect(await database().selectFrom('library_load').selectAll().execute()).toEqual(loaded);
  });

  it('publishes a new revision of a changed file alone, and what somebody began with stays', async () => {
    const old = (await lesson())!;
    const count = (await revisions()).length;
    library.content().edit(first, 'title: 第一课', 'title: 第一课（改）');
    await load();
    const changed = (await lesson())!;
    expect(changed.compiled.title).toBe('第一课（改）');
    expect(changed.revisionId).not.toBe(old.revisionId);
    expect((await readRevision<CompiledLesson>(database(), old.revisionId))?.compiled.title).toBe('第一课');
    expect(await revisions()).toHaveLength(count + 1);
  });

  it('follows a changed order', async () => {
    library.content().edit(first, 'order: 1', 'order: 3');
    await load();
    expect(await lessons()).toEqual(['demo/second', 'demo/first']);
  });

  it('withdraws what was deleted, and takes it back', async () => {
    const source = library.content().read(first);
    library.content().remove(first);
    await load();
    expect(await lesson()).toBeUndefined();
    library.content().write(first, source);
    await load();
    expect(await lesson()).toBeDefined();
  });

  it('leaves alone what a person wrote here, changed or deleted in the folder', async () => {
    const author = await createActor(database(), ['trainer']);
    const own = (await lesson())!.revisionId;
    await database()
      .updateTable('library_revision')
      .set({ author_id: author.personId, origin: 'trainer' })
      .where('id', '=', own)
      .execute();
    library.content().edit(first, '第一课', '第一课（改）');
    await load();
    expect((await lesson())?.revisionId).toBe(own);
    library.content().remove(first);
    await load();
    expect((await lesson())?.revisionId).toBe(own);
    await database()
      .updateTable('library_revision')
      .set({ author_id: null, origin: 'built-in' })
      .where('id', '=', own)
      .execute();
  });

  it('from two processes at once publishes everything once', async () => {
    library.content().edit(first, '第一课', `第一课（${Math.random()}）`);
    const count = (await revisions()).length;
    await Promise.all([load(), load(), load(), load()]);
    expect(await revisions()).toHaveLength(count + 1);
    expect(await lessons()).toHaveLength(2);
  });
});

describe('reading the library', () => {
  it('gives an outline without the long texts', async () => {
    const [outline] = await listOutlines<CompiledLesson>(database(), 'lesson', 'zh-CN');
    expect(outline?.compiled).toMatchObject({ title: '第一课', course: 'demo' });
    expect(outline?.compiled).not.toHaveProperty('html');
  });

  it('serves pictures with their type', async () => {
    const picture = await readAsset(database(), 'zh-CN/courses/demo/steps.svg');
    expect(picture?.mediaType).toBe('image/svg+xml');
    expect(picture?.body.toString()).toContain('<svg');
    expect(await readAsset(database(), first)).toBeUndefined();
  });

  it.each([
    'demo/none',
    '',
    '../demo/first',
    'demo/first\0',
    '__proto__',
    '字'.repeat(300_000),
    "' or true --"
  ])('finds nothing at a hostile address %#', async (address) => {
    expect(await lesson(address)).toBeUndefined();
    expect(await readAsset(database(), address)).toBeUndefined();
  });
});
