import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { colleagueRoles } from '../colleagues';
import { missteps } from '../faults';
import { ScenarioSchema } from '../scenario';
import { checkScenario } from './check-scenario';

const guide = readFileSync('docs/authoring.md', 'utf8');
const part = guide.slice(guide.indexOf('## Drill scenarios'), guide.indexOf('## Questions'));
const source = [...part.matchAll(/^```yaml\n([^]*?)\n```$/gm)].map(([, piece]) => piece).join('\n');

it('the authors’ guide shows a sound scenario, in pieces', { timeout: 60_000 }, () => {
  const files = new Map([
    ['zh-CN/drills/missing-lamp-box.svg', '<svg/>'],
    ['zh-CN/drills/missing-lamp-slip.svg', '<svg/>']
  ]);
  expect(checkScenario(source, 'zh-CN/drills/missing-lamp.yaml', files)).toEqual([]);
});

it.each([...colleagueRoles, ...missteps, 'opens: agent', 'not_followed_by'])(
  'the guide speaks of %s',
  (name) => {
    expect(part).toContain(name);
  }
);

it('the guide names every field of a scenario', () => {
  for (const field of Object.keys(ScenarioSchema.entries)) {
    expect(part).toMatch(new RegExp(`\\b${field}\\b`));
  }
});
