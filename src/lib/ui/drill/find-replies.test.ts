import { expect, test } from 'vitest';
import { repliesFor } from './find-replies';

const replies = [
  { id: '1', locale: 'zh-CN', title: '致歉', body: '实在抱歉，这件事由我跟到底。' },
  { id: '2', locale: 'en', title: 'Apology', body: 'I am truly SORRY for the trouble.' },
  { id: '3', locale: 'en', title: 'Thanks', body: 'Thank you for your order!' }
] as const;
const found = (locale: string, wanted: string) => repliesFor(replies, locale, wanted).map(({ id }) => id);

test('without a word looked for, all of a language are there', () => {
  expect(found('en', ' ')).toEqual(['2', '3']);
});

test('every word must stand in the title or the body, in small letters or capitals, wide or narrow', () => {
  expect(found('en', 'sorry APOLOGY')).toEqual(['2']);
  expect(found('en', 'ｓｏｒｒｙ')).toEqual(['2']);
  expect(found('en', 'sorry order')).toEqual([]);
  expect(found('zh-CN', '抱歉')).toEqual(['1']);
});
