import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { context, lessonSource } from '../fixtures';
import { parseLesson } from '../lesson';
import { renderMarkdown } from './markdown';
import { sanitise } from './sanitise';

/** Known vectors that are HTML: a lesson with one of them is refused, and rendered all the same it is harmless. */
const htmlVectors = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=https://evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<script\\x20type="text/javascript">javascript:alert(1);</script>',
  '<script/src=data:,alert(1)>',
  '<<SCRIPT>alert(1);//\\<</SCRIPT>',
  '</title><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<img src=x onerror=alert(1)//',
  '<img src="x` `<script>alert(1)</script>"` `>',
  '<img """><script>alert(1)</script>">',
  '<img src=x:alert(alt) onerror=eval(src) alt=1>',
  '<img srcset="x 1x, javascript:alert(1) 2x">',
  '<img/src/onerror=alert(1)>',
  '<image src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<svg><a xlink:href="javascript:alert(1)"><text x="20" y="20">X</text></a></svg>',
  '<svg><foreignObject><iframe src="javascript:alert(1)"></foreignObject></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x onload=alert(1)>#x"/></svg>',
  '<math><a xlink:href="javascript:alert(1)">X</a></math>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<object data="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=="></object>',
  '<embed src="javascript:alert(1)">',
  '<body onload=alert(1)>',
  '<body background="javascript:alert(1)">',
  '<link rel="stylesheet" href="javascript:alert(1)">',
  '<style>@import "javascript:alert(1)";</style>',
  '<style>*{background:url("javascript:alert(1)")}</style>',
  '<div style="background-image:url(javascript:alert(1))">x</div>',
  '<div style="width:expression(alert(1))">x</div>',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<base href="javascript:alert(1)//">',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)">x</a>',
  '<a href="jav\tascript:alert(1)">x</a>',
  '<a href=" &#14; javascript:alert(1)">x</a>',
  '<a onmouseover=alert(1)>x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<input autofocus onfocus=alert(1)>',
  '<input type="image" src="javascript:alert(1)">',
  '<button formaction="javascript:alert(1)">x</button>',
  '<form action="javascript:alert(1)"><input type=submit></form>',
  '<details open ontoggle=alert(1)>',
  '<video><source onerror="alert(1)"></video>',
  '<audio src=x onerror=alert(1)>',
  '<video poster=javascript:alert(1)//>',
  '<marquee onstart=alert(1)>',
  '<select autofocus onfocus=alert(1)>',
  '<textarea><script>alert(1)</script></textarea>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<xmp><img src=x onerror=alert(1)></xmp>',
  '<template><script>alert(1)</script></template>',
  '<table background="javascript:alert(1)">',
  '<isindex type=image src=1 onerror=alert(1)>',
  '<!--<img src="--><img src=x onerror=alert(1)//">',
  '<!--[if gte IE 4]><script>alert(1)</script><![endif]-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml version="1.0"?><script>alert(1)</script>',
  '<p/onclick=alert(1)>x',
  '<x onclick=alert(1)>x</x>',
  '<a id=document name=cookie>x</a>'
];

/** Known vectors in the clothes of markdown; each is refused as well. */
const markdownVectors = [
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](javascript&#58;alert(1))',
  '[x](&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A&#x61lert(1))',
  '[x](<java\tscript:alert(1)>)',
  '[x](\u0001javascript:alert(1))',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](//evil.example/x)',
  '[x](\\\\evil.example\\x)',
  '[x](file:///etc/passwd)',
  '[x](blob:https://evil.example/1)',
  '[x](lesson:javascript:alert(1))',
  '[x](drill:../../admin)',
  '[x][y]\n\n[y]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+)',
  '![x](x.svg"onerror="alert(1))',
  '![x" onerror="alert(1)](https://evil.example/x.png)',
  '[x](https://evil.example/" onclick="alert(1) "y")',
  '[<img src=x onerror=alert(1)>](https://example.com)',
  '`` `<script>alert(1)</script>\n\n<script>alert(1)</script>',
  ':term[<img src=x onerror=alert(1)>]{def="x" onclick="alert(1)"}',
  '{{"><script>alert(1)</script>}}',
  '## <svg onload=alert(1)>',
  '| <img src=x onerror=alert(1)> |\n|---|\n| <script>alert(1)</script> |',
  '## x {#"onclick="alert(1)}',
  ':::check{id="x\\"><script>alert(1)</script>" kind=single}\nx\n- [x] a :: b\n- [ ] c :: d\n:::',
  ':::callout{kind="tip\\"><script>alert(1)</script>"}\nx\n:::',
  ':::dialogue\n<img src=x onerror=alert(1)>：<svg onload=alert(1)>\n:::'
];

