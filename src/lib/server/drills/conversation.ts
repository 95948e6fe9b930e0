import {
  debrief,
  renewState,
  step,
  type DrillEvent,
  type DrillTurn,
  type Scenario
} from '../../engine/drill';
import { understand } from '../../engine/drill/understand';
import { done, refused, type Outcome } from '../../forms/failure';
import { now } from '../clock';
import { inTransaction, type Database } from '../db';
import type { Locale } from '../db/schema';
import type { Actor } from '../policy';
import { hasMoved } from './has-moved';
import { lockOwnAttempt } from './own-attempt';
import * as queries from './queries';
import { stepRefusals } from './step-refusals';

export type Conversation = {
  id: string;
  slug: string;
  locale: Locale;
  title: string;
  persona: Pick<Scenario['persona'], 'name' | 'about'>;
  desk: Scenario['desk'];
  /** `at` in seconds since `startedAt`. What the customer feels stays out of sight until the debrief. */
  turns: Pick<DrillTurn, 'by' | 'at' | 'text'>[];
  /** How many messages the trainee has sent; the next one must name it. */
  turn: number;
  startedAt: Date;
  /** Since when the customer has been waiting for a reply; null when the chat is over. */
  waitingSince: Date | null;
  /** When this was read, by the server's clock. */
  asOf: Date;
  ended: boolean;
};

/** The chat as it stands now. Time that has passed is made up for: a customer kept waiting asks, and in the end leaves. */
export async function readConversation(
  db: Database,
  actor: Actor,
  id: string
): Promise<Outcome<Conversation>> {
  return converse(await advance(db, actor, id, (at) => ({ kind: 'time', at })));
}

/**
 * Sends the trainee's message. `turn` is the number of messages sent before it as the trainee's page knows. The same
 * message sent again changes nothing and gets the chat as it stands; another one from a page that is behind is refused.
 */
export async function sendMessage(
  db: Database,
  actor: Actor,
  { id, turn, text }: { id: string; turn: number; text: string }
): Promise<Outcome<Conversation>> {
  const outcome = converse(
    await advance(db, actor, id, (at, attempt) =>
      turn === attempt.turn ? { kind: 'message', text, at } : { kind: 'time', at }
    )
  );
  if (!outcome.ok || messageAt(outcome.value, turn) === text) return outcome;
  return refused(outcome.value.ended ? 'drill-ended' : 'drill-moved-on');
}

/** The trainee closes the chat; the customer comes to an end with what they have. */
export async function closeDrill(db: Database, actor: Actor, id: string): Promise<Outcome<Conversation>> {
  return converse(await advance(db, actor, id, (at) => ({ kind: 'close', at })));
}

/** An attempt of one's own at one moment, with the scenario it is played from. */
export type Played = { attempt: queries.Attempt; scenario: Scenario; asOf: Date };

/** Takes one event in an attempt of one's own that belongs to no shift, under its lock. */
export function advance(
  db: Database,
  actor: Actor,
  id: string,
  eventAt: (at: number, attempt: queries.Attempt) => DrillEvent
): Promise<Outcome<Played>> {
  return inTransaction(db, async (trx) => {
    const found = await lockOwnAttempt(trx, actor, id);
    if (!found.ok) return found;
    const { scenario } = found.value;
    const attempt = { ...found.value.attempt, state: renewState(scenario, found.value.attempt.state) };
    if (attempt.shiftId) return refused('not-found');
    const asOf = now();
    const event = eventAt((asOf.getTime() - attempt.startedAt.getTime()) / 1000, attempt);
    const after = step(scenario, attempt.state, event, understand);
    const spoke = after.ok && (event.kind === 'message' || event.kind === 'picture');
    const turn = attempt.turn + (spoke ? 1 : 0);
    if (hasMoved(attempt.state, after.state)) {
      const end = after.state.ending ? debrief(scenario, after.state, understand) : null;
      await queries.updateAttempt(trx, id, { state: after.state, turn, debrief: end });
    }
    const isAct = event.kind !== 'time' && event.kind !== 'close';
    if (!after.ok && isAct) return refused(stepRefusals[after.code]);
    return done({ attempt: { ...attempt, state: after.state, turn }, scenario, asOf });
  });
}

function converse(outcome: Outcome<Played>): Outcome<Conversation> {
  if (!outcome.ok) return outcome;
  const { attempt, scenario, asOf } = outcome.value;
  return done(conversationOf(attempt, scenario, asOf));
}

export function conversationOf(
  attempt: queries.Attempt,
  { title, persona, desk }: Scenario,
  asOf: Date
): Conversation {
  const { id, scenario, locale, state, turn, startedAt } = attempt;
  const { waitingSince, ending } = state;
  return {
    id,
    slug: scenario,
    locale,
    title,
    persona: { name: persona.name, about: persona.about },
    desk,
    turns: state.turns.map(({ by, at, text }) => ({ by, at, text })),
    turn,
    startedAt,
    waitingSince: waitingSince === null ? null : new Date(startedAt.getTime() + waitingSince * 1000),
    asOf,
    ended: ending !== null
  };
}

function messageAt({ turns }: Conversation, turn: number): string | undefined {
  return turns.filter(({ by }) => by === 'agent')[turn]?.text;
}
