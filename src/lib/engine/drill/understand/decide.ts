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
  'confirm',
  'closing',
  'escalate'
];
const yields = labels.map((label) => yielding.includes(label));

/** How far above its threshold a yielding move must be to stand in the same clause as a violation. */
const yieldMargin = 1;

/** Labels whose best clause clears the threshold, in vocabulary order. `scores` holds one row of scores a clause. */
export function decide(scores: ArrayLike<number>[], thresholds: ArrayLike<number>): Finding[] {
  const faulty = scores.map((row) => isFaulty(row, thresholds));
  const found: Finding[] = [];
  for (let i = 0; i < labels.length; i++) {
    let clause = -1;
    let margin = 0;
    for (let at = 0; at < scores.length; at++) {
      const over =
        (scores[at]?.[i] ?? 0) - (thresholds[i] ?? 0) - (faulty[at] && yields[i] ? yieldMargin : 0);
      if (over > margin) [clause, margin] = [at, over];
    }
    if (clause >= 0) found.push({ label: labels[i] as Label, clause, margin });
  }
  return found.length > 1 || found[0]?.label === 'over_apology' ? reconciled(found) : found;
}

function isFaulty(row: ArrayLike<number>, thresholds: ArrayLike<number>): boolean {
  for (let label = moves.length; label < labels.length; label++)
    if ((row[label] ?? 0) > (thresholds[label] ?? 0)) return true;
  return false;
}

/** Grovelling is an apology too; a refusal is polite or blunt, whichever is clearer. */
function reconciled(found: Finding[]): Finding[] {
  const of = (label: Label) => found.find((finding) => finding.label === label);
  const [grovelling, polite, blunt] = [of('over_apology'), of('refuse_politely'), of('refuse_bluntly')];
  const kept =
    polite && blunt ? found.filter((one) => one !== (polite.margin < blunt.margin ? polite : blunt)) : found;
  if (!grovelling || of('apology')) return kept;
  return [...kept, { ...grovelling, label: 'apology' as const }].sort(
    (a, b) => labels.indexOf(a.label) - labels.indexOf(b.label)
  );
}
