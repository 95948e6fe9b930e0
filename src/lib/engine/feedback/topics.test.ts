import { describe, expect, it } from 'vitest';
import { topicsOf } from './topics';

describe('what an opinion is about', () => {
  it.each([
    ['第二天講得太快，跟不上', ['pace']],
    ['多做几次演练，少念ＰＰＴ', ['practice', 'materials']],
    ['More exercises, and a room with seats', ['practice', 'place']],
    ['It was fantastic', ['other']],
    ['', ['other']],
    ['(.*)+$ <script>', ['other']]
  ])('%j: %j', (text, expected) => {
    expect(topicsOf(text)).toEqual(expected);
  });
});
