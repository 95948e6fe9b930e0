import { describe, expect, it } from 'vitest';
import { readRubric } from './file/read-file';
import { scoreTranscript, type Score } from './score';
import { readTags } from './tagged-reader';
import { readTranscript } from './transcript';

const source = (criteria: string) =>
  `id: probe\nversion: 2\ntitle: 试卷\nsummary: 用于测试。\nfacts: [{ id: date, label: 日期, right: [周三], wrong: [周五] }]\ncriteria:\n${criteria}`;
const conduct =
  '  - { id: conduct, title: 言行, max: 10, deduct: { argue: 4, over_apology: 4, leak: 10, rude: 10 }, advice: 好好说。 }\n';

function score(criteria: string, lines: string[], lang = 'zh-CN'): Score {
  const rubric = readRubric(source(criteria), 'zh-CN/drills/rubrics/probe.yaml');
  if (!rubric.ok) throw new Error(JSON.stringify(rubric.problems));
  const turns = lines.map((line) => {
    const [, by, at, text] = /^([ca])(\d*) (.*)$/.exec(line)!;
    return { by: by === 'c' ? 'customer' : 'agent', at: at ? Number(at) : null, text };
  });
  const transcript = readTranscript({ lang, turns });
  if (!transcript.ok) throw new Error(transcript.message);
  return scoreTranscript(rubric.rubric, transcript.transcript, readTags);
}

const only = (result: Score) => result.criteria[0]!;

describe('points for what was said', () => {
  const care =
    '  - { id: care, title: 安抚, advice: 先道歉。, points: [{ max: 6, any: [apology], before: [solution], late: 2 }, { max: 4, all: [empathy, thanks] }] }\n';

  it('are given with the words that earn them', () => {
    const result = score(care, ['c 坏了', 'a [apology] [empathy]', 'c 嗯', 'a [solution]', 'a [thanks]']);
    expect(only(result)).toMatchObject({
      score: 10,
      max: 10,
      evidence: [
        { turn: 1, quote: '[apology]' },
        { turn: 1, quote: '[empathy]' },
        { turn: 4, quote: '[thanks]' }
      ],
      note: '做到了：道歉、体谅对方的感受、致谢。'
    });
    expect(result).toMatchObject({ total: 100, band: 'excellent', rubric: { id: 'probe', version: 2 } });
  });

  it('are fewer when it comes late, and the note says what is missing', () => {
    const result = score(care, ['c 坏了', 'a [solution]', 'a [apology]']);
    expect(only(result).score).toBe(2);
    expect(only(result).note).toBe(
      '做到了一部分。没有看到：体谅对方的感受并致谢。来得晚了：道歉，应该放在前面。先道歉。'
    );
    expect(result).toMatchObject({ total: 20, band: 'fail' });
  });

  it('are not given twice for a stuffed or a repeated message', () => {
    const twenty = Array.from({ length: 20 }, () => '[apology]').join('');
    expect(only(score(care, ['c 坏了', `a ${twenty}`])).score).toBe(6);
    expect(only(score(care, ['c 坏了', 'a 您好呀亲爱的', 'c 嗯', 'a 您好呀，亲爱的！'])).score).toBe(0);
  });

  it('may be given for a fact told rightly only', () => {
    const date = '  - { id: date, title: 日期, advice: 说日期。, points: [{ max: 5, facts: [date] }] }\n';
    expect(only(score(date, ['c 几号', 'a 周三到']))).toMatchObject({
      score: 5,
      evidence: [{ turn: 1, quote: '周三' }]
    });
    expect(only(score(date, ['c 几号', 'a 周五到'])).score).toBe(0);
  });

  it('may count in the opening, the closing, or the reply alone', () => {
    const at = (where: string, more = '') =>
      `  - { id: one, title: 一, advice: 说。, ${more}points: [{ max: 5, any: [thanks], where: ${where} }] }\n`;
    const talk = ['c 你好', 'a 一', 'c 二', 'a [thanks]', 'c 三', 'a 四', 'c 五', 'a 六'];
    expect(only(score(at('opening'), talk)).score).toBe(0);
    expect(only(score(at('opening'), talk.slice(2))).score).toBe(5);
    expect(only(score(at('closing'), talk)).score).toBe(0);
    expect(only(score(at('closing'), talk.slice(0, 6))).score).toBe(5);
    expect(only(score(at('reply', 'after: [二], '), talk)).score).toBe(5);
    expect(only(score(at('reply', 'after: [三], '), talk)).score).toBe(0);
  });

  it('are not asked for where the customer gave no cause', () => {
    const complaint = care.replace('title', 'if: [complaint], title');
    expect(only(score(complaint, ['c 有货吗', 'a 有的']))).toMatchObject({ score: 0, max: 0, evidence: [] });
    expect(only(score(complaint, ['c 碎了三个，怎么回事', 'a 哦']))).toMatchObject({ score: 0, max: 10 });
  });
});