/** Places where a text of the author's ends up in an attribute or inside a directive. */
const places: ((vector: string) => string)[] = [
  (vector) => vector,
  (vector) => `文字 ${vector} 文字`,
  (vector) => `**${vector}**`,
  (vector) => `- ${vector}\n\n> ${vector}`,
  (vector) => `## ${vector}`,
  (vector) => `| 甲 |\n|---|\n| ${vector} |`,
  (vector) => `[${vector}](https://example.com "${vector}")`,
  (vector) => `![${vector}](x.svg "${vector}")`,
  (vector) => `\`\`\`${vector}\n${vector}\n\`\`\``,
  (vector) => `:term[${vector}]{def="${vector.replaceAll('"', '\\"')}"}`,
  (vector) => `:::callout{kind=tip title="${vector.replaceAll('"', '\\"')}"}\n${vector}\n:::`,
  (vector) => `:::check{id=a kind=single}\n${vector}\n- [x] ${vector} :: ${vector}\n- [ ] ${vector}\n:::`,
  (vector) =>
    `:::dialogue{title="${vector.replaceAll('"', '\\"')}"}\n客服：${vector}\n${vector}：好\n（${vector}）\n:::`,
  (vector) => `:::phrases{title="${vector.replaceAll('"', '\\"')}"}\n- ${vector} :: ${vector}\n:::`,
  (vector) => `:::summary\n${vector}\n:::`
];

const TAG =
  /<(?:\/[a-z][a-z0-9]*|(?:h[2-6]|p|br|hr|em|strong|del|code|pre|blockquote|ul|ol|li|a|img|figure|figcaption|dfn|span|div|aside|table|thead|tbody|tr|th|td|fieldset|legend|label|input)((?: (?:id|class|href|src|alt|title|rel|role|name|type|value|start|scope|tabindex|loading|decoding|aria-label|data-(?:correct|check|kind|copy|speaker))(?:="[^"<>]*")?)*)(?: \/)?)>/g;

/** Where the test's page leads. */
const OURS = /^(?:https?:\/\/|mailto:|tel:|\/(?:lesson|drill|paper|pictures)\/|#)/;
/** What the sanitiser alone lets through besides: an address on the same host. */
const SAME_HOST = /^(?:https?:\/\/|mailto:|tel:|(?!\/\/|\\)[^:]*$)/;

/** Every `<` opens one of the elements that content may have, with attributes it may have and addresses that do nothing. */
function expectHarmless(html: string, address = OURS): void {
  const attributes = [...html.matchAll(TAG)].map((match) => match[1] ?? '').join(' ');
  expect(html.replace(TAG, '')).not.toMatch(/[<>]/);
  for (const [, found] of attributes.matchAll(/ (?:href|src)="([^"]*)"/g)) expect(found).toMatch(address);
}

describe('hostile content', () => {
  it('is tried with at least 60 vectors of HTML', () => {
    expect(new Set(htmlVectors).size).toBeGreaterThanOrEqual(60);
  });

  it.each([...htmlVectors, ...markdownVectors])('does nothing wherever it stands: %j', (vector) => {
    for (const place of places) expectHarmless(renderMarkdown(place(vector), context));
  });

  it.each(htmlVectors)('is refused as raw HTML: %j', (vector) => {
    const result = parseLesson(lessonSource(vector), '01-first.md');
    expect(!result.ok && result.problems.map(({ code }) => code)).toContain('raw-html');
  });

  it.each(markdownVectors)('is refused by the check: %j', (vector) => {
    expect(parseLesson(lessonSource(vector), '01-first.md').ok).toBe(false);
  });

  it.each([...htmlVectors, 'javascript:alert(1)'])(
    'does nothing as a setting of the organisation: %j',
    (vector) => {
      const hostile = { ...context, placeholder: () => vector };
      const source =
        '{{company.name}} :term[词]{def="{{company.name}}"} ![{{company.name}}](a.svg)\n\n' +
        ':::callout{kind=tip title="{{company.name}}"}\n[{{company.name}}](https://example.com "{{company.name}}")\n:::\n\n' +
        ':::phrases\n- {{company.name}}\n:::\n\n![图](b.svg "{{company.name}}")';
      expectHarmless(renderMarkdown(source, hostile));
    }
  );

  it('does nothing as the address that a page gives', () => {
    const hostile = {
      ...context,
      resolveLink: () => 'javascript:alert(1)',
      resolveImage: () => 'data:image/svg+xml,<svg onload=alert(1)>'
    };
    expectHarmless(renderMarkdown('[课](lesson:a/b)\n\n![图](a.svg "说明")', hostile));
  });

  it.each(htmlVectors)('does not pass the second wall alone: %j', (vector) => {
    expectHarmless(sanitise(vector), SAME_HOST);
    expectHarmless(sanitise(`<p title='${vector}'>${vector}</p>`), SAME_HOST);
  });

  it('never gets through in any mixture', () => {
    const parts = fc.constantFrom(
      ...[
        '<',
        '>',
        '"',
        "'",
        '`',
        '\\',
        '[',
        ']',
        '(',
        ')',
        '!',
        '*',
        '_',
        '~',
        '|',
        '\n',
        '\n\n',
        '#',
        '{',
        '}',
        '&#60;'
      ],
      ...[
        ':',
        '::',
        ':::',
        ':term[',
        'callout{kind=tip}',
        'check{id=a kind=single}',
        '- [x] ',
        '## ',
        '> ',
        '- ',
        '{{'
      ],
      ...[
        'company.name',
        '}}',
        '<script>',
        '</script>',
        '<img src=x onerror=',
        'javascript:',
        'data:',
        'https://',
        ' a '
      ]
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), (chosen) => {
        expectHarmless(renderMarkdown(chosen.join(''), context));
      }),
      { numRuns: 1000 }
    );
  });
});
