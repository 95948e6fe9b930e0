import { strengthOf, type Strength } from '../../engine/drill/agreement';
import { m } from '../../paraglide/messages';

const words: Record<Strength, () => string> = {
  poor: m.kappa_poor,
  slight: m.kappa_slight,
  fair: m.kappa_fair,
  moderate: m.kappa_moderate,
  substantial: m.kappa_substantial,
  'almost-perfect': m.kappa_almost_perfect
};

/** A kappa with two places and what it is called: “0.68 · Substantial”. */
export function kappaText(kappa: number | null): string {
  if (kappa === null) return m.inspection_no_kappa();
  return `${kappa.toFixed(2).replace('-', '−')} · ${words[strengthOf(kappa)]()}`;
}

/** A share in whole per cent; a dash where there is none. */
export function shareText(share: number | null): string {
  return share === null ? '–' : `${Math.round(share * 100)}%`;
}
