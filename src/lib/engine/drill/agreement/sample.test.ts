import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawSample } from './sample';

const ids = Array.from({ length: 40 }, (_, index) => `chat-${index}`);

it('is the same for the same seed in whatever order the ids come, and another for another seed', () => {
  expect(drawSample([...ids].reverse(), 5, 7)).toEqual(drawSample(ids, 5, 7));
  expect(drawSample(ids, 5, 8)).not.toEqual(drawSample(ids, 5, 7));
});

it('draws without putting back, and all where there are fewer', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.integer(), (size, seed) => {
      const drawn = drawSample(ids, size, seed);
      expect(new Set(drawn).size).toBe(Math.min(size, ids.length));
      expect(ids).toEqual(expect.arrayContaining(drawn));
    })
  );
});

it('draws every id about equally often', () => {
  const counts = new Map<string, number>();
  for (let seed = 0; seed < 4000; seed += 1)
    for (const id of drawSample(ids, 4, seed)) counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const id of ids) {
    expect(counts.get(id)).toBeGreaterThan(300);
    expect(counts.get(id)).toBeLessThan(500);
  }
});
