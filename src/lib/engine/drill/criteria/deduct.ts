import type { Conversation } from '../conversation';
import type { DeductCriterion } from '../rubric';
import type { Texts } from '../texts';
import type { Violation } from '../vocabulary';
import { inOrder, type Judgement } from './judgement';

/** Judges conduct: full points to begin with, less for each message that commits a violation. An agent who says nothing earns none. */
export function judgeConduct(
  criterion: DeductCriterion,
  conversation: Conversation,
  from: number,
  texts: Texts
): Judgement {
  const { max } = criterion;
  const turns = conversation.agent.filter((turn) => turn.index >= from);
  if (turns.length === 0) return { score: 0, max, evidence: [], note: texts.nothingSaid };
  const faults = turns.flatMap((turn) => {
    const spans = turn.reading.violations.filter(({ label }) => criterion.deduct[label]);
    const once = new Map(spans.map((span) => [span.label, span]));
    return [...once.values()].map(({ label, quote }) => ({ label, turn: turn.index, quote }));
  });
  const lost = faults.reduce((points, { label }) => points + criterion.deduct[label]!, 0);
  const score = Math.max(0, max - lost);
  return {
    score,
    max,
    evidence: inOrder(faults.map(({ turn, quote }) => ({ turn, quote }))),
    note:
      lost === 0
        ? texts.noFaults
        : texts.joined([texts.faults(countByName(faults, texts), max - score), criterion.advice])
  };
}

function countByName(faults: readonly { label: Violation }[], texts: Texts): [string, number][] {
  const counts = new Map<string, number>();
  for (const { label } of faults) {
    const name = texts.violations[label];
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts];
}
