import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../question';
import {
  alphaBand,
  discriminationBand,
  facilityBand,
  flagsOf,
  isFault,
  markRange,
  wrongAnswers,
  type ItemFigures,
  type MarkerFigures,
  type PaperFigures,
  type Tally
} from './index';

const choice = (kind: 'single' | 'several' | 'true-false', correct: string, all = 'abcd'): Item => ({
  id: 'q',
  kind,
  topic: 'C14',
  difficulty: 2,
  points: '2',
  stem: '.',
  options: [...all].map((id) => ({ id, text: id, correct: correct.includes(id) }))
});

const paper: PaperFigures = {
  n: 100,
  max: 50,
  mean: 30,
  sd: 8,
  least: 5,
  lowerQuartile: 25,
  median: 30,
  upperQuartile: 36,
  most: 49,
  tenths: [1, 2, 5, 10, 20, 25, 20, 10, 5, 2],
  alpha: 0.8,
  sem: 3.6,
  upperGroup: 27,
  lowerGroup: 27
};

const sound: ItemFigures = {
  item: 'q',
  dropped: false,
  n: 100,
  facility: 0.6,
  sd: 0.9,
  discrimination: 0.35,
  upper: 0.8,
  lower: 0.4,
  d: 0.4,
  alphaWithout: 0.79,
  omitted: 2,
  notReached: 0
};

/** Choices as `option: [all, upper, lower]`. */
const chosen = (counts: Record<string, [number, number, number]>): Tally[] =>
  Object.entries(counts).map(([value, [all, upper, lower]]) => ({
    item: 'q',
    part: '',
    value,
    all,
    upper,
    lower
  }));

const working = chosen({ a: [60, 22, 10], b: [15, 2, 7], c: [15, 2, 6], d: [10, 1, 4] });

function codes(figures: Partial<ItemFigures> = {}, tallies = working, item = choice('single', 'a')) {
  return flagsOf(item, { ...sound, ...figures }, paper, tallies, []).map(({ code }) => code);
}

describe('a question', () => {
  it('that is sound has no flag', () => {
    expect(codes()).toEqual([]);
  });

  it('is suspected of a wrong key where the strong choose another option more often', () => {
    const tallies = chosen({ a: [30, 8, 10], b: [45, 17, 7], c: [15, 1, 6], d: [10, 1, 4] });
    expect(flagsOf(choice('single', 'a'), sound, paper, tallies, [])[0]).toEqual({
      code: 'wrong-key',
      option: 'b'
    });
    const trueFalse = choice('true-false', 'a', 'ab');
    const turned = chosen({ a: [40, 7, 12], b: [60, 20, 15] });
    expect(codes({}, turned, trueFalse)).toContain('wrong-key');
  });

  it('of several is suspected where a wrong option beats the least chosen right one among the strong', () => {
    const tallies = chosen({ a: [80, 25, 18], b: [40, 9, 9], c: [50, 16, 10], d: [10, 1, 5] });
    expect(codes({}, tallies, choice('several', 'ab'))).toContain('wrong-key');
    const right = chosen({ a: [80, 25, 18], b: [70, 22, 9], c: [30, 5, 10], d: [10, 1, 5] });
    expect(codes({}, right, choice('several', 'ab'))).toEqual([]);
  });

  it('says where two options look right, or one misleads the strong', () => {
    const tie = chosen({ a: [40, 13, 10], b: [40, 13, 7], c: [10, 1, 6], d: [10, 0, 4] });
    expect(codes({}, tie)).toContain('rival-option');
    const draws = chosen({ a: [60, 18, 10], b: [20, 8, 3], c: [10, 1, 6], d: [10, 0, 4] });
    expect(codes({}, draws)).toEqual(['tempting-option']);
  });

  it('without groups says nothing of strong and weak', () => {
    const tallies = chosen({ a: [3, 0, 0], b: [5, 0, 0] });
    const few = { ...paper, n: 8, upperGroup: null, lowerGroup: null };
    expect(flagsOf(choice('single', 'a'), { ...sound, n: 8, omitted: 0 }, few, tallies, [])).toEqual([]);
  });

  it('names the options nobody takes, once there are people enough to tell', () => {
    const idle = chosen({ a: [80, 24, 15], b: [16, 2, 8], c: [4, 1, 4] });
    const flags = flagsOf(choice('single', 'a'), sound, paper, idle, []);
    expect(flags).toEqual([{ code: 'idle-options', options: ['c', 'd'] }]);
    const twelve = { ...paper, n: 12, upperGroup: 5, lowerGroup: 5 };
    expect(flagsOf(choice('single', 'a'), { ...sound, n: 12, omitted: 0 }, twelve, idle, [])).toEqual([]);
  });

  it.each<[Partial<ItemFigures>, string[]]>([
    [{ discrimination: -0.01 }, ['negative']],
    [{ discrimination: 0.19 }, ['weak']],
    [{ discrimination: 0.2 }, []],
    [{ discrimination: null }, []],
    [{ facility: 0.25 }, ['chance']],
    [{ facility: 0.26 }, []],
    [{ facility: 0.91, discrimination: 0.1 }, ['very-easy']],
    [{ facility: 0.9, discrimination: 0.3 }, []],
    [{ facility: 1, sd: 0, discrimination: null }, ['all-right']],
    [{ facility: 0, sd: 0, discrimination: null }, ['all-wrong']],
    [{ facility: 0.5, sd: 0, discrimination: null }, ['all-same']],
    [{ dropped: true, facility: 1, sd: 0, discrimination: null }, ['dropped']],
    [{ omitted: 14 }, []],
    [{ omitted: 15 }, ['omitted']],
    [{ notReached: 20 }, []],
    [{ notReached: 21 }, ['not-reached']],
    [{ notReached: null }, []],
    [{ alphaWithout: 0.819 }, []],
    [{ alphaWithout: 0.821 }, ['lowers-alpha']]
  ])('with %j has the flags %j', (figures, expected) => {
    expect(codes(figures)).toEqual(expected);
  });

  it('that is written is hard below a fifth of the points, and never guesswork', () => {
    const short: Item = {
      ...{ id: 'q', topic: 'C14', difficulty: 2, points: '2', stem: '.', kind: 'short', maxLength: 9 },
      marking: [{ id: 'm', points: '2', text: '.' }]
    };
    expect(codes({ facility: 0.19 }, [], short)).toEqual(['very-hard']);
    expect(codes({ facility: 0.2 }, [], short)).toEqual([]);
  });

  it('shows markers who lie apart', () => {
    const by = (...shares: number[]): MarkerFigures[] =>
      shares.map((share, index) => ({ item: 'q', marker: `M${index}`, n: 9, share }));
    const flags = (...shares: number[]) =>
      flagsOf(choice('single', 'a'), sound, paper, working, by(...shares));
    expect(flags(0.5, 0.64)).toEqual([]);
    expect(flags(0.9)).toEqual([]);
    expect(flags(0.5, 0.6, 0.75)).toEqual([{ code: 'markers-differ', gap: 0.25 }]);
  });

  it('tells its faults before what is merely worth a look', () => {
    fc.assert(
      fc.property(
        fc.record({
          facility: fc.double({ min: 0, max: 1, noNaN: true }),
          discrimination: fc.double({ min: -1, max: 1, noNaN: true }),
          omitted: fc.nat(50),
          notReached: fc.nat(50)
        }),
        fc.array(fc.tuple(fc.nat(50), fc.nat(27), fc.nat(27)), { minLength: 4, maxLength: 4 }),
        (figures, counts) => {
          const tallies = chosen(Object.fromEntries(counts.map((count, index) => ['abcd'[index]!, count])));
          const flags = flagsOf(choice('single', 'a'), { ...sound, ...figures }, paper, tallies, []);
          const faults = flags.map(isFault);
          expect(faults).toEqual(faults.toSorted((x, y) => Number(y) - Number(x)));
          expect(new Set(flags.map(({ code }) => code)).size).toBe(flags.length);
        }
      )
    );
  });
});

