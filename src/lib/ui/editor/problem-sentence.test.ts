import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '../../paraglide/runtime';
import { problemSentence } from './problem-sentence';

/** Problems of a whole library, which no editor of one file can show. */
const ofLibraries = [
  'json-syntax',
  'course-missing',
  'lesson-duplicate',
  'locale-missing',
  'locale-differs',
  'check-untranslated',
  'check-differs',
  'acknowledgement-duplicate',
  'acknowledgement-untranslated',
  'briefing-differs',
  'image-unsafe',
  'picture-missing',
  'picture-too-large',
  'sample-name',
  'sample-owner'
];

function codesOf(path: string): string[] {
  const [, table = ''] = /const sentences = \{([^]*?)\n\} as const/.exec(readFileSync(path, 'utf8')) ?? [];
  return [...table.matchAll(/^ {2}'?([a-z-]+)'?:/gm)].map(([, code]) => code!);
}

const codes = ['src/lib/engine/content/problems.ts', 'src/lib/engine/drill/file/problems.ts'].flatMap(
  codesOf
);

describe('problemSentence', () => {
  it.each([...new Set(codes)].filter((code) => !ofLibraries.includes(code)))('has words for %s', (code) => {
    overwriteGetLocale(() => 'zh-CN');
    expect(problemSentence({ code, params: {}, message: '' })).toMatch(/\p{Script=Han}/u);
  });

  it('puts the engine’s own words into the person’s language', () => {
    overwriteGetLocale(() => 'zh-CN');
    const params = { field: 'minutes', expected: 'a whole number from 5 to 15' };
    expect(problemSentence({ code: 'field-invalid', params, message: '' })).toBe(
      '“minutes”应该是5到15的整数。'
    );
    const detail = { field: 'start', detail: 'must not be empty' };
    expect(problemSentence({ code: 'field-invalid', params: detail, message: '' })).toBe('“start”不能空着。');
  });

  it('keeps the English sentence of a problem it does not know', () => {
    expect(problemSentence({ code: 'constructor', params: {}, message: 'Strange.' })).toBe('Strange.');
  });
});
