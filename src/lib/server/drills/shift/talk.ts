import type { AgentAct } from '../../../engine/drill';
import { done, refused, type Outcome } from '../../../forms/failure';
import type { Database } from '../../db';
import type { Actor } from '../../policy';
import { secondOf, takeStep } from './course';
import type { Chat } from './queries';
import { carryOn, type Run } from './run';
import { viewOf, type ShiftView } from './view';
import { stepRefusals } from '../step-refusals';

/** A chat of one's own shift. */
export type ChatRef = { shift: string; attempt: string };

/**
 * Sends a message. `turn` is the number of messages and pictures sent before it as the page knows. The same message sent
 * again changes nothing and gets the shift as it stands; another one from a page that is behind is refused.
 */
export function sendInShift(
  db: Database,
  actor: Actor,
  { turn, text, ...ref }: ChatRef & { turn: number; text: string }
): Promise<Outcome<ShiftView>> {
  return inChat(db, actor, ref, {
    act: { kind: 'message', text },
    isDone: (chat) => sentAt(chat, turn)?.text === text && !sentAt(chat, turn)?.picture,
    isNext: (chat) => chat.turn === turn
  });
}

/** Sends a picture of the case; counted among the messages, and repeatable in the same way. */
export function sendPicture(
  db: Database,
  actor: Actor,
  { turn, picture, ...ref }: ChatRef & { turn: number; picture: string }
): Promise<Outcome<ShiftView>> {
  return inChat(db, actor, ref, {
    act: { kind: 'picture', picture },
    isDone: (chat) => sentAt(chat, turn)?.picture === picture,
    isNext: (chat) => chat.turn === turn
  });
}

/** Asks a colleague. `turn` is the number of questions asked in this chat before it. */
export function consult(
  db: Database,
  actor: Actor,
  { turn, colleague, text, ...ref }: ChatRef & { turn: number; colleague: string; text: string }
): Promise<Outcome<ShiftView>> {
  return inChat(db, actor, ref, {
    act: { kind: 'consult', colleague, text },
    isDone: (chat) => {
      const asked = questionsIn(chat)[turn];
      return asked?.text === text && asked.colleague === colleague;
    },
    isNext: (chat) => questionsIn(chat).length === turn
  });
}

/** Hands the chat over, which ends it here. */
export function transfer(
  db: Database,
  actor: Actor,
  { to, ...ref }: ChatRef & { to: string }
): Promise<Outcome<ShiftView>> {
  return inChat(db, actor, ref, {
    act: { kind: 'transfer', to },
    isDone: ({ state }) => state.transfer?.to === to,
    isNext: () => true
  });
}

/** Closes the chat; the customer comes to an end with what they have. */
export function closeChat(db: Database, actor: Actor, ref: ChatRef): Promise<Outcome<ShiftView>> {
  return inChat(db, actor, ref, {
    act: { kind: 'close' },
    isDone: ({ state }) => state.ending !== null,
    isNext: () => true
  });
}

type Deed = {
  act: AgentAct | { kind: 'close' };
  /** Whether this very deed has been done already. */
  isDone: (chat: Chat) => boolean;
  /** Whether it comes next, as its page thinks. */
  isNext: (chat: Chat) => boolean;
};

async function inChat(
  db: Database,
  actor: Actor,
  { shift, attempt }: ChatRef,
  { act, isDone, isNext }: Deed
): Promise<Outcome<ShiftView>> {
  const run = await carryOn(db, actor, shift, (run) => {
    const chat = run.chats.find(({ id }) => id === attempt);
    if (!chat) return refused('not-found');
    if (isDone(chat)) return done();
    if (run.shift.endedAt) return refused('shift-over');
    if (run.shift.pausedAt) return refused('shift-paused');
    if (!chat.state.ending && !isNext(chat)) return refused('drill-moved-on');
    return take(run, chat, act);
  });
  return run.ok ? done(viewOf(run.value)) : run;
}

function take(run: Run, chat: Chat, act: Deed['act']): Outcome {
  const code = takeStep(run, chat, { ...act, at: secondOf(chat, run.at) });
  return code ? refused(stepRefusals[code]) : done();
}

function sentAt({ state }: Chat, turn: number) {
  return state.turns.filter(({ by }) => by === 'agent')[turn];
}

function questionsIn({ state }: Chat) {
  return state.consults.filter(({ by }) => by === 'agent');
}
