import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createContent, type Content } from '../../../../tests/factories/content';
import { createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import { askSecondPerson } from '../people';
import type { Actor } from '../policy';
import {
  compareRevisions,
  listRevisions,
  loadLibrary,
  openEditor,
  publishLesson,
  readItem,
  restoreRevision,
  saveRevision,
  type CompiledLesson,
  type WrittenKey
} from './index';

const database = useDatabase();
const file = 'zh-CN/courses/demo/01-first.md';
const key: WrittenKey = { kind: 'lesson', slug: 'demo/first', locale: 'zh-CN' };
let content: Content;
let trainer: Actor;
let colleague: Actor;

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  await database().deleteFrom('library_item').execute();
  await database().deleteFrom('library_publication').execute();
  await database().deleteFrom('library_difference').execute();
  await database().deleteFrom('library_draft').execute();
  await database().deleteFrom('lesson_progress').execute();
  await database().deleteFrom('library_load').execute();
  await database().deleteFrom('library_revision').execute();
  content = createContent();
  await loadLibrary(database(), content.folder);
  trainer = await createActor(database(), ['trainer'], '周敏');
  colleague = await createActor(database(), ['trainer'], '许岚');
});

async function open(actor = trainer) {
  const outcome = await openEditor(database(), actor, key);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}

const title = async () =>
  (await readItem<CompiledLesson>(database(), 'lesson', key.slug, key.locale))?.compiled.title;

async function save(change: (source: string) => string, actor = trainer, base?: string | null) {
  const editor = await open(actor);
  const input = {
    source: change(editor.source),
    note: '改标题',
    base: base === undefined ? editor.base : base
  };
  return saveRevision(database(), actor, key, input);
}

async function saved(change: (source: string) => string, actor = trainer): Promise<string> {
  const outcome = await save(change, actor);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.revisionId;
}

const retitle = (text: string) => (source: string) => source.replace(/title: .*/, `title: ${text}`);
const publish = (revisionId: string, actor = colleague, relearn = false) =>
  publishLesson(database(), actor, key, { revisionId, note: '看过了', relearn });

describe('saving', () => {
  it('keeps a revision with author, note and base, and publishes nothing', async () => {
    const before = await open();
    const id = await saved(retitle('第一课，改过'));
    expect(await title()).toBe('第一课');
    const rows = await listRevisions(database(), trainer, key);
    expect(rows.ok && rows.value[0]).toMatchObject({
      id,
      author: '周敏',
      note: '改标题',
      baseId: before.base,
      sound: true,
      publishedAt: null
    });
    const event = await database()
      .selectFrom('audit_event')
      .select(['action', 'subject_id', 'actor_id'])
      .orderBy('id', 'desc')
      .executeTakeFirst();
    expect(event).toEqual({
      action: 'lesson.saved',
      subject_id: 'zh-CN/demo/first',
      actor_id: trainer.personId
    });
  });

  it('over a newer revision keeps nothing and says so', async () => {
    const { base } = await open();
    await saved(retitle('先保存的'), colleague);
    expect(await save(retitle('后保存的'), trainer, base)).toMatchObject({ code: 'newer-revision' });
    expect((await open()).head?.source).toContain('先保存的');
  });

  it('by two at once loses nothing: one is kept, the other is told', async () => {
    const { base, source } = await open();
    const outcomes = await Promise.all(
      [trainer, colleague].map((actor) =>
        saveRevision(database(), actor, key, { source: retitle(actor.name)(source), note: '', base })
      )
    );
    expect(outcomes.map((outcome) => (outcome.ok ? 'kept' : outcome.code)).sort()).toEqual([
      'kept',
      'newer-revision'
    ]);
  });

  it('the same text again makes no revision', async () => {
    const id = await saved(retitle('改'));
    expect(await saved((source) => source.replaceAll('\n', '\r\n'))).toBe(id);
  });

  it.each([
    ['a text of 5 MB', () => '字'.repeat(1_700_000), 'source-too-large'],
    ['U+0000', (source: string) => `${source}\0`, 'source-unstorable'],
    ['half a character', (source: string) => `${source}\ud83d`, 'source-unstorable'],
    ['another id', (source: string) => source.replace('id: first', 'id: other'), 'id-fixed']
  ])('refuses %s, and what was saved stays', async (_, change, code) => {
    const before = (await open()).head;
    expect(await save(change)).toMatchObject({ code });
    expect((await open()).head).toEqual(before);
  });

  it('is for trainers', async () => {
    const { base, source } = await open();
    for (const role of ['hr', 'new-hire', 'mentor', 'admin'] as const) {
      const actor = await createActor(database(), [role]);
      expect(await saveRevision(database(), actor, key, { source, note: '', base })).toMatchObject({
        code: 'not-allowed'
      });
    }
  });

  it('what never was is not found', async () => {
    const input = { source: 'x', note: '', base: null };
    for (const slug of ['demo/none', '', '../first', '__proto__', 'a'.repeat(10_000)])
      expect(await saveRevision(database(), trainer, { ...key, slug }, input)).toMatchObject({
        code: 'not-found'
      });
  });
});

