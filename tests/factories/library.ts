import { beforeEach, vi } from 'vitest';
import type { Database } from '../../src/lib/server/db';
import {
  loadLibrary,
  openEditor,
  publishLesson,
  saveRevision,
  type WrittenKey
} from '../../src/lib/server/library';
import type { Actor } from '../../src/lib/server/policy';
import { createContent, type Content } from './content';
import { createActor } from './people';

const tables = [
  'library_item',
  'library_publication',
  'library_difference',
  'library_draft',
  'library_load',
  'lesson_progress',
  'check_answer',
  'library_revision',
  'library_asset',
  'search_passage'
] as const;

/** The lesson that tests write in, and the file it was shipped as. */
export const lessonKey: WrittenKey = { kind: 'lesson', slug: 'demo/first', locale: 'zh-CN' };
export const lessonFile = 'zh-CN/courses/demo/01-first.md';

/** Before each test: a content folder of its own, loaded into an empty library, and a trainer who writes there. */
export function useLibrary(database: () => Database) {
  let content: Content;
  let trainer: Actor;
  beforeEach(async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    await emptyLibrary(database());
    content = createContent();
    await load();
    trainer = await createActor(database(), ['trainer'], '周敏');
  });

  const load = () => loadLibrary(database(), content.folder);

  async function open(actor = trainer, key = lessonKey) {
    const outcome = await openEditor(database(), actor, key);
    if (!outcome.ok) throw new Error(outcome.code);
    return outcome.value;
  }

  /** Saves a changed text as a revision; its id. */
  async function save(change: (source: string) => string): Promise<string> {
    const { source, base } = await open();
    const input = { source: change(source), note: '', base };
    const saved = await saveRevision(database(), trainer, lessonKey, input);
    if (!saved.ok) throw new Error(saved.code);
    return saved.value.revisionId;
  }

  /** Publishes the newest revision. */
  async function publish({ note = '', relearn = false } = {}): Promise<void> {
    const { head } = await open();
    const input = { revisionId: head!.id, note, relearn };
    const published = await publishLesson(database(), trainer, lessonKey, input);
    if (!published.ok) throw new Error(published.code);
  }

  return {
    content: () => content,
    trainer: () => trainer,
    load,
    open,
    save,
    publish
  };
}

export async function emptyLibrary(db: Database): Promise<void> {
  for (const table of tables) await db.deleteFrom(table).execute();
}
