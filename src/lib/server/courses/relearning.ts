import { done, refused, type Outcome } from '../../forms/failure';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { readOrganisation } from '../people';
import { may, type Actor } from '../policy';
import { fillText } from './placeholders';
import * as queries from './queries';

export type LessonToRelearn = { slug: string; title: string; minutes: number; since: Date; note: string };

/** What somebody had learnt before it changed so that it must be learnt again, the oldest change first. */
export async function lessonsToRelearn(
  db: Database,
  actor: Actor,
  locale: Locale
): Promise<Outcome<LessonToRelearn[]>> {
  if (!may(actor, 'course.learn')) return refused('not-allowed');
  const rows = await queries.selectToRelearn(db, actor.personId);
  if (rows.length === 0) return done([]);
  const organisation = await readOrganisation(db);
  return done(
    rows.map((row) => ({ ...row, title: fillText(row.title, organisation, locale), note: row.note ?? '' }))
  );
}
