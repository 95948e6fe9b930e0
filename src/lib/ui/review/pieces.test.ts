import { expect, it } from 'vitest';
import { piecesOf } from './pieces';

const mark = (start: number, end: number, label: 'rude' | 'apology') => ({ start, end, label });

it('cuts a message where marks begin and end', () => {
  expect(piecesOf('对不起，自己看', [mark(0, 3, 'apology'), mark(2, 7, 'rude')])).toEqual([
    { text: '对不', fault: false, merit: true },
    { text: '起', fault: true, merit: true },
    { text: '，自己看', fault: true, merit: false }
  ]);
});

it('keeps the whole text whatever the marks', () => {
  const text = '您好 <b>在的</b>';
  for (const marks of [[], [mark(3, 99, 'rude')], [mark(-4, 2, 'rude')], [mark(4, 4, 'rude')]])
    expect(
      piecesOf(text, marks)
        .map((piece) => piece.text)
        .join('')
    ).toBe(text);
  expect(piecesOf('', [])).toEqual([]);
});
