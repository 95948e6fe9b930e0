import { describe, expect, it } from 'vitest';
import { readCombination } from './read-combination';

const part = { score: '8', max: '10', weight: '1' };

describe('readCombination', () => {
  it('takes the documented shape', () => {
    const input = { written: [part], applied: [part, part] };
    expect(readCombination(input)).toEqual({ ok: true, value: input });
  });

  it.each([
    [{ written: [part] }, 'applied is missing.'],
    [
      { written: [{ ...part, score: 8 }], applied: [] },
      'written.0.score must be a decimal string such as "87.5".'
    ],
    [{ written: [{ score: '1', max: '2' }], applied: [] }, 'written.0.weight is missing.'],
    [{ written: part, applied: [] }, 'written must be a list of parts.'],
    [null, 'the input must be an object with its named fields.'],
    [[], 'written is missing.']
  ])('refuses %j', (input, message) => {
    expect(readCombination(input)).toEqual({ ok: false, code: 'bad-shape', message });
  });
});
