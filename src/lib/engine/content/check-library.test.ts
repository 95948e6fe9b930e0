import { describe, expect, it } from 'vitest';
import { checkLibrary } from './check-library';
import type { LibraryRules } from './library/data-files';
import type { LibraryFile } from './library/library';

const course = (id = 'demo', order = 10) =>
  `---\nid: ${id}\ntitle: 示例\nsummary: 一句话。\naudience: all\ncovers: [C1]\nowner: trainer\norder: ${order}\n---\n`;
const lesson = (id: string, order: number, body = '文字') =>
  `---\nid: ${id}\ntitle: 课\nsummary: 一句话。\nminutes: 5\nobjectives: [能做]\ncovers: [C1]\norder: ${order}\n---\n${body}`;
const check = (right: 0 | 1, kind = 'single') =>
  `:::check{id=a kind=${kind}}\n问？\n- [${right === 0 ? 'x' : ' '}] 甲 :: 一\n- [${right === 1 ? 'x' : ' '}] 乙 :: 二\n:::`;

function problems(files: Record<string, LibraryFile>, rules?: LibraryRules): string[] {
  const found = checkLibrary(new Map(Object.entries(files)), rules);
  return found.map(({ file, line, message }) => `${file}:${line} ${message}`);
}

describe('checking a library', () => {
  const demo = {
    'zh-CN/courses/demo/course.md': course(),
    'zh-CN/courses/demo/01-first.md': lesson('first', 1)
  };

  it('finds nothing in a sound one', () => {
    expect(problems(demo)).toEqual([]);
    expect(problems({})).toEqual([]);
  });

  it('follows links to lessons, anchors, drills and papers', () => {
    const links =
      '[一](lesson:demo/first#甲) [二](lesson:demo/none) [三](lesson:none/first) [四](drill:late) [五](paper:basics)';
    const linked = { ...demo, 'zh-CN/courses/demo/02-second.md': lesson('second', 2, `\n${links}`) };
    const file = 'zh-CN/courses/demo/02-second.md:11';
    expect(problems(linked)).toEqual([
      `${file} There is no anchor “#甲” in demo/first.`,
      `${file} There is no lesson “demo/none”.`,
      `${file} There is no lesson “none/first”.`,
      `${file} There is no drill “late”.`,
      `${file} There is no paper “basics”.`
    ]);
    expect(
      problems({
        ...linked,
        'zh-CN/courses/demo/01-first.md': lesson('first', 1, '## 甲'),
        'zh-CN/courses/demo/03-none.md': lesson('none', 3),
        'zh-CN/courses/none/course.md': course('none', 20),
        'zh-CN/courses/none/01-first.md': lesson('first', 1),
        'zh-CN/drills/late.yaml': 'id: late\n',
        'zh-CN/papers/basics.yaml': 'id: basics\n'
      })
    ).toEqual([]);
  });

  it('wants what a lesson shows and a course is covered with to lie beside them', () => {
    const recording = ':::video{src=a.mp4 poster=a.png captions=a.vtt title="问候"}\n您好。\n:::';
    const shown = {
      'zh-CN/courses/demo/course.md': course().replace('order: 10', 'order: 10\ncover: cover.svg'),
      'zh-CN/courses/demo/01-first.md': lesson('first', 1, recording)
    };
    expect(problems(shown)).toEqual([
      'zh-CN/courses/demo/01-first.md:10 There is no picture “a.png” beside the lesson.',
      'zh-CN/courses/demo/01-first.md:10 There is no file “a.mp4” beside the lesson.',
      'zh-CN/courses/demo/01-first.md:10 There is no file “a.vtt” beside the lesson.',
      'zh-CN/courses/demo/course.md:9 There is no picture “cover.svg” beside the course.'
    ]);
    const files = Object.fromEntries(
      ['a.png', 'a.mp4', 'a.vtt'].map((name) => [`zh-CN/courses/demo/${name}`, { bytes: 9 }])
    );
    expect(problems({ ...shown, ...files, 'zh-CN/courses/demo/cover.svg': '<svg/>' })).toEqual([]);
  });

  it('lets languages accept different answers, but not ask different things', () => {
    const fillIn = (...blanks: string[]) =>
      `:::check{id=a kind=fill-in}\n${blanks.map(() => '空____').join('，')}\n${blanks.map((answer) => `- = ${answer} :: 因为`).join('\n')}\n:::`;
    const order = (count: number) =>
      `:::check{id=a kind=order}\n排一排\n${Array.from({ length: count }, (_, index) => `1. 第${index}步`).join('\n')}\n:::`;
    const both = (chinese: string, english: string) =>
      problems({
        'zh-CN/courses/demo/course.md': course(),
        'zh-CN/courses/demo/01-first.md': lesson('first', 1, chinese),
        'en/courses/demo/course.md': course(),
        'en/courses/demo/01-first.md': lesson('first', 1, english)
      });
    expect(both(fillIn('三', '七'), fillIn('three', 'seven'))).toEqual([]);
    expect(both(order(4), order(4))).toEqual([]);
    for (const [one, other] of [
      [fillIn('三', '七'), fillIn('three')],
      [order(4), order(5)],
      [order(4), fillIn('four')]
    ] as const) {
      expect(both(one, other)).toEqual([expect.stringContaining('The check “a” differs from')]);
    }
  });

  it('does not blame a link for the faults of the lesson it leads to', () => {
    const broken = {
      ...demo,
      'zh-CN/courses/demo/02-second.md': lesson('second', 2, '[一](lesson:demo/first#甲)')
    };
    expect(problems({ ...broken, 'zh-CN/courses/demo/01-first.md': '## 甲' })).toEqual([
      'zh-CN/courses/demo/01-first.md:1 The file must begin with front matter between two lines of “---”.'
    ]);
  });

  it('keeps ids and orders apart', () => {
    expect(
      problems({
        ...demo,
        'zh-CN/courses/demo/02-first.md': lesson('first', 1),
        'zh-CN/courses/other/course.md': course('other', 10)
      })
    ).toEqual([
      'zh-CN/courses/demo/02-first.md:2 The course “demo” already has a lesson “first”, in zh-CN/courses/demo/01-first.md.',
      'zh-CN/courses/demo/02-first.md:8 The order 1 is already taken by zh-CN/courses/demo/01-first.md.',
      'zh-CN/courses/other/course.md:8 The order 10 is already taken by zh-CN/courses/demo/course.md.'
    ]);
  });

  it('lets an acknowledgement be asked for once', () => {
    const pledge = ':::acknowledgement{id=pledge}\n我保证。\n:::';
    expect(
      problems({
        'zh-CN/courses/demo/course.md': course(),
        'zh-CN/courses/demo/01-first.md': lesson('first', 1, pledge),
        'zh-CN/courses/demo/02-second.md': lesson('second', 2, pledge)
      })
    ).toEqual([
      'zh-CN/courses/demo/02-second.md:10 The acknowledgement “pledge” is already used in zh-CN/courses/demo/01-first.md.'
    ]);
  });

  it('wants a numbered file and a course around it', () => {
    expect(problems({ 'zh-CN/courses/demo/first.md': lesson('first', 1) })).toEqual([
      'zh-CN/courses/demo/first.md:1 A lesson file is named with two digits and its id, as in “01-first-day.md”.',
      'zh-CN/courses/demo/first.md:1 The course “demo” has no course.md.'
    ]);
  });

  it('takes one locale, one course or a few loose files as they are', () => {
    const twoLessons = {
      '01-first.md': lesson('first', 1, '[二](lesson:demo/second)'),
      '02-second.md': lesson('second', 2)
    };
    expect(
      problems({ 'courses/demo/course.md': course(), 'courses/demo/01-first.md': lesson('first', 1) })
    ).toEqual([]);
    expect(problems({ 'course.md': course(), ...twoLessons })).toEqual([]);
    expect(problems({ 'note.md': lesson('note', 1), 'README.md': '# 说明' })).toEqual([]);
  });
});

