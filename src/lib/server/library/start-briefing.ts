import { done, refused, type Outcome } from '../../forms/failure';
import { inTransaction, type Database } from '../db';
import { everywhere, may, type Actor } from '../policy';
import {
  briefingLessonTemplate,
  briefingTemplate,
  firstLesson,
  type BriefingBeginning
} from './briefing-template';
import { selectDraft, upsertDraft } from './draft-queries';
import { selectLastCourse } from './reference-queries';
import { selectHead } from './revision-queries';

/** Begins a briefing: drafts of one's own of its introduction and of its lesson. Answers the lesson's slug. */
export function startBriefing(
  db: Database,
  actor: Actor,
  beginning: BriefingBeginning
): Promise<Outcome<{ slug: string }>> {
  return inTransaction(db, async (trx) => {
    const { id, locale } = beginning;
    if (!may(actor, 'lesson.write', everywhere)) return refused('not-allowed');
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) || reserved.has(id)) return refused('name-invalid');
    const course = { kind: 'course', slug: id, locale } as const;
    if (await selectHead(trx, course)) return refused('course-exists');
    const lesson = { kind: 'lesson', slug: `${id}/${firstLesson}`, locale } as const;
    if (await selectDraft(trx, actor.personId, course)) return done({ slug: lesson.slug });
    const order = Math.floor((await selectLastCourse(trx, locale)) / 10) * 10 + 10;
    await upsertDraft(trx, actor.personId, course, {
      path: `${locale}/courses/${id}/course.md`,
      baseId: null,
      source: briefingTemplate(beginning, order)
    });
    await upsertDraft(trx, actor.personId, lesson, {
      path: `${locale}/courses/${id}/01-${firstLesson}.md`,
      baseId: null,
      source: briefingLessonTemplate(beginning)
    });
    return done({ slug: lesson.slug });
  });
}

/** Names of pages beside a course's own. */
const reserved = new Set(['notes']);
