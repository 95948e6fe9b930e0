import { sql } from 'kysely';
import { expect, inject, it } from 'vitest';
import { lessonKey, useLibrary } from '../../../../tests/factories/library';
import { useDatabase } from '../../../../tests/test-database';
import { openDatabase, type Database } from '../db';
import { listItems, listOutlines, readItem, type CompiledLesson } from './index';
import { selectVersion } from './queries';

const database = useDatabase();
const library = useLibrary(database);

const retitle = (title: string) =>
  library.save((source) => source.replace(/^title: .*$/m, `title: ${title}`));
const outline = async (db: Database = database()) =>
  (await listOutlines<CompiledLesson>(db, 'lesson', 'zh-CN'))[0]?.compiled.title;
const item = (db: Database = database()) =>
  readItem<CompiledLesson>(db, 'lesson', lessonKey.slug, lessonKey.locale);

it('is read and parsed once, and nobody can change it for others', async () => {
  expect(await listItems(database(), 'lesson', 'zh-CN')).toBe(await listItems(database(), 'lesson', 'zh-CN'));
  expect(await item()).toBe(await item());
  const shared = (await item())!;
  expect(() => shared.compiled.objectives.push('x')).toThrow(TypeError);
});

it('is new at once after a publication, and not after a revision is only saved', async () => {
  const before = await selectVersion(database());
  await retitle('改过的');
  expect([await outline(), await selectVersion(database())]).toEqual(['第一课', before]);
  await library.publish();
  expect([await outline(), (await item())?.compiled.title]).toEqual(['改过的', '改过的']);
});

it('is new after a load, a withdrawal and a newer compiler', async () => {
  await outline();
  library.content().edit('zh-CN/courses/demo/01-first.md', 'title: 第一课', 'title: 文件改的');
  await library.load();
  expect(await outline()).toBe('文件改的');
  await database()
    .updateTable('library_revision')
    .set({
      compiler: 'older',
      compiled: sql`jsonb_set(compiled, '{title}', '"旧编译的"')`
    })
    .where('kind', '=', 'lesson')
    .execute();
  expect([await outline(), (await item())?.compiled.title]).toEqual(['旧编译的', '旧编译的']);
  await database().deleteFrom('library_load').execute();
  await library.load();
  expect([await outline(), (await item())?.compiled.title]).toEqual(['文件改的', '文件改的']);
  library.content().remove('zh-CN/courses/demo/01-first.md');
  await library.load();
  expect([await outline(), await item()]).toEqual(['第二课', undefined]);
});

it('of a transaction that is undone is seen by nobody else, before or after', async () => {
  const undone = database()
    .transaction()
    .execute(async (trx) => {
      await trx.deleteFrom('library_item').where('slug', '=', lessonKey.slug).execute();
      expect(await outline(trx)).toBe('第二课');
      expect(await outline()).toBe('第一课');
      throw new Error('undo');
    });
  await expect(undone).rejects.toThrow('undo');
  expect(await outline()).toBe('第一课');
});

it('follows what another process publishes', async () => {
  expect(await outline()).toBe('第一课');
  const { rows } = await sql<{ url: string }>`select current_database() as url`.execute(database());
  const other = openDatabase(`${inject('postgresUrl').replace(/\/[^/]*$/, '')}/${rows[0]!.url}`, 1);
  await other.deleteFrom('library_item').where('slug', '=', lessonKey.slug).execute();
  await other.destroy();
  expect(await outline()).toBe('第二课');
});

it('changes its version with every statement, whoever makes it', async () => {
  const versions = new Set([await selectVersion(database())]);
  await database().updateTable('library_item').set({ position: 3 }).execute();
  versions.add(await selectVersion(database()));
  await database().deleteFrom('library_item').where('slug', '=', lessonKey.slug).execute();
  versions.add(await selectVersion(database()));
  expect(versions.size).toBe(3);
});
