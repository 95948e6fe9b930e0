import type { Conversation } from '../conversation';
import type { DeductCriterion } from '../rubric';
import type { Texts } from '../texts';
import type { Fault as FaultName } from '../faults';
import { inOrder, type Judgement } from './judgement';
import { misstepsIn, type Fault } from './missteps';

/** Judges conduct: full points to begin with, less for each message that commits a violation and each misstep. An agent who says nothing earns none. */
export function judgeConduct(
  criterion: DeductCriterion,
  conversation: Conversation,
  from: number,
  texts: Texts
): Judgement {
  const { max } = criterion;
  const turns = conversation.agent.filter((turn) => turn.index >= from);
  if (turns.length === 0) return { score: 0, max, evidence: [], note: texts.nothingSaid };
  const violations = turns.flatMap((turn) => {
    const once = new Map(turn.reading.violations.map((span) => [span.label, span]));
    return [...once.values()].map(({ label, quote }) => ({ label, turn: turn.index, quote }));
  });
  const faults: Fault<FaultName>[] = [...violations, ...misstepsIn(conversation, from)].filter(
    ({ label }) => criterion.deduct[label]
  );
  const lost = faults.reduce((points, { label }) => points + criterion.deduct[label]!, 0);
  const score = Math.max(0, max - lost);
  return {
    score,
    max,
    evidence: inOrder(
      faults.flatMap(({ turn, quote }) => (turn === undefined ? [] : { turn, quote: quote! }))
    ),
    note:
      lost === 0
        ? texts.noFaults
        : texts.joined([texts.lost(countByName(faults, texts), max - score), criterion.advice])
  };
}

function countByName(faults: readonly { label: FaultName }[], texts: Texts): [string, number][] {
  const counts = new Map<string, number>();
  for (const { label } of faults) {
    const name = texts.faults[label];
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts];
}
