import { m } from '../../paraglide/messages';

const NONE = '–';

/** A share in whole per cent: “63%”. */
export function percent(share: number | null): string {
  return share === null ? NONE : `${Math.round(share * 100)}%`.replace('-', '−');
}

/** A correlation, an alpha: “0.42”. */
export function coefficient(value: number | null): string {
  return value === null ? NONE : rounded(value, 2);
}

/** Points with one place: “76.4”. */
export function points(value: number | null): string {
  return value === null ? NONE : rounded(value, 1);
}

/** Options are lettered in the order of the question. */
export function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}

export function variantName(variant: number): string {
  return m.analysis_variant({ letter: letterOf(variant - 1) });
}

/** Never “−0.00”. */
function rounded(value: number, places: number): string {
  const text = value.toFixed(places);
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
}
