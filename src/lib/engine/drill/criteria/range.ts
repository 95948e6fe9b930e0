import type { Conversation } from '../conversation';
import type { MeasureCriterion } from '../rubric';
import type { Texts } from '../texts';
import { moves, type Move } from '../vocabulary';
import { inOrder, shareOf, type Evidence, type Judgement } from './judgement';

/** With no more different moves than this nothing is earned, with this many everything. */
const FEWEST = 3;
const ENOUGH = 9;
/** Most moves that one message adds, so that a list of set phrases is not thoroughness. */
const MOST_IN_ONE = 4;

/** Judges thoroughness: how many different moves the agent made over the whole conversation. */
export function judgeRange(criterion: MeasureCriterion, { agent }: Conversation, texts: Texts): Judgement {
  const first = new Map<Move, Evidence>();
  for (const { index, reading } of agent) {
    if (reading.repeated) continue;
    const fresh = reading.moves.filter(({ label }) => !first.has(label)).slice(0, MOST_IN_ONE);
    for (const { label, quote } of fresh) first.set(label, { turn: index, quote });
  }
  const { max } = criterion;
  const score = shareOf(max, Math.min(ENOUGH, Math.max(FEWEST, first.size)) - FEWEST, ENOUGH - FEWEST);
  const names = moves.filter((move) => first.has(move)).map((move) => texts.moves[move]);
  return {
    score,
    max,
    evidence: inOrder([...first.values()]),
    note: texts.joined([texts.range(names), score < max ? criterion.advice : ''])
  };
}
