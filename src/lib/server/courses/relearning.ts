import { done, refused, type Outcome } from '../../forms/failure';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { readOrganisation } from '../people';
import { may, type Actor } from '../policy';
import { fillText } from './placeholders';
import * as queries from './queries';
import { selectCohortRelearning } from './relearning-queries';

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

export type PersonToRelearn = {
  personId: string;
  name: string;
  lessons: { slug: string; title: string; since: Date }[];
};

/** Who in a cohort has something to learn again, and what. */
export async function cohortRelearning(
  db: Database,
  actor: Actor,
  cohortId: string,
  locale: Locale
): Promise<Outcome<PersonToRelearn[]>> {
  if (!may(actor, 'cohort.follow', { cohortId })) return refused('not-allowed');
  const organisation = await readOrganisation(db);
  const people = new Map<string, PersonToRelearn>();
  for (const { personId, name, slug, title, since } of await selectCohortRelearning(db, cohortId)) {
    const person = people.get(personId) ?? { personId, name, lessons: [] };
    person.lessons.push({ slug, title: fillText(title, organisation, locale), since });
    people.set(personId, person);
  }
  return done([...people.values()]);
}
