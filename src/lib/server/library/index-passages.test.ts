import { expect, it } from 'vitest';
import { createActor } from '../../../../tests/factories/people';
import { lessonFile, lessonKey, useLibrary } from '../../../../tests/factories/library';
import { useDatabase } from '../../../../tests/test-database';
import { findPassages } from '../search';

const database = useDatabase();
const library = useLibrary(database);

async function slugsFor(query: string): Promise<string[]> {
  const reader = await createActor(database(), ['new-hire']);
  const outcome = await findPassages(database(), reader, { query, locale: 'zh-CN' });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.loosened ? [] : outcome.value.lessons.pages.map(({ slug }) => slug);
}

it('what a trainer publishes is found at once, and what they only saved is not', async () => {
  await library.save((source) => source.replace('title: 第一课', 'title: 鹦鹉学舌'));
  expect(await slugsFor('鹦鹉学舌')).toEqual([]);
  await library.publish();
  expect(await slugsFor('鹦鹉学舌')).toEqual([lessonKey.slug]);
});

it('a course is found by its title', async () => {
  library.content().edit('zh-CN/courses/demo/course.md', /^title: .*$/m, 'title: 蝴蝶结的系法');
  await library.load();
  expect(await slugsFor('蝴蝶结')).toEqual(['demo']);
});

it('a library that an older version indexed is indexed anew at the next start', async () => {
  library.content().edit(lessonFile, 'title: 第一课', 'title: 鹦鹉学舌');
  await library.load();
  await database().deleteFrom('search_passage').execute();
  expect(await slugsFor('鹦鹉学舌')).toEqual([]);
  await database().updateTable('library_revision').set({ compiler: 'older' }).execute();
  await database().deleteFrom('library_load').execute();
  await library.load();
  expect(await slugsFor('鹦鹉学舌')).toEqual([lessonKey.slug]);
});
