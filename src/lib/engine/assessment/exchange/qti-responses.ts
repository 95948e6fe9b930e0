import { childOf, childrenOf, textOf, type XmlElement } from './xml';

/** What an item declares of one response. */
export interface Response {
  cardinality: string;
  baseType: string;
  /** The correct values, in order; where a mapping gives several the full points, all of these. */
  right: string[];
  /** Values that earn less than the best. */
  partial: string[];
  /** What all of it is worth, where a mapping says so. */
  most: string | undefined;
  /** Percent of the points that a value earns. */
  weightOf(value: string): number;
}

/** The declared responses by their identifiers. */
export function responsesOf(item: XmlElement): Map<string, Response> {
  return new Map(
    childrenOf(item, 'responseDeclaration').map((declaration) => [
      declaration.attributes.identifier ?? '',
      responseOf(declaration)
    ])
  );
}

function responseOf(declaration: XmlElement): Response {
  const { cardinality = 'single', baseType = 'string' } = declaration.attributes;
  const correct = childrenOf(childOf(declaration, 'correctResponse'), 'value').map(textOf);
  const mapping = childOf(declaration, 'mapping');
  const entries = childrenOf(mapping, 'mapEntry').map(({ attributes }) => ({
    value: attributes.mapKey ?? '',
    points: Number(attributes.mappedValue ?? '0')
  }));
  const earned = entries.filter(({ points }) => points > 0);
  const best = Math.max(0, ...earned.map(({ points }) => points));
  const sum = earned.reduce((total, { points }) => total + points, 0);
  const whole = cardinality === 'single' ? best : sum;
  const full = earned.filter(({ points }) => points === best).map(({ value }) => value);
  const textual = baseType === 'string' && cardinality === 'single';
  const right = textual ? [...new Set([...correct, ...full])] : correct.length > 0 ? correct : full;
  return {
    cardinality,
    baseType,
    right,
    partial: textual ? earned.filter(({ points }) => points < best).map(({ value }) => value) : [],
    most: whole > 0 ? String(whole) : undefined,
    weightOf(value) {
      const mapped = entries.find((entry) => entry.value === value);
      if (mapped && whole > 0) return (mapped.points / whole) * 100;
      if (!right.includes(value)) return 0;
      return 100 / (cardinality === 'single' ? 1 : right.length);
    }
  };
}
