import { beforeEach, describe, expect, it } from 'vitest';
import { createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import type { Actor } from '../policy';
import { openEditor, startBriefing, type WrittenKey } from './index';

const database = useDatabase();
let trainer: Actor;

beforeEach(async () => {
  trainer = await createActor(database(), ['trainer']);
});

const start = (change: Partial<Parameters<typeof startBriefing>[2]> = {}, actor = trainer) =>
  startBriefing(database(), actor, {
    id: 'briefing-fan',
    title: '新品讲解：F2落地扇',
    about: 'product',
    locale: 'zh-CN',
    ...change
  });

async function written(key: WrittenKey) {
  const editor = await openEditor(database(), trainer, key);
  if (!editor.ok) throw new Error(editor.code);
  return editor.value;
}

describe('a new briefing', () => {
  it.each([
    ['product', 'zh-CN'],
    ['product', 'en'],
    ['campaign', 'zh-CN'],
    ['campaign', 'en']
  ] as const)(
    'about a %s begins, in %s, as two drafts in which there is nothing to mend',
    async (about, locale) => {
      const title = 'F2: the standing fan';
      const begun = await start({ about, locale, title });
      expect(begun).toEqual({ ok: true, value: { slug: 'briefing-fan/before-it-goes-live' } });
      const course = await written({ kind: 'course', slug: 'briefing-fan', locale });
      expect(course.preview).toMatchObject({ title, problems: [] });
      expect(course.source).toContain(`kind: briefing\nabout: ${about}\n`);
      const lesson = await written({ kind: 'lesson', slug: 'briefing-fan/before-it-goes-live', locale });
      expect(lesson.preview).toMatchObject({ title, problems: [] });
      expect(lesson.source).toContain(':::acknowledgement{id=briefing-fan-known}');
    }
  );

  it('begun again goes on with what was written', async () => {
    await start();
    expect(await start({ title: '别的标题' })).toMatchObject({ ok: true });
    const course = await written({ kind: 'course', slug: 'briefing-fan', locale: 'zh-CN' });
    expect(course.preview.title).toBe('新品讲解：F2落地扇');
  });

  it.each([
    ['under the id of a course', { id: 'confidentiality' }, 'course-exists'],
    ['under the name of a page', { id: 'notes' }, 'name-invalid'],
    ['under a name that no address can have', { id: '../x' }, 'name-invalid']
  ])('%s is refused', async (_, change, code) => {
    expect(await start(change)).toMatchObject({ ok: false, code });
  });

  it('is for those who write', async () => {
    expect(await start({}, await createActor(database(), ['hr']))).toMatchObject({ code: 'not-allowed' });
  });
});
