import fc from 'fast-check';
import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { parsePaper } from '../paper';
import { exact } from '../../scores/decimal';
import { sumOf } from '../points';
import type { Item } from '../question';
import {
  blocks,
  checkVariants,
  composePaper,
  drawVariants,
  findingKey,
  fits,
  forecast,
  inPlaceOf,
  pointsByTopic,
  substitutes,
  tallyBank,
  type BankQuestion,
  type Blueprint,
  type ChosenQuestion,
  type PaperFacts
} from './index';

const shared = { difficulty: fc.constantFrom(1 as const, 2 as const, 3 as const) };
const topic = fc.constantFrom('C14', 'C15', 'C16');
const worth = fc.constantFrom('1', '2', '2.5', '6');

const item: fc.Arbitrary<Omit<Item, 'id'>> = fc.oneof(
  fc.record({
    ...shared,
    kind: fc.constant('true-false' as const),
    topic,
    points: worth,
    stem: fc.constantFrom('退货要几天？', '发票抬头能改吗？', '差评怎么回？', '尺码偏大吗？'),
    options: fc.constant([
      { id: 'right', text: '对', correct: true },
      { id: 'wrong', text: '错', correct: false }
    ])
  }),
  fc.record({ ...shared, topic, points: worth }).map((own) => ({
    ...own,
    kind: 'short' as const,
    stem: '说说看',
    maxLength: 100,
    marking: [{ id: 'm', points: own.points, text: '…' }]
  }))
);

/** A bank in which two topics may use the same id. */
const bank: fc.Arbitrary<BankQuestion[]> = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 30 }), item), {
    selector: ([number, { topic }]) => `${topic} ${number}`,
    minLength: 1,
    maxLength: 50
  })
  .map((list) =>
    list.map(([number, each]) => ({
      question: `${each.topic.toLowerCase()}/q${number}`,
      item: { ...each, id: `q${number}` } as Item
    }))
  );

const blueprint: fc.Arbitrary<Blueprint> = fc.record({
  rows: fc.array(
    fc.record({
      topics: fc.uniqueArray(topic, { minLength: 1 }),
      difficulties: fc.uniqueArray(shared.difficulty),
      kinds: fc.uniqueArray(fc.constantFrom('true-false' as const, 'short' as const)),
      count: fc.integer({ min: 1, max: 6 }),
      points: fc.option(worth, { nil: undefined })
    }),
    { minLength: 1, maxLength: 4 }
  )
});

const head = { id: 'paper-1', title: '笔试', minutes: 30, penalty: '0', instructions: '请独立作答。' };

const nothing: Omit<PaperFacts, 'bank'> = {
  used: {},
  taught: new Set(['C14', 'C15', 'C16']),
  untranslated: new Set(),
  outdated: new Set()
};

function draw(rows: Blueprint, from: BankQuestion[], seed: string, variants: number): ChosenQuestion[][] {
  return drawVariants(rows, from, seed, variants).map(({ questions }) =>
    questions.map(({ row, ...question }) => ({ ...question, place: row }))
  );
}

describe('drawVariants', () => {
  it('gives as many as are asked for, the same for a seed, and repeats only for want of others', () => {
    fc.assert(
      fc.property(blueprint, bank, fc.string(), fc.integer({ min: 1, max: 6 }), (rows, from, seed, count) => {
        const variants = drawVariants(rows, from, seed, count);
        expect(variants).toHaveLength(count);
        expect(drawVariants(rows, from, seed, count)).toEqual(variants);
        for (const { questions } of variants) expect(questions).toHaveLength(variants[0]!.questions.length);
        const seen = new Set(variants[0]!.questions.map(({ question }) => question));
        for (const { questions } of variants.slice(1)) {
          const again = questions.filter(({ question }) => seen.has(question));
          const here = new Set(questions.map(({ question }) => question));
          for (const { row } of again) {
            const left = from.filter(
              ({ question, item }) =>
                fits(rows.rows[row]!, item) && !seen.has(question) && !here.has(question)
            );
            expect(left).toEqual([]);
          }
          for (const { question } of questions) seen.add(question);
        }
      })
    );
  });
});

describe('forecast', () => {
  it('holds between its bounds whatever is drawn, where the bank can fill every row', () => {
    fc.assert(
      fc.property(blueprint, bank, fc.string(), (rows, from, seed) => {
        const [drawn] = drawVariants(rows, from, seed, 1);
        const { least, most, ...foreseen } = forecast(rows, tallyBank(from));
        foreseen.rows.forEach(({ fitting }, index) =>
          expect(fitting).toBe(from.filter(({ item }) => fits(rows.rows[index]!, item)).length)
        );
        if (drawn!.short.length > 0) return;
        const total = exact(sumOf(drawn!.questions.map((each) => each.item)));
        expect(total.gte(exact(least)) && total.lte(exact(most))).toBe(true);
        expect(sumOf(foreseen.topics.map((each) => ({ points: each.most })))).toBe(most);
      })
    );
  });
});

