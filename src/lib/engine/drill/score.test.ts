import { describe, expect, it } from 'vitest';
import { firstOf as only, scoreLines as score } from './score-lines';

const conduct =
  '  - { id: conduct, title: 言行, max: 10, deduct: { argue: 4, over_apology: 4, leak: 10, rude: 10 }, advice: 好好说。 }\n';

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

describe('notes', () => {
  it('are in the language of the transcript', () => {
    expect(only(score(conduct, ['c broken', 'a [argue]'], 'en')).note).toBe(
      'Found arguing with the customer: 4 points off. 好好说。'
    );
  });
});