describe('conduct', () => {
  it('loses points for each message at fault, never below none', () => {
    const result = score(conduct, ['c 坏了', 'a [argue] [argue]', 'a [argue]', 'a [argue]']);
    expect(only(result)).toMatchObject({ score: 0, max: 10, note: '与顾客争辩3处，扣10分。好好说。' });
    expect(only(result).evidence).toHaveLength(3);
    expect(score(conduct, ['c 坏了', 'a [argue]', 'a 好']).total).toBe(60);
  });

  it('is worth nothing where the agent said nothing', () => {
    expect(score(conduct, ['c 坏了'])).toMatchObject({ total: 0, band: 'fail' });
    expect(score(conduct, [])).toMatchObject({ total: 0, band: 'fail' });
  });

  it('sees one who says sorry in message after message', () => {
    const sorry = ['a [apology] 一', 'a [apology] 二', 'a [apology] 三', 'a [apology] 四'];
    expect(only(score(conduct, ['c 坏了', ...sorry]))).toMatchObject({ score: 6 });
    expect(only(score(conduct, ['c 坏了', ...sorry.slice(1)]))).toMatchObject({ score: 10 });
  });
});

describe('a blocker', () => {
  it('fails the conversation and caps the total, quoting its words', () => {
    const result = score(conduct + conduct.replaceAll('conduct', 'other').replace('leak: 10, ', ''), [
      'c 坏了',
      'a [leak] 她的手机'
    ]);
    expect(result).toMatchObject({
      total: 20,
      band: 'fail',
      blockers: [{ id: 'leak', turn: 1, quote: '[leak]' }]
    });
  });

  it('is a number given to someone who asks for another person’s', () => {
    const talk = (reply: string) => ['c 那个快递员的电话给我', `a ${reply}`];
    expect(score(conduct, talk('好的，13655550123')).blockers).toMatchObject([
      { id: 'leak', quote: '13655550123' }
    ]);
    expect(score(conduct, talk('[refuse_politely] 您拨打客服热线4008001234')).blockers).toEqual([]);
    expect(score(conduct, ['c 店里热线多少', 'a 4008001234']).blockers).toEqual([]);
  });
});

describe('a finding that the conversation does not bear out', () => {
  it.each([
    ['a [leak] 师傅会提前电话联系您', 'c 好的'],
    ['a [rude] [apology] 让您久等了', 'c 嗯，还要多久'],
    ['a [off_platform] 老人平时也用微信吗', 'c 用的']
  ])('does not block: %s', (line, answer) => {
    expect(score(conduct, ['c 你好，有货吗', line, answer]).blockers).toEqual([]);
  });

  it.each([
    ['a [leak] 她的电话13655550123', 'c 好的'],
    ['a [leak] 这款成本才30块', 'c 哦'],
    ['a [rude] [apology] 你脑子有病吧', 'c 嗯'],
    ['a [rude] [apology] 让您久等了', 'c 你怎么说话的'],
    ['a [off_platform] 加我微信转账', 'c 好的']
  ])('blocks where it does: %s', (line, answer) => {
    expect(score(conduct, ['c 你好，有货吗', line, answer]).blockers).toHaveLength(1);
  });

  it('makes a stalling reply evasive where the customer wants something', () => {
    expect(score(conduct.replace('argue', 'evasive'), ['c 退款几时到？', 'a 请您耐心等待哦']).total).toBe(60);
    expect(score(conduct.replace('argue', 'evasive'), ['c 好的谢谢', 'a 请您耐心等待哦']).total).toBe(100);
  });
});

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

describe('notes', () => {
  it('are in the language of the transcript', () => {
    expect(only(score(conduct, ['c broken', 'a [argue]'], 'en')).note).toBe(
      'Found arguing with the customer: 4 points off. 好好说。'
    );
  });
});
