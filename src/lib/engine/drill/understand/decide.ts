import { labels, moves, type Label } from '../vocabulary';

/** Which clause carries a label, and by how much its score clears the threshold. */
export type Finding = { label: Label; clause: number; margin: number };

/** Moves that a faulty clause seldom makes: "add me on WeChat, I'll make it cheaper" is no solution. */
const yielding: Label[] = [
  'acknowledge',
  'clarify',
  'explain',
  'solution',
  'alternatives',
  'compensation',
  'confirm',
  'closing',
  'recommend',
  'escalate'
];
const yields = labels.map((label) => yielding.includes(label));

/** How far above its threshold a yielding move must be to stand in the same clause as a violation. */
export const yieldMargin = 3;

/** Labels whose best clause clears the threshold, in vocabulary order. `scores` holds one row of scores a clause. */
export function decide(scores: ArrayLike<number>[], thresholds: ArrayLike<number>): Finding[] {
  const faulty = scores.map((row) => {
    let worst = -Infinity;
    for (let label = moves.length; label < labels.length; label++)
      worst = Math.max(worst, (row[label] ?? 0) - (thresholds[label] ?? 0));
    return worst > 0;
  });
  const found: Finding[] = [];
  labels.forEach((label, i) => {
    let clause = -1;
    let margin = 0;
    scores.forEach((row, at) => {
      const over = (row[i] ?? 0) - (thresholds[i] ?? 0) - (faulty[at] && yields[i] ? yieldMargin : 0);
      if (over > margin) [clause, margin] = [at, over];
    });
    if (clause >= 0) found.push({ label, clause, margin });
  });
  return found;
}
