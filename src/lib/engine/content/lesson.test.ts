import { describe, expect, it } from 'vitest';
import { BODY_LINE, lessonSource } from './fixtures';
import { parseLesson } from './lesson';
import type { ProblemCode } from './problems';

const PATH = 'zh-CN/courses/demo/01-first.md';

/** Problems as “line of the body: code”, counted from 1. */
function problemsIn(body: string): string[] {
  const result = parseLesson(lessonSource(body), PATH);
  return result.ok ? [] : result.problems.map(({ line, code }) => `${line - BODY_LINE + 1}: ${code}`);
}

describe('a lesson', () => {
  it('comes with its fields, its outline and what can be asked of it', () => {
    const result = parseLesson(
      lessonSource(
        '## 第一步 {#first-step}\n\n:term[黄金6秒]{def="开口后的6秒"}\n\n### 先问好！\n\n### 先问好\n\n' +
          ':::check{id=greeting kind=several}\n选哪些？\n- [x] 甲 :: 对\n- [ ] 乙 :: 错\n:::\n\n' +
          ':::acknowledgement{id=pledge}\n我保证。\n:::\n'
      ),
      PATH
    );
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const { document, ...lesson } = result.lesson;
    expect(lesson).toMatchObject({
      id: 'first',
      title: '第一课',
      minutes: 5,
      covers: ['C15'],
      order: 1,
      path: PATH
    });
    expect(document.headings.map(({ id, depth, text }) => [id, depth, text])).toEqual([
      ['first-step', 2, '第一步'],
      ['先问好', 3, '先问好！'],
      ['先问好-2', 3, '先问好']
    ]);
    expect(document.checks).toEqual([
      {
        id: 'greeting',
        kind: 'several',
        options: [
          { value: '1', correct: true },
          { value: '2', correct: false }
        ],
        blanks: [],
        line: 18
      }
    ]);
    expect(document.terms).toEqual([
      { term: '黄金6秒', definition: '开口后的6秒', anchor: 'term-黄金6秒', line: 12 }
    ]);
    expect(document.acknowledgement).toEqual({ id: 'pledge', line: 24 });
    expect(document.anchors).toContain('check-greeting');
  });

  it('survives a JSON round trip', () => {
    const result = parseLesson(lessonSource('## 一\n\n:::callout{kind=tip}\n- 二\n:::\n'), PATH);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  it('reads the same with a byte order mark and Windows line ends', () => {
    const source = lessonSource('## 一\n\n文字');
    const windows = parseLesson(`\uFEFF${source.replaceAll('\n', '\r\n')}`, PATH);
    expect(windows).toEqual(parseLesson(source, PATH));
  });

  it('gives an explicit anchor the name that a heading would have taken', () => {
    const result = parseLesson(lessonSource('## Step one\n\n## Another {#step-one}\n'), PATH);
    expect(result.ok && result.lesson.document.headings.map(({ id }) => id)).toEqual([
      'step-one-2',
      'step-one'
    ]);
  });

  it('has an id that agrees with its file name', () => {
    const result = parseLesson(lessonSource('文字'), 'zh-CN/courses/demo/02-second.md');
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'id-mismatch', line: 2 }] });
  });

  it('carries the path and a sentence in each problem', () => {
    const result = parseLesson(lessonSource('<b>重点</b>'), PATH);
    expect(result).toMatchObject({
      ok: false,
      problems: [{ file: PATH, line: BODY_LINE, code: 'raw-html', params: { html: '<b>' } }]
    });
    expect(!result.ok && result.problems[0]?.message).toContain('“<b>”');
  });
});

const check = (options: string, head = 'id=a kind=single') => `:::check{${head}}\n问题？\n${options}\n:::`;

