import { describe, expect, it } from 'vitest';
import { firstOf as only, scoreLines as score } from '../score-lines';

describe('response times', () => {
  const response = '  - { id: response, title: 时效, max: 10, measure: response, advice: 快一点。 }\n';
  const first = (seconds: number) => only(score(response, ['c0 你好', `a${seconds} 您好`])).score;

  it('are golden to 6 s, good for half at 60 s, and nothing after', () => {
    expect([0, 6, 33, 60, 61].map(first)).toEqual([10, 10, 8, 5, 0]);
  });

  it('count for half in the later replies', () => {
    const later = (seconds: number) =>
      only(score(response, ['c0 你好', 'a5 您好', 'c10 有货吗', `a${10 + seconds} 有`])).score;
    expect([60, 61, 121].map(later)).toEqual([10, 8, 5]);
  });

  it('begin with the customer’s first unanswered word, and count a question never answered', () => {
    const waiting = score(response, ['c0 你好', 'c50 在吗', 'a66 您好']);
    expect(only(waiting)).toMatchObject({ score: 0, evidence: [{ turn: 2, quote: '您好' }] });
    expect(only(score(response, ['c0 你好', 'a3 您好', 'c9 有货吗？'])).score).toBe(5);
    expect(only(score(response, ['c0 你好', 'a3 您好', 'c9 好的谢谢'])).score).toBe(10);
  });

  it('are left out where nobody kept them', () => {
    expect(only(score(response, ['c 你好', 'a 您好']))).toMatchObject({ score: 0, max: 0 });
  });
});

describe('thoroughness', () => {
  const range = '  - { id: range, title: 周到, max: 12, measure: range, advice: 多走一步。 }\n';

  it('grows with the different things done, a few at most from one message', () => {
    const five = '[greeting] [apology] [empathy] [clarify] [explain]';
    expect(only(score(range, ['c 你好', `a ${five}`])).score).toBe(2);
    expect(only(score(range, ['c 你好', `a ${five}`, 'a [explain] [thanks] [closing]'])).score).toBe(8);
    expect(only(score(range, ['c 你好', 'a [greeting] [greeting]', 'a [greeting] 好'])).score).toBe(0);
  });
});

describe('fullness', () => {
  const fullness = '  - { id: fullness, title: 说得够, max: 8, measure: fullness, advice: 多说半句。 }\n';

  it('runs from eight characters to forty, and stalling adds nothing', () => {
    const of = (text: string) => only(score(fullness, ['c 怎么退？', `a ${text}`])).score;
    expect(['好', '字'.repeat(24), '字'.repeat(40), '字'.repeat(400)].map(of)).toEqual([0, 4, 8, 8]);
    expect(of(`${'字'.repeat(40)}[evasive]`)).toBe(0);
  });
});

describe('answers', () => {
  const answers = '  - { id: answers, title: 有问必答, max: 8, measure: answers, advice: 答到实处。 }\n';
  const reply = (...lines: string[]) => only(score(answers, ['c 这款有货吗？', ...lines]));

  it.each([
    ['a [solution]', 8],
    ['a [clarify]', 6],
    ['a [empathy]', 4],
    ['a 这款灰色的有货，明天可以发出去的', 8],
    ['a 有货', 4],
    ['a 嗯', 0],
    ['a [evasive] 等着', 0]
  ])('“%s” is worth %i of 8', (line, points) => expect(reply(line).score).toBe(points));

  it('cite what was left without one', () => {
    const result = reply('a [solution]', 'c 那尺码呢？');
    expect(result).toMatchObject({ score: 4, evidence: [{ turn: 2, quote: '那尺码呢？' }] });
    expect(result.note).toContain('有1次没有得到正面回应');
  });

  it('are not owed to thanks or a goodbye', () => {
    expect(reply('a [solution]', 'c 好的，谢谢').score).toBe(8);
  });
});

describe('the outcome', () => {
  const outcome = '  - { id: outcome, title: 结果, max: 9, measure: outcome, advice: 回到原来的事。 }\n';

  it.each([
    ['谢谢，那我拍了', 9],
    ['知道了', 6],
    ['算了，差评见', 0]
  ])('is told from “%s”', (words, points) => {
    expect(only(score(outcome, ['c 有货吗', 'a 有', `c ${words}`])).score).toBe(points);
  });
});
