import { expect, it } from 'vitest';
import { parseLesson } from './lesson';
import { passagesOf } from './passages';

const source = `---
id: demo
title: 题目
summary: 概要。
minutes: 8
objectives: [能做一件事]
covers: [C6]
order: 1
---

开头，:term[好事本]{def="记好事的本子。"}。

## 第一节 {#first}

正文 **粗体** [链接](https://example.com)。

:::dialogue
顾客：在吗？
:::

:::phrases{title="安抚"}
- 您别急 :: 顾客催的时候
- 我在
:::

:::check{id=one kind=single}
题干
- [ ] 甲 :: 不对，因为
- [x] 乙 :: 对
:::

| 甲列 | 乙列 |
| --- | --- |
| 一 | 二 |

:::summary
- 要点
:::
`;

const read = (text: string) => {
  const result = parseLesson(text, 'demo/01-demo.md');
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return passagesOf(result.lesson);
};

it('splits a lesson by its headings, with its phrases and terms apart and no self-checks', () => {
  expect(read(source)).toEqual([
    { kind: 'lesson', anchor: '', heading: '', text: '概要。\n能做一件事\n开头，好事本。' },
    {
      kind: 'lesson',
      anchor: 'first',
      heading: '第一节',
      text: '正文 粗体 链接。\n顾客：在吗？\n安抚\n甲列 · 乙列\n一 · 二'
    },
    { kind: 'lesson', anchor: 'summary', heading: '', text: '要点' },
    { kind: 'phrase', anchor: 'first', heading: '顾客催的时候', text: '您别急' },
    { kind: 'phrase', anchor: 'first', heading: '安抚', text: '我在' },
    { kind: 'term', anchor: 'term-好事本', heading: '好事本', text: '记好事的本子。' }
  ]);
});

it('splits what is very long, and loses nothing', () => {
  const long = '长😀'.repeat(2500);
  const passages = read(source.replace('正文', long)).filter(
    ({ anchor, kind }) => anchor === 'first' && kind === 'lesson'
  );
  expect(passages.length).toBeGreaterThan(3);
  expect(passages.every(({ text }) => text.length <= 2001 && !/[\ud800-\udbff]$/.test(text))).toBe(true);
  expect(passages.map(({ text }) => text).join('')).toContain(long);
});