describe('publishing', () => {
  it('is an act of its own, with a note, and remembers who and when', async () => {
    const id = await saved(retitle('第一课，改过'));
    expect(await publish(id)).toMatchObject({ ok: true });
    expect(await title()).toBe('第一课，改过');
    expect((await open()).publication).toMatchObject({ revisionId: id, publishedBy: '许岚' });
    const item = await database()
      .selectFrom('library_item')
      .select('relearn_from')
      .where('slug', '=', key.slug)
      .executeTakeFirst();
    expect(item?.relearn_from).toBeNull();
  });

  it('with “must be learned again” remembers from when; a later change without it does not take that back', async () => {
    const relearn = () =>
      database()
        .selectFrom('library_item')
        .select(['relearn_from', 'published_at'])
        .where('slug', '=', key.slug)
        .where('locale', '=', key.locale)
        .executeTakeFirstOrThrow();
    await publish(await saved(retitle('要重学')), colleague, true);
    const first = await relearn();
    expect(first.relearn_from).toEqual(first.published_at);
    await publish(await saved(retitle('错字')));
    expect((await relearn()).relearn_from).toEqual(first.relearn_from);
  });

  it.each([
    ['broken front matter', (source: string) => source.replace('minutes:', 'minutes')],
    ['no front matter', () => '# 没有'],
    ['deep nesting', (source: string) => `${source}\n${'> '.repeat(200)}深`],
    ['a link to nowhere', (source: string) => `${source}\n[去](lesson:demo/none)\n`],
    ['a picture that is not there', (source: string) => `${source}\n![图](none.png)\n`],
    ['a script', (source: string) => `${source}\n<script>alert(1)</script>\n`],
    ['another’s place in the order', (source: string) => source.replace('order: 1', 'order: 2')]
  ])('refuses a source with %s, which is saved; what was published stays', async (_, change) => {
    const id = await saved(change);
    expect(await publish(id)).toMatchObject({ code: 'source-unsound' });
    expect(await title()).toBe('第一课');
    expect((await open()).preview.problems.length).toBeGreaterThan(0);
  });

  it('refuses a revision that is no longer the newest', async () => {
    const old = await saved(retitle('一'));
    await saved(retitle('二'));
    expect(await publish(old)).toMatchObject({ code: 'revision-superseded' });
  });

  it('needs a second person where the organisation asks for it', async () => {
    const admin = await createActor(database(), ['admin']);
    await askSecondPerson(database(), admin, true);
    const id = await saved(retitle('自己写的'));
    expect(await publish(id, trainer)).toMatchObject({ code: 'second-person-needed' });
    expect(await open()).toMatchObject({ mayPublish: false, secondPersonNeeded: true });
    expect(await publish(id, await createActor(database(), ['hr']))).toMatchObject({ ok: true });
    await askSecondPerson(database(), admin, false);
    expect(await publish(await saved(retitle('自己又写的')), trainer)).toMatchObject({ ok: true });
  });

  it('is for trainers and HR', async () => {
    const id = await saved(retitle('改'));
    for (const role of ['new-hire', 'mentor', 'admin', 'manager'] as const)
      expect(await publish(id, await createActor(database(), [role]))).toMatchObject({ code: 'not-allowed' });
  });
});

describe('revisions', () => {
  it('are compared line by line', async () => {
    const from = (await open()).base!;
    const to = await saved(retitle('第一课，改过'));
    const lines = await compareRevisions(database(), from, to);
    expect(lines.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'title: 第一课' },
      { kind: 'added', text: 'title: 第一课，改过' }
    ]);
  });

  it('are restored as a new one', async () => {
    const first = await open();
    const second = await saved(retitle('改坏了'));
    const outcome = await restoreRevision(database(), trainer, key, {
      revisionId: first.base!,
      note: '退回',
      base: second
    });
    expect(outcome).toMatchObject({ ok: true });
    expect((await open()).source).toBe(first.source);
    const rows = await listRevisions(database(), trainer, key);
    expect(rows.ok && rows.value).toHaveLength(3);
  });

  it('of another item are not restored here', async () => {
    const other = (await readItem(database(), 'lesson', 'demo/second', 'zh-CN'))!.revisionId;
    const { base } = await open();
    const input = { revisionId: other, note: '', base };
    expect(await restoreRevision(database(), trainer, key, input)).toMatchObject({ code: 'not-found' });
  });
});

describe('a load after a trainer’s save', () => {
  it('leaves the edit, published or not, and shows the file beside it when that changed', async () => {
    await saved(retitle('在这里改的'));
    content.edit(file, 'title: 第一课', 'title: 文件里改的');
    await loadLibrary(database(), content.folder);
    expect(await title()).toBe('第一课');
    const editor = await open();
    expect(editor.head?.source).toContain('在这里改的');
    expect(editor.difference?.source).toContain('文件里改的');
  });

  it('says nothing of a file that has not changed', async () => {
    await publish(await saved(retitle('在这里改的')));
    content.edit('zh-CN/courses/demo/02-second.md', '第二课', '第二课（改）');
    await loadLibrary(database(), content.folder);
    expect(await title()).toBe('在这里改的');
    expect((await open()).difference).toBeNull();
  });
});
