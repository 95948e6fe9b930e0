import { scheduleBriefing, signStatement } from '../../src/lib/server/courses';
import type { Database } from '../../src/lib/server/db';
import type { Locale } from '../../src/lib/server/db/schema';
import { openEditor, publishLesson, saveRevision } from '../../src/lib/server/library';
import type { Actor } from '../../src/lib/server/policy';
import { rightAnswers } from './courses';

/** The built-in briefing of one lesson, and the lesson. */
export const quilt = 'briefing-cooling-quilt';
export const quiltLesson = `${quilt}/know-the-quilt`;

export const everyone = { departmentId: null, cohortId: null };

/** A briefing asked of some people, due on 4 March 2026 and live on the 5th at ten; the clock must stand before. */
export async function createBriefing(
  db: Database,
  actor: Actor,
  {
    course = quilt,
    audience = everyone,
    dueOn = '2026-03-04',
    goesLive = '2026-03-05T10:00'
  } = {} as Partial<Parameters<typeof scheduleBriefing>[2]>
): Promise<string> {
  const scheduled = await scheduleBriefing(db, actor, { course, audience, dueOn, goesLive });
  if (!scheduled.ok) throw new Error(scheduled.code);
  return scheduled.value.briefingId;
}

/** Reads the lesson, answers every self-check right and signs: ready. */
export async function becomeReady(db: Database, actor: Actor, locale: Locale = 'zh-CN'): Promise<void> {
  const answers = await rightAnswers(db, quiltLesson, locale);
  const signed = await signStatement(db, actor, { slug: quiltLesson, name: actor.name, answers }, locale);
  if (!signed.ok) throw new Error(signed.code);
}

/** Publishes the lesson with a change that must be learnt again. */
export async function changeLesson(db: Database, trainer: Actor, relearn = true): Promise<void> {
  const key = { kind: 'lesson', slug: quiltLesson, locale: 'zh-CN' } as const;
  const editor = await openEditor(db, trainer, key);
  if (!editor.ok) throw new Error(editor.code);
  const source = editor.value.source.replace(':::summary\n', `:::summary\n- 第 ${Date.now()} 次更正。\n`);
  const saved = await saveRevision(db, trainer, key, { source, note: '改了价格', base: editor.value.base });
  if (!saved.ok) throw new Error(saved.code);
  const { revisionId } = saved.value;
  const published = await publishLesson(db, trainer, key, { revisionId, note: '价格改了', relearn });
  if (!published.ok) throw new Error(published.code);
}
