import { describe, expect, it } from 'vitest';
import { parseCourse } from './course';
import { lessonSource } from './fixtures';
import { parseLesson } from './lesson';

function problemsIn(source: string): string[] {
  const result = parseLesson(source, '01-first.md');
  return result.ok ? [] : result.problems.map(({ line, code }) => `${line}: ${code}`);
}

const sound = lessonSource('文字');

describe('front matter', () => {
  it.each([
    ['is missing', '## 标题', '1: front-matter-missing'],
    ['is not closed', '---\nid: first\n\n文字', '1: front-matter-unclosed'],
    ['is a list', '---\n- id\n---\n文字', '2: front-matter-syntax'],
    ['is empty', '---\n---\n文字', '2: front-matter-syntax'],
    ['opens a quote', sound.replace('summary: 说明', 'summary: "说明'), '4: front-matter-syntax'],
    ['opens a list', sound.replace('[C15]', '[C15'), '7: front-matter-syntax'],
    ['has a colon in a value', sound.replace('第一课', 'a: b'), '3: front-matter-syntax'],
    ['is indented with a tab', sound.replace('title:', '\ttitle:'), '3: front-matter-syntax'],
    ['repeats a field', sound.replace('order: 1', 'order: 1\norder: 2'), '9: front-matter-syntax'],
    [
      'uses an alias',
      sound.replace('title: 第一课', 'title: &t 第一课').replace('说明一件事。', '*t'),
      '4: front-matter-syntax'
    ],
    ['nests deeply', sound.replace('[C15]', '['.repeat(40) + ']'.repeat(40)), '7: front-matter-syntax'],
    ['lacks a field', sound.replace('title: 第一课\n', ''), '1: field-missing'],
    ['has a field too many', sound.replace('order: 1', 'order: 1\nauthor: 林'), '9: field-unknown'],
    ['has an empty title', sound.replace('第一课', '""'), '3: field-invalid'],
    ['has a number for a title', sound.replace('第一课', '12'), '3: field-invalid'],
    ['takes too long', sound.replace('minutes: 5', 'minutes: 16'), '5: field-invalid'],
    ['has no objective', sound.replace('[学完后能说出第一步]', '[]'), '6: field-invalid'],
    ['has an ill-formed id', sound.replace('id: first', 'id: First'), '2: field-invalid'],
    ['covers an unknown code', sound.replace('[C15]', '[C15, C99]'), '7: code-unknown'],
    [
      'names an unknown placeholder',
      sound.replace('第一课', '走进{{company.town}}'),
      '3: placeholder-unknown'
    ]
  ])('%s', (_, source, expected) => {
    expect(problemsIn(source)).toEqual([expected]);
  });

  it('is reported together with the body', () => {
    expect(problemsIn(lessonSource('<b>').replace('order: 1', 'order: one'))).toEqual([
      '8: field-invalid',
      '10: raw-html'
    ]);
  });

  it('of a course has an audience and an owner', () => {
    const source =
      '---\nid: demo\ntitle: 示例\nsummary: 一句话。\naudience: everyone\ncovers: [C1]\nowner: trainer\norder: 10\n---\n介绍';
    expect(parseCourse(source, 'courses/demo/course.md')).toMatchObject({
      ok: false,
      problems: [{ line: 5, code: 'field-invalid' }]
    });
    expect(parseCourse(source.replace('everyone', 'all'), 'zh-CN/courses/demo/course.md')).toMatchObject({
      ok: true,
      course: { id: 'demo', audience: 'all', owner: 'trainer', order: 10 }
    });
    expect(parseCourse(source.replace('everyone', 'all'), 'courses/other/course.md')).toMatchObject({
      ok: false,
      problems: [{ line: 2, code: 'id-mismatch' }]
    });
  });

  it('of a briefing says what it is about, and that of any other course does not', () => {
    const source =
      '---\nid: demo\nkind: briefing\ntitle: 示例\nsummary: 一句话。\naudience: all\ncovers: [T7]\nowner: trainer\norder: 10\n---\n介绍';
    const parsed = (text: string) => parseCourse(text, 'courses/demo/course.md');
    const about = (value: string) => source.replace('kind: briefing', `kind: briefing\nabout: ${value}`);
    expect(parsed(about('campaign'))).toMatchObject({
      ok: true,
      course: { kind: 'briefing', about: 'campaign' }
    });
    expect(parsed(source)).toMatchObject({ problems: [{ line: 1, code: 'field-missing' }] });
    expect(parsed(about('weather'))).toMatchObject({ problems: [{ line: 4, code: 'field-invalid' }] });
    const course = about('product').replace('kind: briefing', 'kind: course');
    expect(parsed(course)).toMatchObject({ problems: [{ line: 4, code: 'field-invalid' }] });
    expect(parsed(source.replace('kind: briefing\n', ''))).toMatchObject({ course: { kind: 'course' } });
  });

  it('of a course cannot be followed by what only a lesson has', () => {
    const source =
      '---\nid: demo\ntitle: 示例\nsummary: 一句话。\naudience: all\ncovers: [C1]\nowner: trainer\norder: 10\n---\n:::summary\n- 一\n:::';
    expect(parseCourse(source, 'courses/demo/course.md')).toMatchObject({
      ok: false,
      problems: [{ line: 10, code: 'directive-place' }]
    });
  });
});
