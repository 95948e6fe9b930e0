import { describe, expect, it } from 'vitest';
import { useLibrary } from '../../../../tests/factories/library';
import { createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import { contentProblems, listItems, readItem, type CompiledLesson } from './index';

const database = useDatabase();
const first = 'zh-CN/courses/demo/01-first.md';
const paper = 'zh-CN/papers/basics.yaml';
const { load, ...library } = useLibrary(database);
const titleOf = async (slug: string) =>
  (await readItem<CompiledLesson>(database(), 'lesson', slug, 'zh-CN'))?.compiled.title;

async function problems() {
  const admin = await createActor(database(), ['admin']);
  const outcome = await contentProblems(database(), admin);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}

describe('a faulty file', () => {
  it('is named by line, what was published before stays, and the rest is loaded', async () => {
    library.content().edit(first, 'minutes: 5', 'minutes: soon');
    library.content().edit('zh-CN/courses/demo/02-second.md', '第二课', '第二课（改）');
    await load();
    expect(await problems()).toMatchObject([{ file: first, line: 5 }]);
    expect(await titleOf('demo/first')).toBe('第一课');
    expect(await titleOf('demo/second')).toBe('第二课（改）');
    expect(console.warn).toHaveBeenCalledWith(expect.stringContaining(`content/${first}:5 `));
  });

  it('is no longer named once it is mended', async () => {
    library.content().edit(first, 'minutes: 5', 'minutes: soon');
    await load();
    library.content().edit(first, 'minutes: soon', 'minutes: 6');
    await load();
    expect(await problems()).toEqual([]);
  });

  it('is still named after a start at which nothing has changed', async () => {
    library.content().edit(first, 'minutes: 5', 'minutes: soon');
    await load();
    await load();
    expect(await problems()).toHaveLength(1);
  });

  it('that is new is not published', async () => {
    library.content().write('zh-CN/courses/demo/03-third.md', '---\nid: third\n---\n');
    await load();
    expect(await titleOf('demo/third')).toBeUndefined();
    expect((await problems()).every(({ file }) => file.endsWith('03-third.md'))).toBe(true);
  });

  it.each([
    ['bytes that are no text', 'zh-CN/papers/noise.yaml', Buffer.from([0xff, 0xfe, 0x00, 0x80])],
    ['U+0000', 'zh-CN/courses/demo/03-third.md', 'a\0b'],
    ['nothing', 'zh-CN/forms/empty.yaml', ''],
    ['too many brackets', 'zh-CN/pathways/deep.yaml', `a: ${'['.repeat(50_000)}`],
    ['the name of a prototype', 'zh-CN/papers/__proto__.yaml', 'id: constructor'],
    ['a drill of nothing', 'zh-CN/drills/constructor.yaml', 'null']
  ])('that holds %s stops nothing', async (_, path, body) => {
    library.content().write(path, body);
    library.content().edit(first, '第一课', '第一课（改）');
    await load();
    expect((await problems()).map(({ file }) => file)).toContain(path);
    expect(await titleOf('demo/first')).toBe('第一课（改）');
  });

  it.each([
    ['U+0000', 'id: basics\ntitle: "问\\0好"'],
    ['half a character', 'id: basics\ntitle: "问\\ud83d好"'],
    ['U+0000 in its id', 'id: "a\\0b"\ntitle: 问好']
  ])('whose escapes write %s is named and stops nothing', async (_, head) => {
    library.content().edit(paper, /^id: .*\ntitle: .*/, head);
    library.content().edit(first, 'title: 第一课', 'title: "第一课\\0"');
    library.content().edit('zh-CN/courses/demo/02-second.md', '第二课', '第二课（改）');
    await load();
    expect(await problems()).toMatchObject([
      { file: first, line: 3 },
      { file: paper, line: expect.any(Number) as number }
    ]);
    expect(await titleOf('demo/first')).toBe('第一课');
    expect(await titleOf('demo/second')).toBe('第二课（改）');
    expect(await listItems(database(), 'paper', 'zh-CN')).toHaveLength(1);
  });

  it('that writes of such an escape without using it is sound', async () => {
    library.content().edit(first, 'title: 第一课', "title: '第一课 \\u0000'");
    await load();
    expect(await titleOf('demo/first')).toBe('第一课 \\u0000');
  });

  it('that claims another’s place is named, and the first keeps it at every load', async () => {
    library
      .content()
      .write(
        'zh-CN/courses/demo/05-first.md',
        library.content().read(first).replace('title: 第一课', 'title: 冒名')
      );
    for (const title of ['第一课（二）', '第一课（三）']) {
      library.content().edit(first, /title: .*/, `title: ${title}`);
      await load();
      expect(await titleOf('demo/first')).toBe(title);
    }
    expect((await problems()).length).toBeGreaterThan(0);
  });
});

it('problems are for administrators and trainers to read', async () => {
  expect(await contentProblems(database(), await createActor(database(), ['trainer']))).toMatchObject({
    ok: true
  });
  expect(await contentProblems(database(), await createActor(database(), ['hr']))).toMatchObject({
    code: 'not-allowed'
  });
});
