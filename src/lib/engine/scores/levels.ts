import type Fraction from 'fraction.js';
import { parseDecimal } from './decimal';

/** One of the five levels (星级) of domain.md A4. The gold agent above them is a distinction HR awards, not a score band. */
export type Level = 1 | 2 | 3 | 4 | 5;

/** Total percentages from `from` upwards, a decimal string, earn `level` until a higher rule takes over. */
export interface LevelRule {
  level: Level;
  from: string;
}

/** Below 60 one star, then one star more at 60, 70, 80 and 90. HR may set other bounds. */
export const defaultLevels: readonly LevelRule[] = [
  { level: 1, from: '0' },
  { level: 2, from: '60' },
  { level: 3, from: '70' },
  { level: 4, from: '80' },
  { level: 5, from: '90' }
];

/**
 * The level a published total earns. It is read from the rounded total, the figure people see,
 * so that a list never shows 90.00 beside four stars.
 *
 * @param total percentage 0–100, already rounded
 * @param rules checked by {@link levelRulesProblem}
 */
export function levelOf(total: Fraction, rules: readonly LevelRule[]): Level {
  let earned: Level = 1;
  for (const rule of rules) if (total.gte(bound(rule))) earned = rule.level;
  return earned;
}

/** What is wrong with a table of level rules, in a sentence, or null when it is sound. */
export function levelRulesProblem(rules: readonly LevelRule[]): string | null {
  if (rules.length !== 5) return 'The level rules must name all five levels.';
  for (const [index, rule] of rules.entries()) {
    const from = parseDecimal(rule.from);
    if (rule.level !== index + 1) return 'The level rules must list levels 1 to 5 in this order.';
    if (!from || from.lt(0) || from.gt(100)) return `Level ${rule.level} must start between 0 and 100.`;
    const before = rules[index - 1];
    if (!before && !from.equals(0)) return 'Level 1 must start at 0.';
    if (before && from.lte(bound(before)))
      return `Level ${rule.level} must start above level ${before.level}.`;
  }
  return null;
}

function bound(rule: LevelRule): Fraction {
  const from = parseDecimal(rule.from);
  if (!from) throw new Error(`level ${rule.level} has a malformed bound: ${rule.from}`);
  return from;
}
