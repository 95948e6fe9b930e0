import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorAt, collapse, findAnchor } from './anchor';

const text = '先问好，再听。顾客说完了，再答。先问好，再道歉。';

describe('a marked passage', () => {
  it('is found where it was marked, also when the same words stand elsewhere', () => {
    const second = text.lastIndexOf('先问好');
    const anchor = anchorAt(text, second, second + 3);
    expect(findAnchor(text, anchor)).toBe(second);
    expect(findAnchor(`前言。${text}`, anchor)).toBe(second + 3);
  });

  it('is found by what is left of its surroundings', () => {
    const anchor = anchorAt(text, text.lastIndexOf('先问好'), text.length - 1);
    const changed = '先问好，再道歉吗？不。顾客气消了，再答。先问好，再道歉。';
    expect(findAnchor(changed, anchor)).toBe(changed.lastIndexOf('先问好'));
  });

  it('is lost when its words are gone', () => {
    expect(findAnchor('全改了。', anchorAt(text, 0, 3))).toBe(-1);
    expect(findAnchor(text, { quote: '', prefix: '', suffix: '' })).toBe(-1);
  });

  it('always leads back to its own words', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), (source, from, length) => {
        const whole = collapse(source);
        const start = whole.length === 0 ? 0 : from % whole.length;
        const anchor = anchorAt(whole, start, start + 1 + (length % 20));
        const found = findAnchor(whole, anchor);
        expect(whole.slice(found, found + anchor.quote.length)).toBe(whole === '' ? '' : anchor.quote);
      })
    );
  });
});
