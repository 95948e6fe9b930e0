import { allBelow, childOf, childrenOf, isElement, textOf, type XmlElement } from './xml';

/** The range of numbers that are right, both ends in it. */
type Range = { low: number; high: number };

const comparisons = new Set(['equal', 'equalRounded', 'and']);

/**
 * Which numbers an item's response processing takes for right, told from the comparisons with the response that it is
 * made of: `equal` with a tolerance, `equalRounded`, or bounds from both sides. Null where it has none of these.
 */
export function rangeOf(item: XmlElement, response: string, right: number): Range | null {
  const processing = childOf(item, 'responseProcessing');
  if (!processing) return null;
  for (const comparison of allBelow(processing, comparisons)) {
    const range =
      comparison.name === 'and' ? between(comparison, response) : around(comparison, response, right);
    if (range) return range;
  }
  return null;
}

function around(comparison: XmlElement, response: string, right: number): Range | null {
  if (!speaksOf(comparison, response)) return null;
  const { toleranceMode, tolerance, roundingMode = 'significantFigures', figures } = comparison.attributes;
  if (comparison.name === 'equalRounded') {
    if (roundingMode !== 'decimalPlaces' || !/^\d+$/.test(figures ?? '')) return null;
    return spread(right, 0.5 * 10 ** -Number(figures), 0.5 * 10 ** -Number(figures));
  }
  const [below = NaN, above = below] = (tolerance ?? '').trim().split(/\s+/).map(Number);
  if (!Number.isFinite(below) || !Number.isFinite(above)) return null;
  if (toleranceMode === 'absolute') return spread(right, below, above);
  if (toleranceMode !== 'relative') return null;
  return spread(right, (Math.abs(right) * below) / 100, (Math.abs(right) * above) / 100);
}

function between(both: XmlElement, response: string): Range | null {
  const bound = (...names: string[]) => {
    const found = both.children
      .filter(isElement)
      .find((each) => names.includes(each.name) && speaksOf(each, response));
    const value = textOf(childOf(found, 'baseValue'));
    return value === '' ? NaN : Number(value);
  };
  const [low, high] = [bound('gte', 'gt'), bound('lte', 'lt')];
  return Number.isFinite(low) && Number.isFinite(high) && low <= high ? { low, high } : null;
}

function spread(right: number, below: number, above: number): Range {
  return { low: right - below, high: right + above };
}

function speaksOf(comparison: XmlElement, response: string): boolean {
  return childrenOf(comparison, 'variable').some(({ attributes }) => attributes.identifier === response);
}
