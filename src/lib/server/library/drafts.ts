import { done, refused, type Outcome } from '../../forms/failure';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { everywhere, may, type Actor } from '../policy';
import * as drafts from './draft-queries';
import { lessonTemplate } from './lesson-template';
import { selectItem } from './queries';
import { selectLastPosition } from './reference-queries';
import { selectHead, selectRevisionOf } from './revision-queries';
import { scenarioTemplateIn } from './scenario-template';
import { normalise, unfit } from './source';

/** Keeps what a trainer is writing, so that it outlives a closed tab. One draft a person and item; nobody else sees it. */
export async function saveDraft(
  db: Database,
  actor: Actor,
  key: drafts.WrittenKey,
  { source: given, base }: { source: string; base: string | null }
): Promise<Outcome<{ savedAt: Date }>> {
  if (!may(actor, 'lesson.write', everywhere)) return refused('not-allowed');
  const source = normalise(given);
  const fault = unfit(source);
  if (fault) return refused(fault);
  const from = base ? await selectRevisionOf(db, key, base) : undefined;
  const path = from?.path ?? (await drafts.selectDraft(db, actor.personId, key))?.path;
  if (!path || (base && !from)) return refused('not-found');
  const savedAt = await drafts.upsertDraft(db, actor.personId, key, { path, baseId: base, source });
  return done({ savedAt });
}

/** Throws away one's own draft; what was saved stays. */
export async function discardDraft(db: Database, actor: Actor, key: drafts.WrittenKey): Promise<Outcome> {
  if (!may(actor, 'lesson.write', everywhere)) return refused('not-allowed');
  await drafts.deleteDraft(db, actor.personId, key);
  return done();
}

/** Begins a lesson in a course, as a draft of one's own with a template in it. Answers its slug, `course/id`. */
export async function startLesson(
  db: Database,
  actor: Actor,
  { course, id, title, locale }: { course: string; id: string; title: string; locale: Locale }
): Promise<Outcome<{ slug: string }>> {
  if (!may(actor, 'lesson.write', everywhere)) return refused('not-allowed');
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) || reserved.has(id)) return refused('name-invalid');
  if (!(await selectItem(db, { kind: 'course', slug: course, locale }))) return refused('not-found');
  const key = { kind: 'lesson' as const, slug: `${course}/${id}`, locale };
  if (await selectHead(db, key)) return refused('lesson-exists');
  if (await drafts.selectDraft(db, actor.personId, key)) return done({ slug: key.slug });
  const order = (await selectLastPosition(db, course, locale)) + 1;
  const path = `${locale}/courses/${course}/${String(order).padStart(2, '0')}-${id}.md`;
  const source = lessonTemplate({ id, title, order, locale });
  await drafts.upsertDraft(db, actor.personId, key, { path, baseId: null, source });
  return done({ slug: key.slug });
}

/** Begins a drill scenario, as a draft of one's own with a whole small scenario in it. Answers its slug. */
export async function startScenario(
  db: Database,
  actor: Actor,
  { id, title, locale }: { id: string; title: string; locale: Locale }
): Promise<Outcome<{ slug: string }>> {
  if (!may(actor, 'lesson.write', everywhere)) return refused('not-allowed');
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) || reserved.has(id)) return refused('name-invalid');
  const key = { kind: 'drill' as const, slug: id, locale };
  if (await selectHead(db, key)) return refused('drill-exists');
  if (await drafts.selectDraft(db, actor.personId, key)) return done({ slug: id });
  const path = `${locale}/drills/${id}.yaml`;
  const source = scenarioTemplateIn(locale, { id, title });
  await drafts.upsertDraft(db, actor.personId, key, { path, baseId: null, source });
  return done({ slug: id });
}

/** Names of pages below an item's own. */
const reserved = new Set([
  'revisions',
  'preview',
  'draft',
  'rehearsal',
  'attempts',
  'quick-replies',
  'shifts'
]);
