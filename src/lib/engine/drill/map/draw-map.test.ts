import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { waysOf } from '../file/check-graph';
import { readScenario } from '../file/read-file';
import type { Scenario } from '../scenario';
import { drawMap, type MapWords } from './draw-map';
import { placeOf } from './ways';

const words: MapWords = {
  start: 'start',
  anytime: 'any time',
  end: 'end',
  always: 'always',
  otherwise: 'otherwise',
  givesUp: 'gives up',
  condition: (when) => Object.keys(when).join(' '),
  skipped: (condition) => `already ${condition}`,
  stays: (count) => `stays ${count}`,
  more: (count) => `${count} more`
};

const files = ['zh-CN', 'en'].flatMap((locale) =>
  readdirSync(`content/${locale}/drills`)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${locale}/drills/${name}`)
);

function scenarioAt(path: string): Scenario {
  const read = readScenario(readFileSync(`content/${path}`, 'utf8'), path);
  if (!read.ok) throw new Error(`${path} is faulty`);
  return read.scenario;
}

describe.each(files)('the map of %s', (path) => {
  const scenario = scenarioAt(path);
  const map = drawMap(scenario, words);
  const places = new Set<string>(map.places.map(({ id }) => id));

  it('shows every state, every ending and where the talk begins', () => {
    for (const state of Object.keys(scenario.states)) expect(places).toContain(`state:${state}`);
    for (const { id } of scenario.endings) expect(places).toContain(`ending:${id}`);
    expect(map.arrows).toContainEqual(
      expect.objectContaining({ from: 'start', to: placeOf(scenario.start) })
    );
  });

  it('has an arrow for every way the file writes down', () => {
    for (const { from, to, at } of waysOf(scenario)) {
      if (from === to) continue;
      const source = at[0] === 'interrupts' ? 'anytime' : placeOf(from);
      expect(map.arrows.some((arrow) => arrow.from === source && arrow.to === placeOf(to))).toBe(true);
    }
  });

  it('lays no place over another, and no label over either', () => {
    const areas = [...map.places, ...map.arrows.flatMap(({ label }) => (label ? [label] : []))];
    for (const [index, one] of areas.entries()) {
      for (const other of areas.slice(index + 1)) {
        const apart =
          one.x + one.width <= other.x + 0.2 ||
          other.x + other.width <= one.x + 0.2 ||
          one.y + one.height <= other.y + 0.2 ||
          other.y + other.height <= one.y + 0.2;
        expect(apart).toBe(true);
      }
    }
  });

  it('lists in its table what the drawing shows', () => {
    expect(map.rows.length).toBeGreaterThanOrEqual(map.arrows.length);
    expect(map.rows.every(({ from }) => from !== '')).toBe(true);
  });
});