describe('what an author must mend', () => {
  const slips: [body: string, line: number, code: ProblemCode][] = [
    ['', 1, 'lesson-empty'],
    ['文\n\n:::slides{src=a}\n文\n:::', 3, 'directive-unknown'],
    ['文\n\n:::callout{kind=tip}\n文', 3, 'directive-unclosed'],
    [':::callout{kind=tip}\n文\n\n:::callout{kind=tip}\n文\n:::', 1, 'directive-unclosed'],
    ['文\n:::\n文', 2, 'fence-stray'],
    ['- 列表\n\n  :::callout{kind=tip}', 3, 'fence-stray'],
    ['文\n\n```\n:::callout', 3, 'code-unclosed'],
    [':::callout\n文\n:::', 1, 'attribute-missing'],
    [':::callout{kind=hint}\n文\n:::', 1, 'attribute-invalid'],
    [':::callout{kind=tip colour=red}\n文\n:::', 1, 'attribute-unknown'],
    [':::callout{kind=tip title=“标题”}\n文\n:::', 1, 'attributes-syntax'],
    [':::callout{kind=tip}\n\n:::', 1, 'directive-empty'],
    ['::::callout{kind=tip}\n:::summary\n- 一\n:::\n::::', 2, 'directive-place'],
    [':::summary\n- 一\n:::\n\n:::summary\n- 二\n:::', 5, 'directive-repeated'],
    [check('- [ ] 甲 :: 一\n- [ ] 乙 :: 二'), 1, 'check-no-answer'],
    [check('- [x] 甲 :: 一\n- [x] 乙 :: 二'), 1, 'check-several-answers'],
    [check('- [x] 甲 :: 一'), 1, 'check-options'],
    [check('- [x] 甲 :: 一\n- [ ] 乙'), 4, 'check-explanation'],
    [check('- [x] 甲 :: 一\n- 乙 :: 二\n- [ ] 丙 :: 三'), 4, 'check-option-syntax'],
    [check('- [x] 甲 :: 一\n- [ ] 乙 :: 二\n- [ ] 丙 :: 三', 'id=a kind=true-false'), 1, 'check-two-options'],
    [':::check{id=a kind=single}\n- [x] 甲 :: 一\n- [ ] 乙 :: 二\n:::', 1, 'check-prompt'],
    [check('- [x] 甲 :: 一\n- [ ] 乙 :: 二', 'id=A_1 kind=single'), 1, 'attribute-invalid'],
    [':::check{id=a kind=fill-in}\n____天\n- 3 :: 三天\n:::', 1, 'check-blanks'],
    [':::check{id=a kind=fill-in}\n____天\n- = 3 :: 三天\n还有\n:::', 4, 'check-answer-syntax'],
    [':::check{id=a kind=fill-in}\n____天\n- = 3 | :: 三天\n:::', 3, 'check-answer-syntax'],
    [':::check{id=a kind=fill-in}\n____天\n- = {{company.name}} :: 三天\n:::', 3, 'check-answer-syntax'],
    [':::check{id=a kind=fill-in}\n____天\n- = 3\n:::', 3, 'check-explanation'],
    [':::check{id=a kind=fill-in}\n几天？\n- = 3 :: 三天\n:::', 1, 'check-blanks'],
    [':::check{id=a kind=fill-in}\n____天\n- = 3 :: 一\n- = 7 :: 二\n:::', 1, 'check-blanks'],
    [':::check{id=a kind=order}\n排一排\n1. 一\n2. 二\n:::', 1, 'check-steps'],
    [':::check{id=a kind=order}\n排一排\n1. 一\n2. 二\n- 三\n4. 四\n:::', 5, 'check-step-syntax'],
    [':::check{id=a kind=order}\n1. 一\n2. 二\n3. 三\n:::', 1, 'check-prompt'],
    [':::reveal\n答案\n:::', 1, 'attribute-missing'],
    [':::reveal{title="想一想"}\n\n:::', 1, 'directive-empty'],
    [':::copy{title="确认信"}\n\n:::', 1, 'directive-empty'],
    [':::copy{title="确认信"}\n您好，\n\n{{company.town}}\n:::', 4, 'placeholder-unknown'],
    [':::video{src=a.mp4 title="问候"}\n\n:::', 1, 'transcript-missing'],
    [':::video{src=a.mov title="问候"}\n您好\n:::', 1, 'attribute-invalid'],
    [':::video{src="https://example.com/a.mp4" title="问候"}\n您好\n:::', 1, 'attribute-invalid'],
    [':::video{src=a.mp4 poster=a.mp4 title="问候"}\n您好\n:::', 1, 'attribute-invalid'],
    [':::audio{src=a.mp3}\n您好\n:::', 1, 'attribute-missing'],
    [':::audio{src=a.mp3 captions=a.txt title="问候"}\n您好\n:::', 1, 'attribute-invalid'],
    [':::dialogue\n顾客：在吗？\n没有人说话\n:::', 3, 'dialogue-turn'],
    [':::phrases\n您好\n- 您好 :: 开头\n:::', 2, 'phrases-item'],
    ['# 标题', 1, 'heading-level'],
    ['## 一\n\n#### 二', 3, 'heading-skip'],
    ['> ## 一', 1, 'heading-place'],
    [':::callout{kind=tip}\n## 一\n:::', 2, 'heading-place'],
    ['## {#a}', 1, 'heading-empty'],
    ['## 看[这里](https://example.com)', 1, 'heading-link'],
    ['## 一 {#One}', 1, 'anchor-syntax'],
    ['文字 {#one}', 1, 'anchor-syntax'],
    ['## 一 {#one}\n\n## 二 {#one}', 3, 'duplicate-anchor'],
    ['文\n第二行<br>', 2, 'raw-html'],
    ['文\n\n<!-- 说明 -->', 3, 'raw-html'],
    ['| 甲 |\n|---|\n| 一 |\n| <b>二</b> |', 4, 'raw-html'],
    ['- 一\n- 二\n\n  三<i>四</i>', 4, 'raw-html'],
    ['> 一\n> 二<u>三</u>', 2, 'raw-html'],
    ['空格&nbsp;空格', 1, 'html-entity'],
    ['**没有收尾', 1, 'emphasis-stray'],
    ['[文字]（lesson:demo/first）', 1, 'link-stray'],
    ['{{company.town}}', 1, 'placeholder-unknown'],
    ['{{公司}}', 1, 'placeholder-syntax'],
    ['[文](javascript:alert)', 1, 'link-kind'],
    ['[文](/courses/demo)', 1, 'link-kind'],
    ['[文](../demo/01-first.md)', 1, 'link-kind'],
    ['[文](lesson:first)', 1, 'link-target'],
    ['[](https://example.com)', 1, 'link-text'],
    ['[文](#nowhere)', 1, 'anchor-missing'],
    ['![](a.svg)', 1, 'image-alt'],
    ['![图](https://example.com/a.png)', 1, 'image-name'],
    ['![图](../a.svg)', 1, 'image-name'],
    ['文字![图](a.svg "说明")', 1, 'image-caption'],
    [':term[词]{def=“定义”}', 1, 'attributes-syntax'],
    [':term[词]', 1, 'attribute-missing'],
    [':term[]{def="定义"}', 1, 'directive-empty'],
    [':note[词]{def="定义"}', 1, 'directive-unknown'],
    [':term[词]{def="一"}\n\n:term[词]{def="二"}', 3, 'duplicate-term'],
    ['> '.repeat(9) + '文', 1, 'nesting-too-deep'],
    ['文\n\uFFFD', 2, 'encoding'],
    ['文\n\n字\u202E', 3, 'character-forbidden'],
    ['\u0000', 1, 'character-forbidden']
  ];

  it.each(slips)('%j', (body, line, code) => {
    expect(problemsIn(body)).toEqual([`${line}: ${code}`]);
  });

  it('is named all at once', () => {
    expect(problemsIn('<b>一</b>\n\n[二](data:x)\n\n## 三\n\n##### 四')).toEqual([
      '1: raw-html',
      '3: link-kind',
      '7: heading-skip'
    ]);
  });
});

describe('what is sound', () => {
  it.each([
    ['a literal angle bracket', '1 \\< 2，`<b>`'],
    ['a fence inside a code block', ':::callout{kind=tip}\n```\n:::\n```\n:::'],
    [
      'directives nested with more colons outside',
      '::::callout{kind=example}\n:::dialogue\n客服：您好\n:::\n::::'
    ],
    ['a directive right below a list', '- 一\n- 二\n:::callout{kind=tip}\n三\n\n四\n:::\n五'],
    ['a link within the page', '## 一 {#one}\n\n[回到一](#one)，[词](#term-词)，:term[词]{def="定义"}'],
    ['an address in angle brackets', '<https://example.com/?a=1&b=2>'],
    [
      'a check whose question is followed by a dialogue',
      `::::check{id=a kind=single}
怎么回？

:::dialogue
顾客：在吗？
:::

- [x] 在 :: 对
- [ ] 不在
  :: 错
::::`
    ],
    ['a link definition at the end', '[文][一]\n\n[一]: lesson:demo/first']
  ])('%s', (_, body) => {
    expect(problemsIn(body)).toEqual([]);
  });
});