describe('bands', () => {
  it('have their edges where the literature has them', () => {
    expect([0.19, 0.2, 0.3, 0.7, 0.71, 0.9, 0.91].map(facilityBand)).toEqual([
      'very-hard',
      'hard',
      'medium',
      'medium',
      'easy',
      'easy',
      'very-easy'
    ]);
    expect([-0.1, 0, 0.19, 0.2, 0.3, 0.4].map(discriminationBand)).toEqual([
      'negative',
      'poor',
      'poor',
      'marginal',
      'good',
      'very-good'
    ]);
    expect([-0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map(alphaBand)).toEqual([
      'unacceptable',
      'poor',
      'questionable',
      'acceptable',
      'good',
      'excellent'
    ]);
  });
});

describe('what a mark means', () => {
  it('is a range of whole points within the paper', () => {
    expect(markRange(78, 4.2, 100)).toEqual({ from: 74, to: 82 });
    expect(markRange(1, 4.2, 100)).toEqual({ from: 0, to: 5 });
    expect(markRange(99, 4.2, 100)).toEqual({ from: 95, to: 100 });
  });
});

describe('wrong answers', () => {
  const blank: Item = {
    ...{ id: 'q', topic: 'C17', difficulty: 2, points: '2', kind: 'fill-in' },
    stem: '____和____',
    blanks: [{ accept: ['道歉'] }, { accept: ['补偿'] }]
  };
  const typed = (part: string, value: string, all: number): Tally => {
    return { item: 'q', part, value, all, upper: 0, lower: 0 };
  };

  it('fold into one, in the spelling used most, and leave the right ones out', () => {
    const tallies = [
      typed('1', '投诉', 3),
      typed('1', '投訴', 2),
      typed('1', '道 歉', 9),
      typed('2', '道歉', 2),
      typed('2', '', 5),
      typed('1', '别的', 1)
    ];
    expect(wrongAnswers(blank, tallies)).toEqual([
      { part: '1', text: '投诉', all: 5, upper: 0, lower: 0 },
      { part: '2', text: '道歉', all: 2, upper: 0, lower: 0 }
    ]);
  });

  it('are the few most given of each blank', () => {
    const tallies = Array.from({ length: 9 }, (_, index) => typed('1', `错${index}`, 2 + index));
    expect(wrongAnswers(blank, tallies, 3).map(({ text }) => text)).toEqual(['错8', '错7', '错6']);
  });

  it('are numbers outside the tolerance', () => {
    const number: Item = {
      ...{ id: 'q', topic: 'C17', difficulty: 2, points: '2', stem: '.', kind: 'numeric' },
      answer: '30',
      tolerance: '1'
    };
    const tallies = [typed('', '31', 4), typed('', '32', 4), typed('', '三十', 2)];
    expect(wrongAnswers(number, tallies).map(({ text }) => text)).toEqual(['32', '三十']);
  });

  it('are nothing of other kinds', () => {
    expect(wrongAnswers(choice('single', 'a'), working)).toEqual([]);
  });
});
