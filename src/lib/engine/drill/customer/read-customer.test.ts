import { describe, expect, it } from 'vitest';
import { readCustomer } from './read-customer';

const needs = (text: string) => [...readCustomer(text).needs];

describe('what a customer’s words call for', () => {
  it.each([
    ['收到的碗碎了三个，怎么回事', 'complaint'],
    ['快遞怎麼還沒到', 'complaint'],
    ['我要退款', 'complaint'],
    ['My lamp arrived broken', 'complaint'],
    ["It still hasn't arrived", 'complaint'],
    ['这款有货吗', 'question'],
    ['how heavy is it', 'question'],
    ['想给爸爸买个按摩椅', 'purchase'],
    ['Which size should I get', 'purchase'],
    ['能便宜点吗', 'haggle'],
    ['any chance of a discount', 'haggle'],
    ['帮我改一下地址', 'request'],
    ['please cancel my order', 'request'],
    ['把那个快递员的手机号给我', 'secret'],
    ['这个成本多少', 'secret'],
    ["could I have the driver's number", 'secret']
  ])('“%s” is a %s', (text, need) => expect(needs(text)).toContain(need));

  it.each(['会掉色吗', '万一坏了能退吗', '坏了怎么办', 'will it fade?', 'what if it is the wrong size'])(
    '“%s” is asked before buying and no complaint',
    (text) => expect(needs(text)).not.toContain('complaint')
  );

  it.each([
    ['好的，谢谢！', false],
    ['嗯嗯嗯', false],
    ['ok thanks', false],
    ['好的，那几号到', true],
    ['嗯'.repeat(500), true]
  ])('“%s” waits for a reply: %s', (text, waits) => expect(readCustomer(text).wantsReply).toBe(waits));

  it.each([
    ['谢谢，那我拍了', 'pleased'],
    ['great, thank you', 'pleased'],
    ['知道了', 'neutral'],
    ['算了，差评见', 'displeased'],
    ['Useless.', 'displeased'],
    ['谢谢，不买了', 'displeased']
  ])('“%s” is %s', (text, feeling) => expect(readCustomer(text).feeling).toBe(feeling));

  it('is told in no time from a hostile text', () => {
    const started = performance.now();
    for (const piece of ['嗯', '好的', 'thanks ', 'no ', '!?']) readCustomer(piece.repeat(5000) + 'x');
    expect(performance.now() - started).toBeLessThan(500);
  });
});
