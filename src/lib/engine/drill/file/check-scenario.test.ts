import { describe, expect, it } from 'vitest';
import { readRubric } from './read-file';
import { smallSource } from '../small-scenario';
import { checkScenario } from './check-scenario';

const path = 'zh-CN/drills/small.yaml';
const long = smallSource.replace('{ when: { asked: 4 }, goto: end }', '{ when: { asked: 9 }, goto: end }');

function problemsOf(from: string | RegExp, to: string) {
  const changed = long.replace(from, to);
  expect(changed).not.toBe(long);
  return checkScenario(changed, path).map(({ line, code, message }) => ({ line, code, message }));
}

function lineOf(text: string): number {
  return long.slice(0, long.indexOf(text)).split('\n').length;
}

describe('a scenario', () => {
  it('is sound when all of it can be played', () => {
    expect(checkScenario(long, path)).toEqual([]);
  });

  it.each([
    ['says: [少发一件, [在吗, 少了一件]]', 'says: [少发一件]', 'field-invalid', 'at least two variants'],
    ['title: 短单\n', '', 'field-missing', 'title'],
    ['minutes: 5', 'minutes: 五', 'field-type', 'minutes'],
    ['minutes: 5', 'minutes: 90', 'field-invalid', 'at most 60'],
    ['brief: 少发一件。', 'breif: 少发一件。', 'field-unknown', 'breif'],
    ['any: [apology], before', 'any: [appology], before', 'name-unknown', 'appology'],
    ['facts: [resend] }, mood', 'facts: [resent] }, mood', 'fact-unknown', 'resent'],
    [
      'goto: remedy }\n      - { when: { asked: 3 }',
      'goto: cure }\n      - { when: { asked: 3 }',
      'state-unknown',
      'cure'
    ],
    ['gives_up: gone', 'gives_up: lost', 'ending-unknown', 'lost'],
    ['covers: [C19]', 'covers: [C99]', 'code-unknown', 'C99'],
    ['id: small', 'id: smaller', 'id-mismatch', 'smaller'],
    ['id: gone', 'id: glad', 'id-repeated', 'glad'],
    ['right: [补发]', 'right: ["/(/"]', 'field-invalid', 'look for'],
    ['start: opening', 'start: [', 'yaml-syntax', 'YAML'],
    ['    otherwise: [然后呢, 接着说]\n', '', 'field-missing', 'otherwise']
  ])('with “%s” as “%s” has the problem %s', (from, to, code, words) => {
    const problems = problemsOf(from, to);
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(problems.find((problem) => problem.code === code)?.message).toContain(words);
  });

  it('names the line', () => {
    expect(problemsOf('facts: [resend] }, mood', 'facts: [resent] }, mood')).toEqual([
      expect.objectContaining({ line: lineOf('facts: [resend] }, mood'), code: 'fact-unknown' })
    ]);
  });

  it('must not have a state nothing leads to, or one that leads nowhere', () => {
    const island = `  island:
    says: [甲, 乙]
    reactions: [{ when: { any: [thanks] }, says: [丙, 丁] }]
    otherwise: [戊, 己]
interrupts:`;
    expect(problemsOf('interrupts:', island).map(({ code }) => code)).toEqual([
      'state-unreachable',
      'dead-end'
    ]);
  });

  it('must not have an ending, a state or points that no conversation comes to', { timeout: 60_000 }, () => {
    expect(problemsOf('mood_from: 45', 'mood_from: 100, never: [argue], sofar: [over]')).toEqual([
      expect.objectContaining({ code: 'name-unknown' })
    ]);
    expect(
      problemsOf('told: [resend], mood_from: 45', 'mood_from: 90, mood_below: 10').map(({ code }) => code)
    ).toEqual(['ending-not-reached']);
    expect(
      problemsOf(
        '{ max: 10, facts: [resend] }',
        '{ max: 10, facts: [resend], where: opening, before: [greeting] }'
      )
    ).toEqual([]);
    expect(
      problemsOf('advice: 说补发。', 'advice: 说补发。\n      after: [从没说过的话]').map(({ code }) => code)
    ).toEqual(['criterion-not-reached']);
  });

  it('must be long enough to be a conversation', () => {
    const quick = long.replaceAll(/asked: \d/g, 'asked: 1');
    expect(checkScenario(quick, path).map(({ code }) => code)).toContain('too-short');
  });

  it('of an enormous size is refused at once', () => {
    expect(checkScenario('a'.repeat(300_000), path)).toMatchObject([{ code: 'file-too-large', line: 1 }]);
  });
});

describe('a rubric', () => {
  it('is read with its language, or its problems are named', () => {
    const source = `id: r\nversion: 1\ntitle: R\nsummary: S\ncriteria: [{ id: a, title: A, max: 3, measure: answers, advice: B }]\n`;
    expect(readRubric(source, 'en/drills/rubrics/r.yaml')).toMatchObject({
      ok: true,
      rubric: { locale: 'en' }
    });
    expect(readRubric(source.replace('answers', 'charm'), 'en/drills/rubrics/r.yaml')).toMatchObject({
      ok: false,
      problems: [{ code: 'name-unknown', line: 5 }]
    });
  });
});
