import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPathway, comparePathways, parsePathway, pathwayTargets } from './pathway';
import { tasksForDay } from './week';

const path = (locale: string) => `content/${locale}/pathways/first-week.yaml`;
const file = (locale: string) => ({ path: path(locale), source: readFileSync(path(locale), 'utf8') });
const zh = file('zh-CN');
const en = file('en');

const read = parsePathway(zh.source, zh.path);
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const pathway = read.value;

describe('the first week', () => {
  it('is sound in both languages and the same but for its texts', () => {
    expect(checkPathway(zh.source, zh.path)).toEqual([]);
    expect(checkPathway(en.source, en.path)).toEqual([]);
    expect(comparePathways(zh, en)).toEqual([]);
  });

  it('gives something to do and a journal to write on each of six days', () => {
    for (let day = 1; day <= 6; day += 1) {
      const kinds = tasksForDay(pathway, day).map(({ kind }) => kind);
      expect(kinds, `day ${day}`).toContain('journal');
      expect(kinds.length, `day ${day}`).toBeGreaterThan(2);
    }
  });

  it('starts with few chats, fewer for the inexperienced, and never falls back', () => {
    const shares = pathway.days.map(({ traffic }) => traffic);
    expect(shares[0]?.inexperienced).toBeLessThanOrEqual(10);
    for (const [index, { inexperienced, experienced }] of shares.entries()) {
      expect(inexperienced).toBeLessThan(experienced);
      expect(inexperienced).toBeGreaterThanOrEqual(shares[index - 1]?.inexperienced ?? 0);
    }
  });

  it('leads to the four courses, the drill and the paper, by line', () => {
    const targets = pathwayTargets(zh.source, zh.path);
    expect(targets.map(({ target }) => target)).toEqual([
      'company-culture/what-customer-service-is',
      'service-etiquette/golden-six-seconds',
      'company-culture',
      'confidentiality',
      'service-etiquette',
      'complaint-scripts',
      'onboarding-basics',
      'late-delivery'
    ]);
    const lines = zh.source.split('\n');
    for (const { target, line } of targets) expect(lines[line - 1]).toBe(`    target: ${target}`);
    expect(existsSync('content/zh-CN/papers/onboarding-basics.yaml')).toBe(true);
  });

  it('has the system sign what it can see, and a person the rest', () => {
    for (const { kind, target, signs } of pathway.tasks)
      expect(signs === 'system', kind).toBe(target !== undefined);
  });
});

describe('checkPathway', () => {
  it.each([
    ['id: journal-2', 'id: journal-1', 'duplicate-id'],
    ['kind: visit', 'kind: excursion', 'field-invalid'],
    ['target: company-culture/what', 'target: company-culture-what', 'target-form'],
    ['id: site-visit\n    day: 2', 'id: site-visit\n    day: 1', 'task-order'],
    ['id: journal-6\n    day: 6', 'id: journal-6\n    day: 7', 'day-unknown'],
    ['{ day: 2, title', '{ day: 3, title', 'day-order'],
    ['kind: visit\n', 'kind: visit\n    target: warehouse\n', 'target-unexpected'],
    ['    target: late-delivery\n', '', 'target-form'],
    ['inexperienced: 10, experienced: 30', 'inexperienced: 10, experienced: 130', 'field-invalid']
  ])('refuses %j made %j', (from, to, code) => {
    const source = zh.source.replace(from, to);
    expect(source).not.toBe(zh.source);
    const found = checkPathway(source, zh.path);
    expect(found.map((problem) => problem.code)).toContain(code);
    expect(found.every(({ file, line }) => file === zh.path && line > 1)).toBe(true);
  });
});