describe('composePaper', () => {
  it('makes a sound paper that remembers each question, also where two have the same id', () => {
    fc.assert(
      fc.property(bank, (from) => {
        const { paper, origin } = composePaper(head, from);
        const read = parsePaper(
          stringify(paper, { aliasDuplicateObjects: false }),
          'zh-CN/papers/paper-1.yaml'
        );
        expect(read).toMatchObject({ ok: true, value: { items: { length: from.length } } });
        expect(origin.map(({ question }) => question)).toEqual(from.map(({ question }) => question));
        expect(origin.map(({ item }) => item)).toEqual(paper.items.map(({ id }) => id));
        expect(sumOf(pointsByTopic(paper.items))).toBe(paper.total);
      }),
      { numRuns: 25 }
    );
  });
});

describe('exchanging a question', () => {
  it('keeps the row filled with what fits it, and the total where that can be', () => {
    fc.assert(
      fc.property(blueprint, bank, fc.string(), fc.nat(), (rows, from, seed, pick) => {
        const [variant] = draw(rows, from, seed, 1);
        if (variant!.length === 0) return;
        const chosen = variant![pick % variant!.length]!;
        for (const next of substitutes(chosen, variant!, rows, from)) {
          const put = inPlaceOf(chosen, rows, next);
          const after = variant!.map((each) => (each === chosen ? put : each));
          expect(new Set(after.map(({ question }) => question)).size).toBe(after.length);
          expect(fits(rows.rows[chosen.place!]!, put.item)).toBe(true);
          expect(put.place).toBe(chosen.place);
          if (put.item.kind === 'short') expect(put.item.points).toBe(next.item.points);
          else expect(put.item.points).toBe(chosen.item.points);
          expect(
            parsePaper(
              stringify(composePaper(head, after).paper, { aliasDuplicateObjects: false }),
              'zh-CN/papers/paper-1.yaml'
            ).ok
          ).toBe(true);
        }
      })
    );
  });
});

describe('checkVariants', () => {
  it('lets a paper through exactly when every row of every variant is filled', () => {
    fc.assert(
      fc.property(blueprint, bank, fc.integer({ min: 1, max: 3 }), (rows, from, count) => {
        const drawn = drawVariants(rows, from, 's', count);
        const found = checkVariants(draw(rows, from, 's', count), rows, '10', { ...nothing, bank: from });
        expect(found.some(blocks)).toBe(drawn.some(({ short }) => short.length > 0));
        expect(new Set(found.map(findingKey)).size).toBe(found.length);
      })
    );
  });

  const rows: Blueprint = {
    rows: [{ topics: ['C14'], difficulties: [], kinds: [], count: 2, points: '5' }]
  };
  const question = (number: number): BankQuestion => ({
    question: `c14/q${number}`,
    item: {
      id: `q${number}`,
      kind: 'true-false',
      topic: 'C14',
      difficulty: 1,
      points: '2',
      stem: ['退货要几天？', '发票抬头能改吗？', '差评怎么回？', '尺码偏大吗？', '能送赠品吗？'][number]!,
      options: [
        { id: 'right', text: '对', correct: true },
        { id: 'wrong', text: '错', correct: false }
      ]
    }
  });
  const wide = [0, 1, 2, 3, 4].map(question);

  it('names the points missed, the questions that two variants share, and what the other language lacks', () => {
    const three = wide.slice(0, 3);
    const found = checkVariants(draw(rows, three, 's', 2), rows, '12', {
      ...nothing,
      bank: wide,
      untranslated: new Set(['c14/q0', 'c14/q9'])
    });
    expect(found).toMatchObject([
      { code: 'total', variant: 1, total: '10', aim: '12' },
      { code: 'total', variant: 2, total: '10', aim: '12' },
      { code: 'shared', variant: 1, other: 2, questions: { length: 1 } },
      { code: 'untranslated', questions: ['c14/q0'] }
    ]);
  });

  it('says a hole first, and that there is nothing at all where no row asks for anything', () => {
    const found = checkVariants([[]], rows, '10', { ...nothing, bank: wide });
    expect(found[0]).toEqual({ code: 'unfilled', variant: 1, row: 0, missing: 2 });
    expect(checkVariants([[]], { rows: [] }, '10', { ...nothing, bank: wide })[0]).toEqual({
      code: 'empty',
      variant: 1
    });
  });
});
