import type { Conversation, Exchange } from '../conversation';
import type { MeasureCriterion } from '../rubric';
import type { Texts } from '../texts';
import { inOrder, quoteOf, shareOf, type Judgement } from './judgement';

/** Seconds for the first reply to be golden, and for any reply to be in time (domain.md C17). */
export const GOLDEN = 6;
export const LIMIT = 60;

/**
 * Judges the seconds between what the customer wrote and the reply: half of the points for the first reply (full within 6 s,
 * then falling evenly to half at 60 s, none later), half for the later ones (full within 60 s, half within 120 s).
 * An exchange left without a reply counts as late. A message left while nobody was there has no clock on it. Null where no
 * times were kept.
 */
export function judgeResponse(
  criterion: MeasureCriterion,
  conversation: Conversation,
  texts: Texts
): Judgement | null {
  const waits = conversation.exchanges
    .slice(conversation.offline ? 1 : 0)
    .flatMap((exchange) => waitOf(exchange) ?? []);
  const [first, ...later] = waits;
  if (!first || waits.every(({ seconds }) => seconds === null)) return null;
  const { max } = criterion;
  const laterWhole = later.length > 0 ? max >> 1 : 0;
  const inTime = later.reduce((parts, { seconds }) => parts + promptness(seconds), 0);
  const score =
    shareOf(max - laterWhole, firstPromptness(first.seconds), FULL) +
    (later.length > 0 ? shareOf(laterWhole, inTime, 2 * later.length) : 0);
  const slow = waits.filter(({ seconds }) => seconds === null || seconds > LIMIT);
  return {
    score,
    max,
    evidence: inOrder((slow.length > 0 ? slow : [first]).map(({ turn }) => quoteOf(turn))),
    note: texts.joined([
      texts.firstReply(first.seconds),
      slow.length > 0 ? texts.slowReplies(slow.length, waits.length) : '',
      score < max ? criterion.advice : ''
    ])
  };
}

interface Wait {
  /** Null where there was no reply, or no time was kept. */
  seconds: number | null;
  turn: { index: number; text: string };
}

function waitOf({ customer, agent, owed }: Exchange): Wait | null {
  const [asked, reply] = [customer[0], agent[0]];
  if (!asked || asked.at === null) return null;
  if (!reply) return owed ? { seconds: null, turn: asked } : null;
  return reply.at === null ? null : { seconds: Math.max(0, reply.at - asked.at), turn: reply };
}

const FULL = 2 * (LIMIT - GOLDEN);

function firstPromptness(seconds: number | null): number {
  if (seconds === null || seconds > LIMIT) return 0;
  return FULL - Math.max(0, Math.ceil(seconds) - GOLDEN);
}

function promptness(seconds: number | null): number {
  if (seconds === null || seconds > 2 * LIMIT) return 0;
  return seconds > LIMIT ? 1 : 2;
}