describe('two locales', () => {
  const both = (zh: string, en: string) => ({
    'zh-CN/courses/demo/course.md': course(),
    'zh-CN/courses/demo/01-first.md': lesson('first', 1, zh),
    'en/courses/demo/course.md': course(),
    'en/courses/demo/02-first.md': lesson('first', 2, en)
  });

  it('hold the same lessons whatever their numbers', () => {
    expect(problems(both('文', 'Text'))).toEqual([]);
    expect(problems({ ...both('文', 'Text'), 'en/courses/demo/03-more.md': lesson('more', 3) })).toEqual([
      'en/courses/demo/03-more.md:1 There is no such file for zh-CN.'
    ]);
    expect(problems({ ...both('文', 'Text'), 'zh-CN/forms/review.yaml': 'id: review' })).toEqual([
      'zh-CN/forms/review.yaml:1 There is no such file for en.'
    ]);
  });

  it('ask the same and have the same signed', () => {
    const pledge = ':::acknowledgement{id=pledge}\n我保证。\n:::';
    const [zh, en] = ['zh-CN/courses/demo/01-first.md', 'en/courses/demo/02-first.md'];
    expect(problems(both(check(0), `Text\n\n${check(0).replace('id=a', 'id=b')}`))).toEqual([
      `${en}:12 The check “b” has no counterpart in ${zh}.`,
      `${zh}:10 The check “a” has no counterpart in ${en}.`
    ]);
    const differs = `${en}:10 The check “a” differs from ${zh} in its kind, its options or its right answers.`;
    expect(problems(both(check(0), check(1)))).toEqual([differs]);
    expect(problems(both(check(0), check(0, 'several')))).toEqual([differs]);
    expect(problems(both(pledge, 'Text'))).toEqual([
      `${zh}:10 The acknowledgement “pledge” has no counterpart in ${en}.`
    ]);
  });
});

