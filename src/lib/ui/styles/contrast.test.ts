import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const colours = readColours(readFileSync(new URL('./tokens.css', import.meta.url), 'utf8'));
const papers = ['paper', 'paper-raised', 'paper-sunken'];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each([
    ...on(papers, 7, ['ink', 'ink-soft', 'accent-strong']),
    ...on(papers, 4.5, ['ink-faint', 'accent', 'seal', 'ochre']),
    ...on(papers, 3, ['rule-strong', 'focus']),
    ...on(['accent-soft', 'seal-soft', 'ochre-soft', 'rule'], 7, ['ink']),
    ...on(['accent-soft'], 4.5, ['accent', 'accent-strong', 'ink-soft', 'ink-faint']),
    ...on(['seal-soft'], 4.5, ['seal']),
    ...on(['ochre-soft'], 4.5, ['ochre', 'ink-soft']),
    ...on(['accent-ground', 'accent-ground-strong'], 4.5, ['on-accent']),
    ...on(['seal-ground'], 4.5, ['on-seal']),
    ...on(['paper'], 3, ['accent-ground', 'seal-ground'])
  ])('%s on %s reaches %s to 1', (front, back, least) => {
    expect(ratio(colour(front), colour(back))).toBeGreaterThanOrEqual(least);
  });

  function colour(name: string): string {
    const found = colours.get(name);
    if (!found) throw new Error(`There is no colour --${name}.`);
    return found[theme];
  }
});

function on(backs: string[], least: number, fronts: string[]): [string, string, number][] {
  return backs.flatMap((back) => fronts.map((front): [string, string, number] => [front, back, least]));
}

/** Contrast of two colours as WCAG 2 defines it, from 1 to 21. */
function ratio(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function readColours(css: string): Map<string, { light: string; dark: string }> {
  const found = new Map<string, { light: string; dark: string }>();
  for (const [, name = '', light = '', dark = light] of css.matchAll(
    /--([\w-]+): (?:light-dark\()?(#[\da-f]{6})(?:, (#[\da-f]{6})\))?;/g
  )) {
    if (!found.has(name)) found.set(name, { light, dark });
  }
  return found;
}
