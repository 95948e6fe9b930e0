import { randomInt } from 'node:crypto';
import { beginDrill, type Scenario } from '../../engine/drill';
import { done, refused, type Outcome } from '../../forms/failure';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { listItems, readItem } from '../library';
import { groupByPerson } from '../people';
import { may, type Actor } from '../policy';
import { lessonLinks, type LessonLink } from './lesson-links';
import * as queries from './queries';
import { playedWith } from './version';

export { readDebrief, type FinishedDrill } from './debriefing';
export { readCoached, type CoachedPerson } from './shift/coached';
export {
  listQuickReplies,
  removeQuickReply,
  saveQuickReply,
  type QuickReply,
  type QuickReplyShelf
} from './quick-replies/quick-replies';
export { endShift, pauseShift, readShift, resumeShift, startShift, type ShiftInput } from './shift/shift';
export { listShifts, listShiftsOf, type ShiftPage, type ShiftRow } from './shift/history';
export { markSeen, tagChat } from './shift/marks';
export {
  readReplay,
  readShiftReport,
  type ReplayedChat,
  type ReportedChat,
  type ShiftReplay,
  type ShiftReport
} from './shift/report';
export { streamShift } from './shift/stream';
export { readShare, setShare, type TrafficShare } from './shift/share';
export { closeChat, consult, sendInShift, sendPicture, transfer, type ChatRef } from './shift/talk';
export type { ChatView } from './chat-view';
export type { ShiftView } from './shift/view';
export { actInDrill, closeSingleDrill, readDrill, type DrillView } from './single-drill';
export { lessonLinks, type LessonLink } from './lesson-links';
export * from './inspection/inspections';
export {
  listReviewedScenarios,
  rescoreAll,
  rescoreDry,
  type RescoredAttempt,
  type Rescoring
} from './review/rescoring';
export {
  readCoachedAttempt,
  readOwnReview,
  readReviewedAttempt,
  ruleOnCriterion,
  type ReviewedAttempt,
  type ScoreReview
} from './review/reviews';
export { queryCriterion, waitingScoreQueries } from './review/score-queries';

export type AttemptRow = Awaited<ReturnType<typeof queries.selectAttempts>>[number];
export type ScenarioRow = {
  slug: string;
  title: string;
  summary: string;
  minutes: number;
  persona: string;
  attempts: AttemptRow[];
};

/** The scenarios one may play, each with one's own attempts. */
export async function listScenarios(
  db: Database,
  actor: Actor,
  locale: Locale
): Promise<Outcome<ScenarioRow[]>> {
  if (!may(actor, 'drill.play')) return refused('not-allowed');
  const attempts = await queries.selectAttempts(db, actor.personId);
  const scenarios = await listItems<Scenario>(db, 'drill', locale);
  return done(
    scenarios.map(({ slug, compiled: { title, summary, minutes, persona } }) => ({
      slug,
      title,
      summary,
      minutes,
      persona: persona.name,
      attempts: attempts.filter(({ scenario }) => scenario === slug)
    }))
  );
}

export type Briefing = {
  slug: string;
  scenario: Pick<Scenario, 'title' | 'summary' | 'brief' | 'minutes' | 'persona' | 'desk'>;
  lessons: LessonLink[];
  attempts: AttemptRow[];
};

/** What the trainee reads before the chat opens. */
export async function readBriefing(
  db: Database,
  actor: Actor,
  slug: string,
  locale: Locale
): Promise<Outcome<Briefing>> {
  if (!may(actor, 'drill.play')) return refused('not-allowed');
  const item = await readItem<Scenario>(db, 'drill', slug, locale);
  if (!item) return refused('not-found');
  const { title, summary, brief, minutes, persona, desk, lessons } = item.compiled;
  const attempts = await queries.selectAttempts(db, actor.personId);
  return done({
    slug,
    scenario: { title, summary, brief, minutes, persona, desk },
    lessons: await lessonLinks(db, lessons, locale),
    attempts: attempts.filter(({ scenario }) => scenario === slug)
  });
}

/** Opens a chat: the customer has just written. Without a seed, chance chooses one. */
export async function startDrill(
  db: Database,
  actor: Actor,
  input: { slug: string; locale: Locale; seed?: number }
): Promise<Outcome<{ id: string }>> {
  if (!may(actor, 'drill.play')) return refused('not-allowed');
  const item = await readItem<Scenario>(db, 'drill', input.slug, input.locale);
  if (!item) return refused('not-found');
  const seed = input.seed ?? randomInt(2 ** 32);
  const { state } = beginDrill(item.compiled, seed);
  const id = await queries.insertAttempt(db, {
    personId: actor.personId,
    scenario: input.slug,
    locale: input.locale,
    revisionId: item.revisionId,
    seed,
    state,
    engineVersion: playedWith
  });
  return done({ id });
}

/** The scenarios each of some people has played to an end, by person. */
export async function endedScenarios(db: Database, personIds: string[]): Promise<Map<string, Set<string>>> {
  return groupByPerson(personIds, await queries.selectEnded(db, personIds));
}

/** The shifts each of some people has worked to the end in a cohort, by person, as `practice/1`, `practice/2`, `assessment/1`. */
export async function workedShifts(
  db: Database,
  cohortId: string,
  personIds: string[]
): Promise<Map<string, Set<string>>> {
  return groupByPerson(personIds, await queries.selectWorkedShifts(db, cohortId, personIds));
}

/** What each of some people scored in the single drills they played to the end, in that order. */
export async function drillScores(db: Database, personIds: string[]) {
  if (personIds.length === 0) return [];
  return (await queries.selectScored(db, personIds)).flatMap(({ total, ...row }) =>
    total === null ? [] : [{ ...row, total }]
  );
}

/** The figures of the shifts each of some people has worked to the end. */
export async function shiftFigures(db: Database, personIds: string[]) {
  return personIds.length === 0 ? [] : queries.selectShiftFigures(db, personIds);
}
