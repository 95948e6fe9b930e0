import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../question';
import { fits, type BankQuestion, type Blueprint } from './blueprint';
import { checkDraft } from './check-paper';
import { drawPaper } from './draw-paper';

const words = [
  '退货',
  '换货',
  '发票',
  '催单',
  '改址',
  '尺码',
  '物流',
  '差评',
  '优惠',
  '赠品',
  '保修',
  '库存'
];

function question(number: number, topic: string, difficulty: 1 | 2 | 3): BankQuestion {
  const item: Item = {
    id: `q${number}`,
    kind: 'true-false',
    topic,
    difficulty,
    points: '2',
    stem: `${words[number % 12]}${words[(number * 5 + 1) % 12]}第${number}问${topic}`,
    options: [
      { id: 'right', text: '对', correct: true, why: '是' },
      { id: 'wrong', text: '错', correct: false, why: '否' }
    ]
  };
  return { question: `${topic.toLowerCase()}/q${number}`, item };
}

const bank = Array.from({ length: 60 }, (_, n) =>
  question(n, `C${14 + (n % 4)}`, ((n % 3) + 1) as 1 | 2 | 3)
);
const blueprint: Blueprint = {
  rows: [
    { topics: ['C14', 'C15'], difficulties: [], kinds: [], count: 6, points: '3' },
    { topics: ['C14'], difficulties: [1], kinds: [], count: 5, points: undefined },
    { topics: ['C17'], difficulties: [2, 3], kinds: ['true-false'], count: 4, points: '2.5' }
  ]
};

describe('drawPaper', () => {
  it('gives the same paper for a seed, an equivalent one for another, and nothing twice', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const { questions, short } = drawPaper(blueprint, bank, seed);
        expect(drawPaper(blueprint, bank, seed).questions).toEqual(questions);
        expect(short).toEqual([]);
        expect(new Set(questions.map(({ question }) => question)).size).toBe(15);
        for (const { row, item } of questions) {
          const { points, ...rest } = blueprint.rows[row]!;
          expect(fits({ ...rest, points }, item)).toBe(true);
          expect(item.points).toBe(points ?? '2');
        }
      })
    );
  });

  it('serves the narrow row first', () => {
    const five = bank.filter(({ item }) => item.topic === 'C14' && item.difficulty === 1);
    expect(five).toHaveLength(5);
    const { questions } = drawPaper(blueprint, bank, 'any');
    expect(questions.filter(({ row }) => row === 1)).toHaveLength(5);
  });

  it('takes what another variant has only where nothing else is left', () => {
    const wide: Blueprint = { rows: [{ ...blueprint.rows[0]!, count: 10 }] };
    const first = new Set(drawPaper(wide, bank, 'a').questions.map(({ question }) => question));
    const second = drawPaper(wide, bank, 'b', first).questions;
    expect(second.filter(({ question }) => first.has(question))).toHaveLength(0);
  });

  it('says how many a row lacks', () => {
    const greedy: Blueprint = { rows: [{ ...blueprint.rows[1]!, count: 9 }] };
    expect(drawPaper(greedy, bank, 's')).toMatchObject({ short: [{ row: 0, missing: 4 }] });
  });

  it('leaves an open question what its marking points make it', () => {
    const open: Item = {
      id: 's',
      kind: 'short',
      topic: 'C14',
      difficulty: 1,
      points: '6',
      stem: '说说看',
      maxLength: 100,
      model: '…',
      marking: [{ id: 'm', points: '6', text: '…' }]
    };
    expect(fits(blueprint.rows[0]!, open)).toBe(false);
    expect(fits({ ...blueprint.rows[0]!, points: '6.0' }, open)).toBe(true);
  });
});

describe('checkDraft', () => {
  const all = new Set(['C14', 'C15', 'C16', 'C17']);
  const { questions } = drawPaper(blueprint, bank, 'x');

  it('finds a row the bank is thin for, and nothing else in a sound paper', () => {
    expect(checkDraft(questions, blueprint, bank, {}, all)).toEqual([
      { code: 'thin', row: 1, fitting: 5, count: 5 }
    ]);
  });

  it('finds the same question twice, in other words too', () => {
    const first = questions[0]!;
    const reworded = {
      question: 'c14/again',
      item: { ...first.item, stem: `请问，${first.item.stem}？` } as Item
    };
    const found = checkDraft([...questions, reworded], blueprint, bank, {}, all);
    expect(found).toContainEqual({ code: 'repeated', question: first.question, other: 'c14/again' });
  });

  it('finds what everybody knows by now and what nobody was taught', () => {
    const used = { [questions[0]!.question]: 3, [questions[1]!.question]: 2 };
    const found = checkDraft(questions, blueprint, bank, used, new Set(['C14', 'C15']));
    expect(found.filter(({ code }) => code === 'exposed')).toEqual([
      { code: 'exposed', question: questions[0]!.question, papers: 3 }
    ]);
    expect(found.filter(({ code }) => code === 'not-taught')).toHaveLength(4);
  });
});
