import { canonicalise, type Canonical } from './canonical';
import { clauses, type Clause } from './clauses';
import { featurise, type Features } from './features';
import { cues, findCues } from './lexicon';
import { maskForeign } from './mask';
import type { Hit } from './patterns';

export type Analysis = {
  canonical: Canonical;
  masked: string;
  parts: Clause[];
  hits: Hit[];
} & Features;

/** A message on its way to a decision: folded, masked, cut into clauses, with cues and feature rows. */
export function analyse(text: string): Analysis {
  const canonical = canonicalise(text);
  const masked = maskForeign(canonical.text);
  const parts = clauses(masked);
  const hits = findCues(masked);
  return { canonical, masked, parts, hits, ...featurise(masked, parts, hits, cues.length) };
}
