import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createContent, type Content } from '../../../../tests/factories/content';
import { learnLesson } from '../../../../tests/factories/courses';
import { createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import { loadLibrary } from '../library';
import type { Actor } from '../policy';
import { learntLessons, openLesson, readCourse, readShelf } from './index';

const database = useDatabase();
const morning = new Date('2026-03-02T09:00:00+08:00');
let content: Content;
let reader: Actor;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: morning });
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  content = createContent();
  const third = content.read('zh-CN/courses/demo/01-first.md').replace('id: first', 'id: third');
  content.write(
    'zh-CN/courses/demo/03-third.md',
    third.replace('order: 1', 'order: 3').replaceAll('第一', '第三')
  );
  await loadLibrary(database(), content.folder);
  reader = await createActor(database(), ['new-hire']);
});
afterEach(() => void vi.useRealTimers());

const open = async (slug: string) => {
  vi.setSystemTime(Date.now() + 60_000);
  return openLesson(database(), reader, slug, 'zh-CN');
};
const complete = (slug: string) => learnLesson(database(), reader, slug);
async function shelf(actor = reader) {
  const outcome = await readShelf(database(), actor, 'zh-CN');
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}

describe('going on where one left off', () => {
  it('begins with the first lesson', async () => {
    expect((await shelf()).next).toMatchObject({ slug: 'demo/first', visited: false, course: '示例课程' });
  });

  it('leads to the lesson opened last', async () => {
    await open('demo/first');
    await open('demo/third');
    expect((await shelf()).next).toMatchObject({ slug: 'demo/third', visited: true });
    await open('demo/first');
    expect((await shelf()).next?.slug).toBe('demo/first');
  });

  it('leads on from a lesson that is learnt', async () => {
    await open('demo/first');
    await open('demo/third');
    await complete('demo/third');
    expect((await shelf()).next?.slug).toBe('demo/first');
    await complete('demo/first');
    expect((await shelf()).next).toMatchObject({ slug: 'demo/second', visited: false });
  });

  it('passes over a lesson that was withdrawn', async () => {
    await open('demo/third');
    await open('demo/first');
    content.remove('zh-CN/courses/demo/01-first.md');
    await loadLibrary(database(), content.folder);
    expect((await shelf()).next?.slug).toBe('demo/third');
  });
});

describe('progress', () => {
  it('is the reader’s own, and the same in another language', async () => {
    await complete('demo/first');
    expect((await shelf()).courses).toMatchObject([{ slug: 'demo', completed: 1, minutes: 15 }]);
    expect((await shelf(await createActor(database(), ['peer']))).courses).toMatchObject([{ completed: 0 }]);
    const english = await readShelf(database(), reader, 'en');
    expect(english.ok && english.value.courses[0]?.lessons[0]?.completed).toBe(true);
  });

  it('keeps the first time a lesson was learnt, however often it is said or at once', async () => {
    await open('demo/first');
    await Promise.all([complete('demo/first'), complete('demo/first')]);
    vi.setSystemTime(morning.getTime() + 86_400_000);
    await complete('demo/first');
    await open('demo/first');
    const [row, ...more] = await database()
      .selectFrom('lesson_progress')
      .select(['completed_at', 'visited_at'])
      .where('person_id', '=', reader.personId)
      .execute();
    expect(more).toEqual([]);
    expect(row!.completed_at!.getTime()).toBeLessThan(morning.getTime() + 86_400_000);
    expect(row!.visited_at.getTime()).toBeGreaterThan(morning.getTime() + 86_400_000);
  });

  it('tells who has learnt what', async () => {
    const other = await createActor(database(), ['new-hire']);
    await open('demo/third');
    await complete('demo/first');
    const learnt = await learntLessons(database(), [reader.personId, other.personId]);
    expect(learnt).toEqual(
      new Map([
        [reader.personId, new Set(['demo/first'])],
        [other.personId, new Set()]
      ])
    );
  });
});

describe('a lesson or course that does not exist', () => {
  it.each(['demo/none', 'none/first', 'demo/first\0', '__proto__', '', 'demo'])(
    'is not found at %j',
    async (slug) => {
      expect(await open(slug)).toMatchObject({ code: 'not-found' });
      expect(await complete(slug)).toMatchObject({ code: 'not-found' });
      expect(
        await database().selectFrom('lesson_progress').where('person_id', '=', reader.personId).execute()
      ).toEqual([]);
    }
  );

  it.each(['none', '__proto__', 'constructor', 'demo\0', ''])('is no course either at %j', async (slug) => {
    expect(await readCourse(database(), reader, slug, 'zh-CN')).toMatchObject({ code: 'not-found' });
  });

  it('and nothing is there for somebody without a role', async () => {
    const stranger = await createActor(database(), []);
    expect(await readShelf(database(), stranger, 'zh-CN')).toMatchObject({ code: 'not-allowed' });
    expect(await openLesson(database(), stranger, 'demo/first', 'zh-CN')).toMatchObject({
      code: 'not-allowed'
    });
    expect(await learnLesson(database(), stranger, 'demo/first')).toMatchObject({
      code: 'not-allowed'
    });
  });
});
