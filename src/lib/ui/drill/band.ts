import { m } from '../../paraglide/messages';

type Band = 'excellent' | 'pass' | 'fail';

const names: Record<Band, () => string> = {
  excellent: m.drill_band_excellent,
  pass: m.drill_band_pass,
  fail: m.drill_band_fail
};

/** What a score is called. */
export function bandName(band: Band): string {
  return names[band]();
}
