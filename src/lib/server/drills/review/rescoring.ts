import { scoreAttempt, type Scenario } from '../../../engine/drill';
import { compareScores, type ScoreChange } from '../../../engine/drill/review';
import { understand } from '../../../engine/drill/understand';
import { done, refused, type Outcome } from '../../../forms/failure';
import type { Database } from '../../db';
import type { Locale } from '../../db/schema';
import { listItems, readItem } from '../../library';
import { may, type Actor } from '../../policy';
import * as queries from './queries';
import { reaches } from './reach';
import { playedWith } from '../version';

/** Most attempts one dry run goes through, newest first; a score takes well under a millisecond a message. */
const MOST_ATTEMPTS = 500;

export type RescoredAttempt = {
  id: string;
  personName: string;
  startedAt: Date;
  /** The rubric and engine the frozen score was made with. */
  rubric: number;
  engineVersion: string;
  /** The total a trainer's rulings have made of it; null where the frozen one stands. */
  ruledTotal: number | null;
  change: ScoreChange;
};

export type Rescoring = {
  slug: string;
  locale: Locale;
  title: string;
  /** The rubric and engine as they are now. */
  rubric: number;
  engineVersion: string;
  /** Every attempt that was scored again, newest first. */
  attempts: RescoredAttempt[];
};

/** What would differ if the ended attempts at a scenario were scored today. Nothing is written. */
export async function rescoreDry(
  db: Database,
  actor: Actor,
  slug: string,
  locale: Locale
): Promise<Outcome<Rescoring>> {
  if (!may(actor, 'drill.review')) return refused('not-allowed');
  return rescore(
    db,
    slug,
    locale,
    (row) => row.personId !== actor.personId && reaches(actor, 'drill.review', row)
  );
}

/** The same over everybody's attempts, for the command line. */
export function rescoreAll(db: Database, slug: string, locale: Locale): Promise<Outcome<Rescoring>> {
  return rescore(db, slug, locale, () => true);
}

type Row = Awaited<ReturnType<typeof queries.selectEndedAttempts>>[number];

async function rescore(
  db: Database,
  slug: string,
  locale: Locale,
  isReached: (row: Row) => boolean
): Promise<Outcome<Rescoring>> {
  const item = await readItem<Scenario>(db, 'drill', slug, locale);
  if (!item) return refused('not-found');
  const scenario = item.compiled;
  const rows = (await queries.selectEndedAttempts(db, slug, locale, MOST_ATTEMPTS)).filter(isReached);
  const rescored = rows.map(({ id, personName, startedAt, engineVersion, ruledTotal, state, debrief }) => ({
    id,
    personName,
    startedAt,
    rubric: debrief.score.rubric.version,
    engineVersion,
    ruledTotal,
    change: compareScores(debrief.score, scoreAttempt(scenario, state, understand))
  }));
  return done({
    slug,
    locale,
    title: scenario.title,
    rubric: scenario.rubric.version,
    engineVersion: playedWith,
    attempts: rescored
  });
}

export type ReviewedScenario = { slug: string; locale: Locale; title: string; attempts: number };

/** The scenarios in a language, with how many ended attempts each has. */
export async function listReviewedScenarios(
  db: Database,
  actor: Actor,
  locale: Locale
): Promise<Outcome<ReviewedScenario[]>> {
  if (!may(actor, 'drill.review')) return refused('not-allowed');
  const counts = await queries.countEndedAttempts(db);
  const items = await listItems<Scenario>(db, 'drill', locale);
  return done(
    items.map(({ slug, compiled }) => ({
      slug,
      locale,
      title: compiled.title,
      attempts: counts.find((row) => row.scenario === slug && row.locale === locale)?.attempts ?? 0
    }))
  );
}
