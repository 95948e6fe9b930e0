import {
  debrief,
  step,
  type DrillEvent,
  type DrillState,
  type DrillTurn,
  type Scenario,
  type StepCode
} from '../../engine/drill';
import { understand } from '../../engine/drill/understand';
import { done, refused, type FailureCode, type Outcome } from '../../forms/failure';
import { now } from '../clock';
import { inTransaction, type Database } from '../db';
import type { Locale } from '../db/schema';
import type { Actor } from '../policy';
import { lockOwnAttempt } from './own-attempt';
import * as queries from './queries';

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
export function readConversation(db: Database, actor: Actor, id: string): Promise<Outcome<Conversation>> {
  return advance(db, actor, id, (at) => ({ kind: 'time', at }));
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
  const outcome = await advance(db, actor, id, (at, sent) =>
    turn === sent ? { kind: 'message', text, at } : { kind: 'time', at }
  );
  if (!outcome.ok || messageAt(outcome.value, turn) === text) return outcome;
  return refused(outcome.value.ended ? 'drill-ended' : 'drill-moved-on');
}

/** The trainee closes the chat; the customer comes to an end with what they have. */
export function closeDrill(db: Database, actor: Actor, id: string): Promise<Outcome<Conversation>> {
  return advance(db, actor, id, (at) => ({ kind: 'close', at }));
}

const codes: Record<StepCode, FailureCode> = {
  empty: 'message-empty',
  too_long: 'message-too-long',
  ended: 'drill-ended'
};

function advance(
  db: Database,
  actor: Actor,
  id: string,
  eventAt: (at: number, turn: number) => DrillEvent
): Promise<Outcome<Conversation>> {
  return inTransaction(db, async (trx) => {
    const found = await lockOwnAttempt(trx, actor, id);
    if (!found.ok) return found;
    const { attempt, scenario } = found.value;
    const asOf = now();
    const event = eventAt((asOf.getTime() - attempt.startedAt.getTime()) / 1000, attempt.turn);
    const after = step(scenario, attempt.state, event, understand);
    const turn = attempt.turn + (after.ok && event.kind === 'message' ? 1 : 0);
    if (hasMoved(attempt.state, after.state)) {
      const end = after.state.ending ? debrief(scenario, after.state, understand) : null;
      await queries.updateAttempt(trx, id, { state: after.state, turn, debrief: end });
    }
    if (!after.ok && event.kind === 'message') return refused(codes[after.code]);
    return done(conversationOf({ ...attempt, state: after.state, turn }, scenario, asOf));
  });
}

/** Time alone is not worth a write until it makes the customer speak or leave. */
function hasMoved(before: DrillState, after: DrillState): boolean {
  return before.turns.length !== after.turns.length || before.ending !== after.ending;
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
