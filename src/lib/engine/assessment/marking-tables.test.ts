import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validateAnswer } from './answer';
import { markClosed } from './marking';
import { kindOf, type Item } from './question';
import { parseQuestion } from './question-file';

const page = readFileSync('docs/marking.md', 'utf8');

describe('docs/marking.md', () => {
  const tables = [...page.matchAll(/```yaml\n([\s\S]*?)```\n\n((?:\|.*\|\n)+)/g)].map(([, yaml, table]) => ({
    item: readItem(yaml!),
    rows: table!.trim().split('\n').slice(2).map(readRow)
  }));

  it('has a table for every kind that is marked by rule', () => {
    expect(new Set(tables.map(({ item }) => item.kind))).toEqual(
      new Set(['single', 'true-false', 'several', 'fill-in', 'numeric', 'matching', 'ordering', 'classify'])
    );
  });

  for (const { item, rows } of tables) {
    describe(item.kind, () => {
      it.each(rows)('marks $answer with $mark where the penalty is $penalty', ({ answer, penalty, mark }) => {
        const read = validateAnswer(item, JSON.parse(answer));
        if (!read.ok) expect(item.kind === 'numeric' && mark === '0', read.message).toBe(true);
        else expect(markClosed(item, read.answer, penalty)).toBe(mark);
      });

      it('gives the key all the points', () => {
        expect(Number(markClosed(item, kindOf(item).key(item) as never))).toBe(Number(item.points));
      });
    });
  }
});

function readItem(yaml: string): Item {
  const [, id] = /^id: (.*)$/m.exec(yaml)!;
  const [, topic] = /^topic: (.*)$/m.exec(yaml)!;
  const read = parseQuestion(yaml, `questions/${topic!.toLowerCase()}/${id}.yaml`);
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join(' '));
  return read.value;
}

function readRow(line: string) {
  const [, answer, penalty, mark] = /^\| `(.*)` +\| (\S+) +\| (\S+) +\|$/.exec(line)!;
  return { answer: answer!, penalty: penalty!, mark: mark! };
}
