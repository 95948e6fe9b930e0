import * as v from 'valibot';
import type { Band, Departure, DrillTurn } from '../../../engine/drill';
import { standingScore, type StandingScore } from '../../../engine/drill/review';
import { replay, type Frame, type ShiftFigures } from '../../../engine/drill/shift';
import { uuid } from '../../../forms/fields';
import { done, refused, type Outcome } from '../../../forms/failure';
import type { Database } from '../../db';
import type { Actor } from '../../policy';
import { shownPictures, type ChatView } from '../chat-view';
import { selectRulings } from '../review/queries';
import { coaches } from './coaching';
import { scenarioOf } from './course';
import * as queries from './queries';
import { lookAtShift, type Run } from './run';

/** One chat of a shift that is over. Its debrief is at `/drills/attempts/<attempt>/debrief`. */
export type ReportedChat = {
  attempt: string;
  seat: number;
  slug: string;
  title: string;
  persona: string;
  /** Second of the shift. */
  arrivedAt: number;
  offline: boolean;
  how: Departure;
  ending: string;
  stars: number;
  review: string;
  total: number;
  band: Band;
  /** Whether a violation fails it, as it stands after rulings. */
  blocked: boolean;
  rubric: { id: string; version: number };
  tags: string[];
  note: string;
};

export type ShiftReport = {
  id: string;
  personId: string;
  mode: 'practice' | 'assessment';
  minutes: number;
  share: number;
  startedAt: Date;
  endedAt: Date;
  /** As they were when the shift ended. */
  figures: ShiftFigures;
  engineVersion: string;
  chats: ReportedChat[];
};

/** What a shift came to; null while it runs. For whoever's it is, and for who coaches them. */
export async function readShiftReport(
  db: Database,
  actor: Actor,
  id: string
): Promise<Outcome<ShiftReport | null>> {
  const run = await readOver(db, actor, id);
  if (!run.ok || !run.value) return run.ok ? done(null) : run;
  const { shift, chats } = run.value;
  const scores = await standingScores(db, id);
  const { personId, mode, minutes, share, startedAt, endedAt, figures, engineVersion } = shift;
  return done({
    id,
    personId,
    mode,
    minutes,
    share,
    startedAt,
    endedAt: endedAt!,
    figures: figures!,
    engineVersion,
    chats: chats.map((chat) => reported(run.value!, chat, scores.get(chat.id)!))
  });
}

/** A chat with everything that was said, each turn with the customer's mood after it. */
export type ReplayedChat = {
  attempt: string;
  seat: number;
  title: string;
  persona: string;
  arrivedAt: number;
  offline: boolean;
  /** Second of the shift. */
  endedAt: number;
  how: Departure;
  turns: Pick<DrillTurn, 'by' | 'at' | 'text' | 'picture' | 'mood'>[];
  pictures: ChatView['pictures'];
};

/** A shift that is over, to be watched again second by second; null while it runs. */
export type ShiftReplay = {
  id: string;
  minutes: number;
  seconds: number;
  frames: Frame[];
  chats: ReplayedChat[];
};

export async function readReplay(
  db: Database,
  actor: Actor,
  id: string
): Promise<Outcome<ShiftReplay | null>> {
  const run = await readOver(db, actor, id);
  if (!run.ok || !run.value) return run.ok ? done(null) : run;
  const chats = run.value.chats.map((chat) => replayed(run.value!, chat));
  const frames = replay(chats);
  return done({
    id,
    minutes: run.value.shift.minutes,
    seconds: Math.max(0, ...frames.map(({ at }) => at)),
    frames,
    chats
  });
}

async function readOver(db: Database, actor: Actor, id: string): Promise<Outcome<Run | null>> {
  const found = v.is(uuid, id) ? await queries.selectAnyShift(db, id) : undefined;
  if (!found) return refused('not-found');
  const isOwn = found.personId === actor.personId;
  if (!isOwn && !(await coaches(db, actor, found.personId))) return refused('not-found');
  const run = await lookAtShift(db, isOwn ? actor : { ...actor, personId: found.personId }, id);
  return run.ok ? done(run.value.shift.endedAt ? run.value : null) : run;
}

async function standingScores(db: Database, shiftId: string): Promise<Map<string, StandingScore>> {
  const frozen = await queries.selectScores(db, shiftId);
  const rulings = await selectRulings(
    db,
    frozen.map(({ id }) => id)
  );
  return new Map(
    frozen.map(({ id, score }) => [
      id,
      standingScore(
        score,
        rulings.filter(({ attemptId }) => attemptId === id)
      )
    ])
  );
}

function reported(
  run: Run,
  chat: queries.Chat,
  { total, band, blocks, rubric }: StandingScore
): ReportedChat {
  const { title, persona, endings } = scenarioOf(run, chat);
  const ending = endings.find(({ id }) => id === chat.state.ending)!;
  return {
    attempt: chat.id,
    seat: chat.seat,
    slug: chat.scenario,
    title,
    persona: persona.name,
    arrivedAt: chat.arrivedAt,
    offline: chat.offline,
    how: chat.state.how!,
    ending: ending.title,
    stars: ending.review.stars,
    review: ending.review.text,
    total,
    band,
    blocked: blocks.some(({ score }) => score === 0),
    rubric,
    tags: chat.tags,
    note: chat.note
  };
}

function replayed(run: Run, chat: queries.Chat): ReplayedChat {
  const scenario = scenarioOf(run, chat);
  const { state, arrivedAt } = chat;
  return {
    attempt: chat.id,
    seat: chat.seat,
    title: scenario.title,
    persona: scenario.persona.name,
    arrivedAt,
    offline: chat.offline,
    endedAt: arrivedAt + state.at,
    how: state.how!,
    turns: state.turns.map(({ by, at, text, picture, mood }) => ({
      by,
      at,
      text,
      mood,
      ...(picture && { picture })
    })),
    pictures: shownPictures(scenario, state.turns)
  };
}
