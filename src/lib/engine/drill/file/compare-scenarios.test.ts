import { describe, expect, it } from 'vitest';
import { richPath, richSource } from '../rich-scenario';
import { compareScenarios } from './compare-scenarios';

const reference = { path: 'en/drills/small.yaml', source: richSource };
const compare = (from: string, to: string) => {
  const source = richSource.replace(from, to);
  expect(source).not.toBe(richSource);
  return compareScenarios(reference, { path: richPath, source }).map(({ file, message }) => ({
    file,
    message
  }));
};

describe('a scenario in two languages', () => {
  it('may say everything in other words', () => {
    expect(compare('title: 短单', 'title: 长单')).toEqual([]);
  });

  it.each([
    ['version: 3', 'version: 4', 'version', '3, 4'],
    ['kind: order', 'kind: enquiry', 'trade', 'order, enquiry'],
    ['id: slip,', 'id: note,', 'pictures', 'slip (agent), note (agent)'],
    ['role: warehouse', 'role: logistics', 'colleagues', 'store (warehouse), store (logistics)'],
    [
      'id: sales, name: 售前, right: false',
      'id: sales, name: 售前, right: true',
      'transfer',
      'sales (false), sales (true)'
    ],
    ['order: placed', 'order: none', 'endings', 'handed (placed), handed (none)'],
    ['- id: asked', '- id: consulted', 'rubric.criteria', 'asked, consulted']
  ])('must not have “%s” as “%s”', (from, to, field, names) => {
    expect(compare(from, to)).toEqual([
      { file: richPath, message: `“${field}” is not the same as in en/drills/small.yaml: ${names}.` }
    ]);
  });
});
