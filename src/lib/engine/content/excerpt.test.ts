import { describe, expect, it } from 'vitest';
import { excerptOf } from './excerpt';

describe('an excerpt', () => {
  it.each([
    ['问：“1 < 2 & 3”\n\n第二段', '问：“1 < 2 & 3”'],
    ['**超值**的[服务](lesson:a/b)', '超值的服务'],
    ['> **顾客**：又来了\n> 第二行', '顾客：又来了第二行'],
    ['- 第一条\n- 第二条', '第一条'],
    ['## 题目\n\n正文', '题目'],
    ['---\n\n正文', '正文'],
    ['', '']
  ])('of %j is %j', (source, expected) => {
    expect(excerptOf(source, 48)).toBe(expected);
  });

  it('is cut at whole characters', () => {
    expect(excerptOf('😀'.repeat(50), 3)).toBe('😀😀😀…');
  });

  it('of a text beyond all limits is still short', () => {
    expect([...excerptOf('['.repeat(2_000_000), 5)]).toHaveLength(6);
  });
});
