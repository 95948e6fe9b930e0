import type { Measure } from '../../engine/effect';
import { m } from '../../paraglide/messages';

const names = {
  observed: m.effect_observed,
  conversion: m.records_conversion,
  orderSuccess: m.records_success,
  drills: m.effect_drills
} satisfies Record<Measure, () => string>;

export function measureName(measure: Measure): string {
  return names[measure]();
}

export function measureUnit(measure: Measure): string {
  return measure === 'conversion' || measure === 'orderSuccess' ? '%' : '';
}
