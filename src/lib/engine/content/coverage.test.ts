import { describe, expect, it } from 'vitest';
import { coverageOf, coverageTable, uncovered } from './coverage';

const course =
  '---\nid: demo\ntitle: 示例\nsummary: 一句话。\naudience: all\ncovers: [C2]\nowner: trainer\norder: 1\n---\n';
const lesson = (id: string, order: number, covers: string) =>
  `---\nid: ${id}\ntitle: 课\nsummary: 一句话。\nminutes: 5\nobjectives: [能做]\ncovers: [${covers}]\norder: ${order}\n---\n文字`;

const files = new Map([
  ['zh-CN/courses/demo/course.md', course],
  ['zh-CN/courses/demo/01-first.md', lesson('first', 1, 'C1, T1')],
  ['zh-CN/courses/demo/02-second.md', lesson('second', 2, 'C1, A5')],
  ['en/courses/demo/course.md', course],
  ['en/courses/demo/01-first.md', lesson('first', 1, 'C1')],
  ['en/courses/demo/02-second.md', 'no front matter']
]);

describe('coverage', () => {
  const coverage = coverageOf(files);
  const of = (code: string) => coverage.find((entry) => entry.code === code)?.lessons;

  it('has a row for C1 to C27 and T1 to T9', () => {
    expect(coverage.map(({ code }) => code)).toHaveLength(36);
    expect(of('C27')).toEqual({ en: [], 'zh-CN': [] });
    expect(of('A5')).toBeUndefined();
  });

  it('counts the lessons that name a code, not the course around them', () => {
    expect(of('C1')).toEqual({ en: ['demo/first'], 'zh-CN': ['demo/first', 'demo/second'] });
    expect(of('C2')).toEqual({ en: [], 'zh-CN': [] });
  });

  it('names what a language lacks', () => {
    expect(uncovered(coverage)).toContain('T1 (en)');
    expect(uncovered(coverage)).not.toContain('T1 (zh-CN)');
    expect(uncovered(coverageOf(new Map()))).toContain('C1');
  });

  it('is a table with a row a code', () => {
    const table = coverageTable(coverage);
    expect(table).toContain('| C1 | 1 | 2 | demo/first, demo/second (zh-CN) |');
    expect(table).toContain('| T1 | 0 | 1 | demo/first (zh-CN) |');
    expect(table).toMatch(/Not covered: C2 \(en\)/);
  });
});
