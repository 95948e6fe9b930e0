import { describe, expect, it } from 'vitest';
import { draw } from './random';

describe('draw', () => {
  it('is mulberry32', () => {
    expect(draw(1, 1e9).value).toBe(627073940);
  });

  it('stays in range and comes to every choice', () => {
    let random = 7;
    const seen = new Set<number>();
    for (let i = 0; i < 200; i += 1) {
      const drawn = draw(random, 5);
      random = drawn.random;
      seen.add(drawn.value);
    }
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4]);
  });
});
