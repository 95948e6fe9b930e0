import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createContent, type Content } from '../../../../tests/factories/content';
import { learnLesson } from '../../../../tests/factories/courses';
import { createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import { loadLibrary } from '../library';
import type { Actor } from '../policy';
import { chooseNewer, keepPlace, lessonsToRelearn, openLesson, readShelf } from './index';

const database = useDatabase();
const slug = 'demo/first';
let content: Content;
let reader: Actor;
let day = 0;

beforeEach(async () => {
  day += 1;
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(Date.UTC(2026, 2, day)) });
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  content = createContent();
  await loadLibrary(database(), content.folder);
  reader = await createActor(database(), ['new-hire']);
});
afterEach(() => void vi.useRealTimers());

async function open(locale: 'zh-CN' | 'en' = 'zh-CN') {
  const page = await openLesson(database(), reader, slug, locale);
  if (!page.ok) throw new Error(page.code);
  return page.value;
}
async function change(text: string) {
  vi.setSystemTime(Date.now() + 3_600_000);
  content.edit('zh-CN/courses/demo/01-first.md', /先问好，再听/, text);
  await loadLibrary(database(), content.folder);
}
async function mustBeLearntAgain() {
  vi.setSystemTime(Date.now() + 3_600_000);
  const at = new Date();
  await database()
    .updateTable('library_item')
    .set({ relearn_from: at })
    .where('slug', '=', slug)
    .where('locale', '=', 'zh-CN')
    .execute();
  await sql`insert into library_publication (revision_id, published_at, note, relearn)
    select published_revision_id, ${at}, '第一句改了', true from library_item
    where kind = 'lesson' and slug = ${slug} and locale = 'zh-CN'`.execute(database());
  vi.setSystemTime(Date.now() + 60_000);
}

describe('a reader who is midway when a lesson changes', () => {
  it('keeps the revision they began, is told of the newer one, and goes over to it when they choose to', async () => {
    await open();
    await change('先微笑，再听');
    const midway = await open();
    expect(midway.lesson.html).toContain('先问好，再听');
    expect(midway.newer).not.toBeNull();
    expect(midway.newer?.changes.some(({ kind, text }) => kind === 'added' && text.includes('先微笑'))).toBe(
      true
    );
    expect(await chooseNewer(database(), reader, slug, 'zh-CN')).toMatchObject({ ok: true });
    const after = await open();
    expect(after.lesson.html).toContain('先微笑，再听');
    expect(after.newer).toBeNull();
  });

  it('reads what is published when they had not begun, or have learnt it', async () => {
    await learnLesson(database(), reader, slug);
    await change('先微笑，再听');
    expect((await open()).lesson.html).toContain('先微笑');
    reader = await createActor(database(), ['new-hire']);
    expect((await open()).newer).toBeNull();
  });

  it('reads what is published in another language', async () => {
    await open();
    await change('先微笑，再听');
    expect((await open('en')).newer).toBeNull();
  });
});

describe('a change that must be learnt again', () => {
  it('asks for it of those who had learnt the lesson, until they have', async () => {
    await learnLesson(database(), reader, slug);
    expect(await lessonsToRelearn(database(), reader, 'zh-CN')).toEqual({ ok: true, value: [] });
    await mustBeLearntAgain();
    expect(await lessonsToRelearn(database(), reader, 'zh-CN')).toMatchObject({
      value: [{ slug, title: '第一课', note: '第一句改了' }]
    });
    expect(await open()).toMatchObject({
      completed: false,
      relearn: { note: '第一句改了' },
      checks: { open: [{ id: 'greeting' }] }
    });
    const shelf = await readShelf(database(), reader, 'zh-CN');
    expect(shelf.ok && shelf.value.courses[0]).toMatchObject({
      completed: 0,
      lessons: [{ completed: false, relearn: true }, {}]
    });
    expect(await learnLesson(database(), reader, slug)).toMatchObject({ ok: true });
    expect(await lessonsToRelearn(database(), reader, 'zh-CN')).toEqual({ ok: true, value: [] });
    expect(await open()).toMatchObject({ completed: true, relearn: null });
  });

  it('is explained by the note of that change, whatever was published after it', async () => {
    await learnLesson(database(), reader, slug);
    await mustBeLearntAgain();
    await change('先微笑，再听');
    const since = await database()
      .selectFrom('library_publication')
      .select('note')
      .orderBy('published_at', 'desc')
      .executeTakeFirst();
    expect(since?.note).toBe('');
    expect((await open()).relearn).toEqual({ note: '第一句改了' });
  });

  it('asks nothing of those who had not', async () => {
    await open();
    await mustBeLearntAgain();
    expect(await lessonsToRelearn(database(), reader, 'zh-CN')).toEqual({ ok: true, value: [] });
    expect((await open()).relearn).toBeNull();
  });

  it('asks nothing of those who learnt it in a language that did not change', async () => {
    await learnLesson(database(), reader, slug, 'en');
    await mustBeLearntAgain();
    expect(await lessonsToRelearn(database(), reader, 'zh-CN')).toEqual({ ok: true, value: [] });
  });
});

describe('the place in a lesson', () => {
  const place = { block: 4, quote: '先问好', heading: 'first-step' };

  it('is where the reader left it, on any device, until the lesson is learnt', async () => {
    await open();
    expect((await open()).place).toBeNull();
    await keepPlace(database(), reader, { slug, place });
    expect((await open()).place).toEqual(place);
    await learnLesson(database(), reader, slug);
    expect((await open()).place).toBeNull();
  });

  it('is not kept for a lesson that was never opened', async () => {
    expect(await keepPlace(database(), reader, { slug: 'demo/second', place })).toMatchObject({ ok: true });
    expect((await open()).place).toBeNull();
  });
});
