import { readConversation, type Conversation } from './conversation';
import { judgeAnswers } from './criteria/answers';
import { appliesFrom } from './criteria/applies';
import { judgeConduct } from './criteria/deduct';
import type { Evidence, Judgement } from './criteria/judgement';
import { judgeFullness } from './criteria/fullness';
import { judgeMade } from './criteria/made';
import { judgeOutcome } from './criteria/outcome';
import { judgeRange } from './criteria/range';
import { judgeResponse } from './criteria/response';
import { judgeTransfer } from './criteria/transfer';
import type { Understand } from './reading';
import type { Criterion, MeasureCriterion, Rubric } from './rubric';
import { textsIn, type Texts } from './texts';
import type { Transcript } from './transcript';
import { engineVersion } from './version';
import type { Violation } from './vocabulary';

export type Band = 'excellent' | 'pass' | 'fail';

/** A criterion's points; `max` is 0 where the conversation did not call for it. */
export interface CriterionScore extends Judgement {
  id: string;
  title: string;
}

/** A violation that fails the whole conversation, with the words that commit it. */
export interface Blocker extends Evidence {
  id: Violation;
  note: string;
}

export interface Score {
  /** 0–100. */
  total: number;
  band: Band;
  criteria: CriterionScore[];
  blockers: Blocker[];
  rubric: { id: string; version: number };
  engine: string;
}

/** Violations that fail a conversation whatever else was said. */
export const blocking: readonly Violation[] = ['leak', 'rude', 'off_platform'];
/** Least total of a band, and the most a blocked conversation can have. */
export const EXCELLENT_FROM = 85;
export const PASS_FROM = 60;
export const BLOCKED_AT_MOST = 20;

/**
 * Scores a conversation against a rubric. The total is the points earned out of those the conversation called for, in per
 * cent, rounded once, half up. Pure: the same transcript always gives the same score under the same engine version.
 */
export function scoreTranscript(rubric: Rubric, transcript: Transcript, understand: Understand): Score {
  return scoreConversation(rubric, readConversation(transcript, rubric, understand));
}

/** Scores a conversation that has been read. */
export function scoreConversation(rubric: Rubric, conversation: Conversation): Score {
  const texts = textsIn[conversation.locale];
  const criteria = rubric.criteria.map((criterion) => ({
    id: criterion.id,
    title: criterion.title,
    ...(judge(criterion, conversation, texts) ?? { score: 0, max: 0, evidence: [], note: texts.notCalledFor })
  }));
  const blockers = blockersIn(conversation, texts);
  const { total, band } = grade(criteria, blockers.length > 0);
  return {
    total,
    band,
    criteria,
    blockers,
    rubric: { id: rubric.id, version: rubric.version },
    engine: engineVersion
  };
}

/**
 * Total and band of points already given: the share earned of what counted, in per cent, rounded once, half up. A blocked
 * conversation fails with at most {@link BLOCKED_AT_MOST}, whatever its points.
 */
export function grade(
  criteria: readonly { score: number; max: number }[],
  blocked: boolean
): { total: number; band: Band } {
  const earned = percent(
    criteria.reduce((points, { score }) => points + score, 0),
    criteria.reduce((points, { max }) => points + max, 0)
  );
  const total = blocked ? Math.min(earned, BLOCKED_AT_MOST) : earned;
  return { total, band: bandOf(total, blocked) };
}

function judge(criterion: Criterion, conversation: Conversation, texts: Texts): Judgement | null {
  const from = appliesFrom(criterion, conversation);
  if (from === null) return null;
  if ('points' in criterion) return judgeMade(criterion, conversation, from, texts);
  if ('deduct' in criterion) return judgeConduct(criterion, conversation, from, texts);
  return measures[criterion.measure](criterion, conversation, texts);
}

const measures: Record<
  MeasureCriterion['measure'],
  (criterion: MeasureCriterion, conversation: Conversation, texts: Texts) => Judgement | null
> = {
  response: judgeResponse,
  answers: judgeAnswers,
  range: judgeRange,
  fullness: judgeFullness,
  outcome: judgeOutcome,
  transfer: judgeTransfer
};

function blockersIn({ agent }: Conversation, texts: Texts): Blocker[] {
  return agent.flatMap(({ index, reading }) =>
    reading.violations.flatMap(({ label, quote }) =>
      blocking.includes(label) ? [{ id: label, turn: index, quote, note: texts.blocked[label]! }] : []
    )
  );
}

function percent(earned: number, max: number): number {
  return max === 0 ? 0 : Math.floor((200 * earned + max) / (2 * max));
}

function bandOf(total: number, blocked: boolean): Band {
  if (blocked || total < PASS_FROM) return 'fail';
  return total >= EXCELLENT_FROM ? 'excellent' : 'pass';
}
