import { describe, expect, it } from 'vitest';
import { isBorneOut } from './corroborate';
import type { Move, Violation } from './vocabulary';

const around = { heard: { needs: new Set<never>() }, reaction: undefined } as unknown as Parameters<
  typeof isBorneOut
>[2];

function borneOut(label: Violation, text: string, ...labels: Move[]) {
  const moves = labels.map((move) => ({ label: move, start: 0, end: 1, quote: text.slice(0, 1) }));
  return isBorneOut(label, { text, moves }, around);
}

describe('what is refused is not borne out', () => {
  it.each<[Violation, string]>([
    ['off_platform', '不能收转账，也不加微信'],
    ['off_platform', '平台规定不能私下交易'],
    ['off_platform', "we can't take payment outside the platform"],
    ['leak', '她的电话我不能给您'],
    ['leak', "I can't share what the supplier charges"],
    ['leak', 'you can return it within 7 days and we pay shipping both ways, 30 days for members'],
    ['leak', 'we get back to everyone within 24 hours'],
    ['overpromise', '灯不能保证不近视哦'],
    ['overpromise', 'Nobody can guarantee it never shrinks']
  ])('%s: %s', (label, text) => expect(borneOut(label, text)).toBe(false));

  it('nor is a courteous question an impatient one', () => {
    expect(borneOut('impatience', '您好，礼盒还没付款，是遇到问题了吗？', 'greeting')).toBe(false);
    expect(borneOut('impatience', '还没付款？')).toBe(true);
    expect(borneOut('impatience', '您好，到底买不买？', 'greeting')).toBe(true);
  });
});

describe('what is offered after a refusal is', () => {
  it.each<[Violation, string]>([
    ['off_platform', '不能加微信就打我手机私下聊'],
    ['off_platform', '平台不让说，您加我微信'],
    ['off_platform', '要不加个微信吧'],
    ['off_platform', '能不能加个微信'],
    ['off_platform', "I can't discount here but transfer it to my paypal"],
    ['off_platform', "Why don't you pay me directly?"],
    ['leak', '本来不能说，进价才三十块'],
    ['leak', '不方便说，不过她的电话是13800001111'],
    ['leak', 'we pay 6 dollars for it'],
    ['overpromise', '别家不敢保证，我保证有效'],
    ['overpromise', "They can't promise that but I guarantee it"]
  ])('%s: %s', (label, text) => expect(borneOut(label, text)).toBe(true));
});