describe('a briefing', () => {
  const file = 'zh-CN/courses/demo/course.md';
  const briefing = (about: string) =>
    course().replace('id: demo\n', `id: demo\nkind: briefing\nabout: ${about}\n`);
  const pledge = ':::acknowledgement{id=pledge}\n我会了。\n:::';
  const proven = lesson('first', 1, `${check(0)}\n\n${pledge}`);

  it('asks something and has something signed', () => {
    const holding = (body: string) =>
      problems({ [file]: briefing('product'), 'zh-CN/courses/demo/01-first.md': lesson('first', 1, body) });
    expect(holding('文字')).toEqual([
      `${file}:3 A briefing needs a self-check in one of its lessons.`,
      `${file}:3 A briefing needs an acknowledgement in one of its lessons.`
    ]);
    expect(holding(pledge)).toEqual([`${file}:3 A briefing needs a self-check in one of its lessons.`]);
    expect(holding(`${check(0)}\n\n${pledge}`)).toEqual([]);
  });

  it('is about the same in every language', () => {
    const both = (zh: string, en: string) =>
      problems({
        [file]: zh,
        'zh-CN/courses/demo/01-first.md': proven,
        'en/courses/demo/course.md': en,
        'en/courses/demo/01-first.md': proven
      });
    expect(both(briefing('product'), briefing('product'))).toEqual([]);
    for (const en of [briefing('campaign'), course()])
      expect(both(briefing('product'), en)).toEqual([
        `en/courses/demo/course.md:${en === course() ? 1 : 3} “kind” and “about” differ from those in ${file}.`
      ]);
  });
});

describe('pictures', () => {
  const svg = (inside: string) => ({
    'zh-CN/courses/demo/a.svg': `<svg xmlns="http://www.w3.org/2000/svg">\n${inside}\n</svg>`
  });

  it.each([
    '<script>1</script>',
    '<path onclick="x()"/>',
    '<path onload\n="x()"/>',
    '<a xlink:href="javascript:x()">x</a>',
    '<a href="&#106;avascript:x()">x</a>',
    '<use href="https://example.com/x.svg#a"/>',
    '<image href="data:image/png;base64,AA"/>',
    '<style>@import "x.css";</style>',
    '<path style="fill:url(https://example.com/a)"/>',
    '<foreignObject/>',
    '<animate attributeName="href"/>',
    '<!DOCTYPE svg [<!ENTITY x "y">]>'
  ])('do not carry %s', (inside) => {
    const found = problems(svg(inside));
    expect(found[0]).toMatch(
      /^zh-CN\/courses\/demo\/a\.svg:2 The picture contains “.+”, which is not allowed in an SVG\.$/
    );
  });

  it('may have titles, gradients and styles of their own', () => {
    const inside =
      '<title>Data: on time = good</title><defs><linearGradient id="g"/></defs><style>path{fill:url(#g)}</style><use href="#a"/>';
    expect(problems(svg(inside))).toEqual([]);
  });
});

describe('data files', () => {
  it('must be readable, whatever their kind', () => {
    expect(
      problems({
        'zh-CN/papers/basics.yaml': 'id: basics\nitems: [1, 2\nminutes: 5\n',
        'zh-CN/drills/late.excellent.json': '{\n  "turns": [,]\n}'
      })
    ).toEqual([
      expect.stringMatching(/^zh-CN\/drills\/late\.excellent\.json:\d The file is not valid JSON: /),
      expect.stringMatching(/^zh-CN\/papers\/basics\.yaml:2 The file is not valid YAML: /)
    ]);
  });

  it('are for the rules of their kind to judge', () => {
    const rules: LibraryRules = {
      rubrics: { check: (source, path) => [{ line: 7, message: `${path} says ${source.trim()}` }] },
      pathways: {
        targets: () => [
          { kind: 'course', target: 'demo', line: 2 },
          { kind: 'visit', target: '', line: 3 }
        ]
      },
      forms: {
        compare: (reference, other) => [{ file: other.path, line: 1, message: `unlike ${reference.path}` }]
      }
    };
    expect(
      problems(
        {
          'zh-CN/drills/rubrics/service.yaml': 'id: service\n',
          'en/drills/rubrics/service.yaml': 'id: service\n',
          'zh-CN/pathways/week.yaml': 'id: week\n',
          'en/pathways/week.yaml': 'id: week\n',
          'zh-CN/forms/review.yaml': 'id: review\n',
          'en/forms/review.yaml': 'id: review\n'
        },
        rules
      )
    ).toEqual([
      'en/drills/rubrics/service.yaml:7 en/drills/rubrics/service.yaml says id: service',
      'en/forms/review.yaml:1 unlike zh-CN/forms/review.yaml',
      'en/pathways/week.yaml:2 There is no course “demo”.',
      'zh-CN/drills/rubrics/service.yaml:7 zh-CN/drills/rubrics/service.yaml says id: service',
      'zh-CN/pathways/week.yaml:2 There is no course “demo”.'
    ]);
  });

  it('are refused unread when they are too large', () => {
    expect(problems({ 'zh-CN/papers/basics.yaml': { bytes: 9_000_000 } })).toEqual([
      'zh-CN/papers/basics.yaml:1 The file is larger than 256 kB; split it.'
    ]);
  });
});
