import { canonicalise, type Canonical } from './canonical';
import { clauses, type Clause } from './clauses';
import { featurise, type Ledger } from './features';
import { cues, findCues } from './lexicon';
import { maskForeign } from './mask';

export type Analysis = { canonical: Canonical; parts: Clause[] };

/** A message on its way to a decision: folded, masked, cut into clauses; its feature rows go into the ledger. */
export function analyse(text: string, ledger: Ledger): Analysis {
  const canonical = canonicalise(text);
  const masked = maskForeign(canonical.text);
  const parts = clauses(masked);
  featurise(masked, parts, findCues(masked), cues.length, ledger);
  return { canonical, parts };
}
