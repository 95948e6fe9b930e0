import { describe, expect, it } from 'vitest';
import { compilePhrase, findMention, findPhrase } from './phrase';

const find = (phrase: string, text: string) => findPhrase([compilePhrase(phrase)!], text)?.quote ?? null;

describe('a phrase', () => {
  it.each([
    ['20元', '补偿您一张20 元的券', '20 元'],
    ['20元', '补偿您２０元', '２０元'],
    ['三天*没*更新', '以后三天物流没有更新就去查', '三天物流没有更新'],
    ['主动*告诉您', '我們會主動聯繫並告訴你', '主動聯繫並告訴你'],
    ['20 yuan', 'a 20  Yuan coupon', '20  Yuan'],
    ['soon', 'as SOON as we can', 'SOON'],
    ['/分(?:错|拣)/', '在中转站分错了', '分错']
  ])('%s is found in “%s”', (phrase, text, quote) => expect(find(phrase, text)).toBe(quote));

  it.each([
    ['soon', 'sooner or later'],
    ['20元', '不能给您20元'],
    ['refund', 'I’m not able to refund it'],
    ['三天*更新', '三天以后我们再看看那边物流系统里面有没有更新']
  ])('%s is not found in “%s”', (phrase, text) => expect(find(phrase, text)).toBeNull());

  it('is not negated by a set phrase', () => {
    expect(find('20元', '不好意思，20元券给您')).toBe('20元');
    expect(find('20元', '没问题给您20元')).toBe('20元');
  });

  it('is taken back by words that follow in the same clause', () => {
    const unless = ['断货', 'sold out'].map((words) => compilePhrase(words)!);
    const told = (phrase: string, text: string) =>
      findPhrase([compilePhrase(phrase)!], text, unless)?.quote ?? null;
    expect(told('黑色', '黑色这款断货了')).toBeNull();
    expect(told('黑色', '黑色有货，断货的是白色')).toBe('黑色');
    expect(told('the black one', 'Sorry, the black one is sold out')).toBeNull();
  });

  it('counts though negated where any mention does', () => {
    expect(findMention([compilePhrase('13800004417')!], '不要打13800004417')?.start).toBe(3);
  });

  it.each(['/(/', '/a*/', '***', '  ', '！'])('“%s” is nothing to look for', (source) => {
    expect(compilePhrase(source)).toBeNull();
  });
});
