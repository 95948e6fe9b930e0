import { done, refused, type Outcome } from '../../forms/failure';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { may, type Actor } from '../policy';
import * as queries from './briefing-queries';
import { standings } from './briefing-readiness';
import { deadlineOf, type Standing } from './briefing-standing';

/** A briefing that somebody is asked for. */
export type OwnBriefing = Standing & {
  course: string;
  title: string;
  minutes: number;
  about: 'product' | 'campaign';
  deadline: Date;
  goesLiveAt: Date;
  /** The language it is in, where that is not the reader's. */
  onlyIn: Locale | null;
};

/** The briefings somebody is asked for, the soonest deadline first; one that is asked for twice stands there once. */
export async function ownBriefings(
  db: Database,
  actor: Actor,
  locale: Locale
): Promise<Outcome<OwnBriefing[]>> {
  if (!may(actor, 'course.learn')) return refused('not-allowed');
  return done(await briefingsOf(db, actor.personId, locale));
}

/**
 * The briefings somebody has not shown to know yet, the soonest deadline first: what to be warned of before a shift
 * (domain.md T7). `late` among their states means that the deadline has passed.
 */
export async function unreadyBriefings(
  db: Database,
  personId: string,
  locale: Locale
): Promise<OwnBriefing[]> {
  return (await briefingsOf(db, personId, locale)).filter(({ state }) => state !== 'ready');
}

async function briefingsOf(db: Database, personId: string, locale: Locale): Promise<OwnBriefing[]> {
  const rows = await queries.selectBriefings(db, { open: true });
  const addressed = await queries.selectAddressed(
    db,
    rows.map(({ id }) => id),
    personId
  );
  if (addressed.length === 0) return [];
  const standing = await standings(db, rows, addressed, locale);
  const own = rows.flatMap((row): OwnBriefing[] => {
    const module = standing.modules.get(row.course);
    const asked = addressed.find(({ briefingId }) => briefingId === row.id);
    if (!module || !asked) return [];
    const { course, title, minutes, about } = module;
    return [
      {
        course,
        title,
        minutes,
        about,
        deadline: deadlineOf(row),
        goesLiveAt: row.goesLiveAt,
        onlyIn: module.locale === locale ? null : module.locale,
        ...standing.of(row, asked)
      }
    ];
  });
  const soonest = own.sort((one, other) => Number(one.deadline) - Number(other.deadline));
  return soonest.filter(
    ({ course }, index) => soonest.findIndex((other) => other.course === course) === index
  );
}
