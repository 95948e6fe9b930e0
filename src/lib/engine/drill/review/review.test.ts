import { describe, expect, it } from 'vitest';
import { scoreLines } from '../score-lines';
import { compareScores } from './compare-scores';
import { standingScore } from './standing-score';

const criteria = `  - { id: care, title: 安抚, points: [{ max: 5, any: [apology] }], advice: 道歉 }
  - { id: gift, title: 补偿, after: [赔偿], points: [{ max: 5, any: [compensation] }], advice: 补偿 }
  - { id: conduct, title: 言行, max: 15, deduct: { rude: 15, argue: 5 }, advice: 文明 }`;
const argued = scoreLines(criteria, ['c 碗碎了', 'a [argue]']);
const abused = scoreLines(criteria, ['c 碗碎了', 'a [rude]']);

describe('a score with rulings', () => {
  it('stays as it is without any', () => {
    expect(argued).toMatchObject({ total: 50, band: 'fail' });
    expect(standingScore(argued, [])).toMatchObject({ total: 50, band: 'fail', overruled: false });
  });

  it('takes the latest ruling, keeps the original beside it, and leaves the score passed in alone', () => {
    const before = structuredClone(argued);
    const standing = standingScore(argued, [
      { criterion: 'conduct', revision: 2, points: 15 },
      { criterion: 'conduct', revision: 1, points: 0 }
    ]);
    expect(standing).toMatchObject({
      total: 75,
      band: 'pass',
      original: { total: 50, band: 'fail' },
      overruled: true
    });
    expect(standing.criteria[2]).toMatchObject({ score: 15, original: 10 });
    expect(argued).toEqual(before);
  });

  it('reaches the upper band by the same bounds as the engine', () => {
    const rulings = ['care', 'conduct'].map((criterion) => ({ criterion, revision: 1, points: 99 }));
    expect(standingScore(argued, rulings)).toMatchObject({ total: 100, band: 'excellent' });
  });

  const fullPoints = ['care', 'conduct'].map((criterion) => ({ criterion, revision: 1, points: 15 }));

  it('stays blocked whatever the points, until the block itself is lifted', () => {
    expect(standingScore(abused, fullPoints)).toMatchObject({ total: 20, band: 'fail', overruled: true });
    const lifted = standingScore(abused, [
      ...fullPoints,
      { criterion: 'blocker:rude', revision: 1, points: 1 }
    ]);
    expect(lifted).toMatchObject({ total: 100, band: 'excellent', blockers: [], overruled: true });
    expect(lifted.blocks).toContainEqual({
      id: 'blocker:rude',
      violation: 'rude',
      score: 1,
      max: 1,
      original: 0
    });
    expect(abused.blockers).toHaveLength(1);
  });

  it('is lifted and blocked again by the later ruling, and then stands as it was', () => {
    const rulings = [1, 0].map((points, index) => ({
      criterion: 'blocker:rude',
      revision: index + 1,
      points
    }));
    expect(standingScore(abused, rulings)).toMatchObject({ band: 'fail', overruled: false });
    expect(standingScore(abused, rulings).blockers).toEqual(abused.blockers);
  });

  it('fails for a violation the engine overlooked', () => {
    const leaked = { criterion: 'blocker:leak', revision: 1, points: 0 };
    const standing = standingScore(argued, [...fullPoints, leaked]);
    expect(standing).toMatchObject({ total: 20, band: 'fail', blockers: [] });
    expect(standing.blocks.filter(({ score }) => score === 0)).toMatchObject([{ violation: 'leak' }]);
  });

  it('gives no points to what was not called for, nor below 0', () => {
    const standing = standingScore(argued, [
      { criterion: 'gift', revision: 1, points: 5 },
      { criterion: 'conduct', revision: 1, points: -3 }
    ]);
    expect(standing.criteria.map(({ score }) => score)).toEqual([0, 0, 0]);
  });
});

describe('two scores of one conversation', () => {
  it('do not differ where points and blockers are the same', () => {
    expect(compareScores(argued, structuredClone(argued))).toMatchObject({ differs: false, criteria: [] });
  });

  it('list changed, new and dropped criteria, and blockers come and gone', () => {
    const fresh = scoreLines(
      `  - { id: care, title: 安抚, points: [{ max: 8, any: [apology] }], advice: 道歉 }
  - { id: close, title: 收尾, points: [{ max: 4, any: [closing] }], advice: 道别 }
  - { id: conduct, title: 言行, max: 15, deduct: { rude: 15, argue: 5 }, advice: 文明 }`,
      ['c 碗碎了', 'a [argue]']
    );
    const { criteria, differs } = compareScores(argued, fresh);
    expect(differs).toBe(true);
    expect(criteria).toEqual([
      { id: 'care', title: '安抚', before: { score: 0, max: 5 }, after: { score: 0, max: 8 } },
      { id: 'close', title: '收尾', before: null, after: { score: 0, max: 4 } },
      { id: 'gift', title: '补偿', before: { score: 0, max: 0 }, after: null }
    ]);
    expect(compareScores(argued, abused).blockers).toEqual({ lost: [], gained: ['rude 2'] });
    expect(compareScores(abused, argued).blockers).toEqual({ lost: ['rude 2'], gained: [] });
  });
});
