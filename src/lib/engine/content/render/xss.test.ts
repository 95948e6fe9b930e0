import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { context, lessonSource } from '../fixtures';
import { parseLesson } from '../lesson';
import { htmlVectors, markdownVectors, places } from './hostile';
import { renderMarkdown } from './markdown';
import { sanitise } from './sanitise';

const TAG =
  /<(?:\/[a-z][a-z0-9]*|(?:h[2-6]|p|br|hr|em|strong|del|code|pre|blockquote|ul|ol|li|a|img|figure|figcaption|dfn|span|div|aside|table|thead|tbody|tr|th|td|fieldset|legend|label|input|details|summary|video|audio|track)((?: (?:id|class|href|src|poster|alt|title|rel|role|name|type|value|size|min|max|autocomplete|start|scope|tabindex|loading|decoding|controls|preload|kind|srclang|label|aria-label|data-(?:correct|check|kind|copy|speaker|accept|variants|place|outcome|up|down|compare))(?:="[^"<>]*")?)*)(?: \/)?)>/g;

/** Where the test's page leads. */
const OURS = /^(?:https?:\/\/|mailto:|tel:|\/(?:lesson|drill|paper|pictures)\/|#)/;
/** What the sanitiser alone lets through besides: an address on the same host. */
const SAME_HOST = /^(?:https?:\/\/|mailto:|tel:|(?!\/\/|\\)[^:]*$)/;

/** Every `<` opens one of the elements that content may have, with attributes it may have and addresses that do nothing. */
function expectHarmless(html: string, address = OURS): void {
  const attributes = [...html.matchAll(TAG)].map((match) => match[1] ?? '').join(' ');
  expect(html.replace(TAG, '')).not.toMatch(/[<>]/);
  for (const [, found] of attributes.matchAll(/ (?:href|src|poster)="([^"]*)"/g))
    expect(found).toMatch(address);
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
