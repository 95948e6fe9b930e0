import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markQuotes } from './marks';

test('a quote is marked where it stands', () => {
  expect(markQuotes('真对不起，我来查。', ['对不起'])).toEqual([
    { text: '真', marked: false },
    { text: '对不起', marked: true },
    { text: '，我来查。', marked: false }
  ]);
});

test('quotes that overlap become one mark', () => {
  expect(markQuotes('abcdef', ['bcd', 'cde'])).toEqual([
    { text: 'a', marked: false },
    { text: 'bcde', marked: true },
    { text: 'f', marked: false }
  ]);
});

test('a quote that does not occur, and an empty one, mark nothing', () => {
  expect(markQuotes('abc', ['x', ''])).toEqual([{ text: 'abc', marked: false }]);
});

test('the pieces are always the whole text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (text, quotes) => {
      expect(
        markQuotes(text, quotes)
          .map((piece) => piece.text)
          .join('')
      ).toBe(text);
    })
  );
});
