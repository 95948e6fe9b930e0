import { describe, expect, it } from 'vitest';
import { paperStatistics, percentage, tally } from './statistics';

const of = (...scores: string[]) => scores.map((score) => ({ score, max: '80' }));

describe('what a group scored on a paper', () => {
  it('is told in per cent, rounded once', () => {
    expect(paperStatistics(of('80', '40', '72.5', '8', '0'))).toEqual({
      people: 5,
      shown: {
        mean: '50.13',
        lowest: '0.00',
        highest: '100.00',
        tenths: [1, 1, 0, 0, 0, 1, 0, 0, 0, 2]
      }
    });
  });

  it('is not told of fewer than five', () => {
    expect(paperStatistics(of('80', '40', '72', '8'))).toEqual({ people: 4, shown: null });
    expect(paperStatistics([])).toEqual({ people: 0, shown: null });
  });
});

describe('counts', () => {
  it('are added up, and averaged over everybody who could', () => {
    expect(tally([3, 0, 4])).toEqual({ total: 7, mean: '2.3', fewest: 0, most: 4 });
    expect(tally([])).toBeNull();
  });

  it('become shares, of nothing none', () => {
    expect([percentage(1, 3), percentage(0, 4), percentage(0, 0)]).toEqual(['33.3', '0.0', null]);
  });
});
