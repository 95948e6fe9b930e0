import { describe, expect, it } from 'vitest';
import { lessonSource, context } from './fixtures';
import { parseLesson } from './lesson';
import { MAX_BLOCK, MAX_BYTES } from './limits';
import { renderMarkdown } from './render/markdown';

const codes = (body: string) => {
  const result = parseLesson(lessonSource(body), '01-first.md');
  return result.ok ? [] : [...new Set(result.problems.map(({ code }) => code))];
};

describe('limits', () => {
  it('takes a lesson of 256 kB and refuses a larger one by its bytes', () => {
    const paragraph = `${'文'.repeat(100)}\n\n`;
    const whole = paragraph.repeat(Math.floor((MAX_BYTES - 300) / 302));
    expect(codes(whole)).toEqual([]);
    expect(codes(whole + paragraph)).toEqual(['file-too-large']);
  });

  it('refuses 5 MB without reading them', () => {
    expect(codes('[a]('.repeat(1_250_000))).toEqual(['file-too-large']);
  });

  it('refuses a block without an end', () => {
    expect(codes(`\n${'文'.repeat(MAX_BLOCK)}`)).toEqual([]);
    expect(codes(`\n${'文'.repeat(MAX_BLOCK + 1)}`)).toEqual(['block-too-long']);
  });

  it.each([
    ['lists', `${'- '.repeat(200)}文`],
    ['quotations', `${'> '.repeat(200)}文`],
    ['emphasis', `${'*a _b '.repeat(20)}文${'_ *'.repeat(20)}`],
    [
      'directives',
      [7, 6, 5, 4, 3].map((n) => `${':'.repeat(n)}callout{kind=tip}`).join('\n') +
        '\n文\n' +
        [3, 4, 5, 6, 7].map((n) => ':'.repeat(n)).join('\n')
    ]
  ])('refuses deeply nested %s', (_, body) => {
    expect(codes(body)).toContain('nesting-too-deep');
  });

  it('reads and renders the worst that fits into a file in seconds, not minutes', { timeout: 60_000 }, () => {
    const units = [
      '[',
      '![',
      '*a _b ',
      '**a ',
      '`a``b',
      '{{',
      '____',
      '_ ',
      '{#',
      ':term[',
      '<a ',
      '<!--',
      '~a',
      '|',
      '[a](',
      '- '
    ];
    for (const unit of units) {
      const block = unit.repeat(Math.floor((MAX_BLOCK - 2) / unit.length));
      const source = Array<string>(15).fill(block).join('\n\n');
      const started = performance.now();
      renderMarkdown(source, context);
      expect(performance.now() - started, unit).toBeLessThan(5000);
    }
  });
});
