import { mkdtemp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { runCommandLine } from '../command-line';
import { readTree } from './content-tree';

const FIXTURES = 'tests/fixtures/content';
const LESSON = 'zh-CN/courses/demo/01-first.md';

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommandLine(args, {
    stdin: () => Promise.resolve(''),
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    json: args.includes('--json')
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('content check', () => {
  const broken: [sample: string, file: string, line: number, message: RegExp][] = [
    ['anchor-missing', LESSON, 22, /no anchor “#step-one” in demo\/first/],
    ['attribute-missing', LESSON, 22, /lacks the attribute “kind”/],
    ['check-untranslated', LESSON, 15, /“greeting” has no counterpart/],
    ['check-without-answer', LESSON, 15, /No option is marked right/],
    ['code-unknown', LESSON, 7, /“C28”.+is not a code/],
    ['directive-unclosed', LESSON, 22, /“callout” is not closed/],
    ['directive-unknown', LESSON, 22, /no directive “slides”/],
    ['duplicate-id', LESSON, 22, /“greeting” is already used on line 15/],
    ['duplicate-lesson', 'zh-CN/courses/demo/02-first.md', 2, /already has a lesson “first”/],
    ['duplicate-order', 'zh-CN/courses/demo/02-second.md', 8, /order 1 is already taken/],
    ['field-invalid', LESSON, 5, /“minutes” must be a whole number from 5 to 15/],
    ['field-missing', LESSON, 1, /lacks “minutes”/],
    ['field-unknown', LESSON, 8, /no field “ordre”/],
    ['folder-mismatch', 'zh-CN/courses/demo/course.md', 2, /“sample” must be the same as the name, “demo”/],
    ['front-matter-missing', LESSON, 1, /must begin with front matter/],
    ['front-matter-yaml', LESSON, 4, /not valid YAML/],
    ['image-missing', LESSON, 22, /no picture “steps\.svg”/],
    ['image-unsafe', 'zh-CN/courses/demo/steps.svg', 2, /contains “<script”/],
    ['image-without-alt', LESSON, 22, /lacks its alternative text/],
    ['link-broken', LESSON, 22, /no drill “late-delivery”/],
    ['link-kind', LESSON, 22, /not to “javascript:alert”/],
    ['locale-missing', 'en/courses/demo/02-second.md', 1, /no such file for zh-CN/],
    ['option-without-explanation', LESSON, 19, /lacks its explanation/],
    ['paper-yaml', 'zh-CN/papers/basics.yaml', 3, /not valid YAML/],
    ['placeholder-unknown', LESSON, 22, /no placeholder “company\.town”/],
    ['raw-html', LESSON, 22, /Raw HTML is not allowed: “<b>”/]
  ];

  it.each(broken)('names the fault in “%s” by file and line', async (sample, file, line, message) => {
    const { code, out, err } = await run('content', 'check', `${FIXTURES}/${sample}`, '--json');
    const result = JSON.parse(out);
    expect(result.problems).toEqual([
      { file: `${FIXTURES}/${sample}/${file}`, line, message: expect.stringMatching(message) }
    ]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
  });

  it('finds nothing in a sound library', async () => {
    expect(await run('content', 'check', `${FIXTURES}/sound`, '--json')).toEqual({
      code: 0,
      out: '{"files":10,"problems":[]}',
      err: ''
    });
    expect(await run('content', 'check', `${FIXTURES}/sound/en`)).toEqual({
      code: 0,
      out: '5 files checked, 0 problems.',
      err: ''
    });
  });

  it('reads out its findings to people', async () => {
    const { code, out } = await run('content', 'check', `${FIXTURES}/raw-html/`);
    expect(code).toBe(1);
    expect(out.split('\n')).toEqual([
      `${FIXTURES}/raw-html/${LESSON}:22  Raw HTML is not allowed: “<b>”; write a literal “<” as “\\<”.`,
      '2 files checked, 1 problem.'
    ]);
  });

  it('refuses a folder that is not there', async () => {
    expect(await run('content', 'check', 'tests/nowhere', '--json')).toEqual({
      code: 1,
      out: '',
      err: 'qihang: There is no folder “tests/nowhere”.'
    });
    expect((await run('content', 'check', 'package.json')).code).toBe(1);
  });

  it.each([['content'], ['content', 'write'], ['content', 'check', 'a', 'b'], ['content', 'check', '--all']])(
    'calls %j %j %j wrong usage',
    async (...args) => {
      const { code, out, err } = await run(...args);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/^qihang: .+ lists the commands\)$/);
    }
  );
});

describe('content coverage', () => {
  it('fails where a language has no lesson for a code', async () => {
    const { code, out } = await run('content', 'coverage', `${FIXTURES}/sound`, '--json');
    const { codes, uncovered } = JSON.parse(out);
    expect(code).toBe(1);
    expect(codes).toHaveLength(36);
    expect(uncovered).toContain('C27 (en)');
  });

  it('finds C1 to C27 and T1 to T9 in the built-in library, as docs/coverage.md says', async () => {
    const { code, out } = await run('content', 'coverage');
    expect(code).toBe(0);
    expect(`${out}\n`).toBe(await readFile('docs/coverage.md', 'utf8'));
  });
});

describe('the built-in library', () => {
  it('gives every course a cover', async () => {
    const files = await readTree('content');
    const courses = [...files].filter(([path]) => path.endsWith('/course.md'));
    expect(courses.length).toBeGreaterThanOrEqual(34);
    for (const [path, source] of courses) expect(source, path).toMatch(/^cover: cover\.svg$/m);
  });
});

describe('a folder as it may be', () => {
  let folder = '';

  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('with hidden files, links, bytes that are no text and a huge file', async () => {
    folder = await mkdtemp(join(tmpdir(), 'qihang-content-'));
    const course = join(folder, 'zh-CN/courses/demo');
    await mkdir(join(folder, '.git'), { recursive: true });
    await mkdir(course, { recursive: true });
    await writeFile(join(folder, '.git/HEAD.md'), 'hidden');
    await symlink('/', join(course, 'root'));
    await writeFile(join(course, 'picture.png'), Buffer.alloc(10));
    await writeFile(join(course, '01-latin.md'), Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xe9, 0x0a]));
    await writeFile(join(course, '02-huge.md'), Buffer.alloc(5_000_000, 'a'));
    const { out } = await run('content', 'check', folder, '--json');
    const { files, problems } = JSON.parse(out) as {
      files: number;
      problems: { file: string; line: number }[];
    };
    expect(files).toBe(3);
    expect(problems.map(({ file, line }) => `${file.slice(file.lastIndexOf('/') + 1)}:${line}`)).toEqual([
      '01-latin.md:1',
      '01-latin.md:2',
      '02-huge.md:1'
    ]);
  });
});
