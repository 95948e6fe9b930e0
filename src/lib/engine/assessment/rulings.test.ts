import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateAnswer } from './answer';
import { exact } from '../scores/decimal';
import type { Item, OpenItem } from './question';
import { parseQuestion } from './question-file';
import { markRuled, readRuling, ruledItem } from './rulings';

const page = readFileSync('docs/marking.md', 'utf8');

describe('docs/marking.md, when a question was faulty', () => {
  const tables = [...page.matchAll(/```yaml faulty\n([\s\S]*?)```\n\n((?:\|.*\|\n)+)/g)].map(
    ([, yaml, table]) => ({ item: readItem(yaml!), rows: table!.trim().split('\n').slice(2).map(readRow) })
  );

  it('has a table for every kind that is marked by rule', () => {
    expect(new Set(tables.map(({ item }) => item.kind))).toEqual(
      new Set(['single', 'several', 'fill-in', 'numeric', 'matching', 'ordering', 'classify'])
    );
  });

  it('never lowers a mark by accepting another answer', () => {
    const several = tables.find(({ item }) => item.kind === 'several')!.item;
    const picks = fc.subarray(['a', 'b', 'c', 'd'], { minLength: 1 });
    fc.assert(
      fc.property(picks, picks, fc.constantFrom('0', '0.25', '1'), (accepted, answer, penalty) => {
        const ruling = readRuling(several, { kind: 'accept', accepted });
        const before = markRuled(several, answer, penalty, undefined)!;
        const after = markRuled(several, answer, penalty, ruling ?? undefined)!;
        expect(exact(after).gte(exact(before))).toBe(true);
      })
    );
  });

  for (const { item, rows } of tables) {
    describe(item.kind, () => {
      it.each(rows)('$ruling $accepted: $answer from $before to $after', (row) => {
        const input =
          row.ruling === 'drop' ? { kind: 'drop' } : { kind: 'accept', accepted: JSON.parse(row.accepted) };
        const ruling = readRuling(item, input)!;
        const read = validateAnswer(item, JSON.parse(row.answer));
        if (!read.ok) throw new Error(read.message);
        expect(markRuled(item, read.answer, '0', undefined)).toBe(row.before);
        expect(markRuled(item, read.answer, '0', ruling)).toBe(row.after);
      });
    });
  }
});

describe('other marking points', () => {
  const item = readItem(`id: calm
kind: case
topic: C19
points: 4
stem: The parcel is late.
parts:
  - id: first
    text: What comes first?
    maxLength: 200
    model: The mood.
    marking:
      - { id: mood, points: 2, text: The mood }
  - id: then
    text: And then?
    maxLength: 200
    model: The matter.
    marking:
      - { id: matter, points: 2, text: The matter }
`) as OpenItem;
  const points = (part: string, list: object[]) => ({ kind: 'points', points: { [part]: list } });

  it('stand in for those of the parts they name', () => {
    const ruling = readRuling(item, points('then', [{ id: 'when', points: '2', text: 'A time limit' }]))!;
    expect(ruledItem(item, ruling)).toMatchObject({
      parts: [{ marking: [{ id: 'mood' }] }, { marking: [{ id: 'when', text: 'A time limit' }] }]
    });
  });

  it.each([
    ['that do not add up', points('then', [{ id: 'when', points: '1', text: 'x' }])],
    [
      'in quarters',
      points('then', [
        { id: 'a', points: '1.75', text: 'x' },
        { id: 'b', points: '0.25', text: 'y' }
      ])
    ],
    ['of no part', points('constructor', [{ id: 'when', points: '2', text: 'x' }])],
    ['that are the same', points('then', [{ id: 'matter', points: '2', text: 'The matter' }])],
    ['of another shape', points('then', [{ id: 'when', points: [2], text: 'x' }])]
  ])('%s are refused', (_, ruling) => {
    expect(readRuling(item, ruling)).toBeNull();
  });
});

function readItem(yaml: string): Item {
  const id = /^id: (.+)$/m.exec(yaml)![1]!;
  const topic = /^topic: (.+)$/m.exec(yaml)![1]!;
  const read = parseQuestion(yaml, `content/en/questions/${topic.toLowerCase()}/${id}.yaml`);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

function readRow(row: string) {
  const [ruling, accepted, answer, before, after] = row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim().replace(/^`|`$/g, '')) as [string, string, string, string, string];
  return { ruling, accepted, answer, before, after };
}
