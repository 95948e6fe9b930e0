import { describe, expect, it } from 'vitest';
import { richPath, richSource } from '../rich-scenario';
import { checkReferences, checkScenario } from './check-scenario';
import { readScenario } from './read-file';

const long = richSource.replace('{ when: { asked: 4 }, goto: end }', '{ when: { asked: 9 }, goto: end }');
const files = new Map<string, string | { bytes: number }>([
  ['zh-CN/drills/small-box.svg', '<svg/>'],
  ['zh-CN/drills/small-slip.png', { bytes: 9000 }]
]);

function codesOf(from: string, to: string, beside = files) {
  const changed = long.replace(from, to);
  expect(changed).not.toBe(long);
  const read = readScenario(changed, richPath);
  const problems = read.ok ? checkReferences(read.scenario, changed, richPath, beside) : read.problems;
  return problems.map(({ code }) => code);
}

describe('a scenario with everything', () => {
  it('is sound', () => {
    expect(checkScenario(long, richPath, files)).toEqual([]);
  });

  it.each([
    ['use: [patience]', 'use: [calmness]', ['block-unknown', 'block-unused']],
    ['text: 少了一件, picture: box', 'text: 少了一件, picture: bax', ['picture-unknown']],
    ['text: 少了一件, picture: box', 'text: 少了一件, picture: slip', ['picture-of-agent']],
    ['tells: [resend], by: agent', 'tells: [resent], by: agent', ['fact-unknown']],
    ['file: small-box.svg', 'file: other.svg', ['picture-missing']],
    ['file: small-box.svg', 'file: ../box.svg', ['field-invalid']],
    ['file: small-box.svg', 'file: box.webp', ['field-invalid']],
    ['{ id: slip,', '{ id: box,', ['id-repeated']],
    ['少放了一件。, tells: [resend]', '少放了一件。, tells: [sent]', ['fact-unknown']],
    ['role: warehouse', 'role: boss', ['name-unknown']],
    ['consulted: [store]', 'consulted: [shop]', ['colleague-unknown']],
    ['right: true, ending: handed', 'right: true, ending: hand', ['ending-unknown']],
    ['unannounced: gone', 'unannounced: went', ['ending-unknown']],
    ['order: paid,', 'order: placed,', ['never-paid']],
    ['kind: order', 'kind: after-sale', ['order-without-trade', 'order-without-trade']],
    ["amount: '129.00' }\npictures", 'amount: 129 }\npictures', ['field-type']],
    ["since: '2024-03'", "since: '2024-13'", ['field-invalid']]
  ])('with “%s” as “%s” is not', (from, to, codes) => expect(codesOf(from, to)).toEqual(codes));

  it('must not keep a picture nobody shows, or a huge one', () => {
    const unseen = long
      .replace('{ text: 少了一件, picture: box }', '少了')
      .replace('{ picture: box }', '看图');
    const read = readScenario(unseen, richPath);
    expect(read.ok && checkReferences(read.scenario, unseen, richPath).map(({ code }) => code)).toEqual([
      'picture-unused'
    ]);
    const huge = new Map(files).set('zh-CN/drills/small-slip.png', { bytes: 600_000 });
    expect(codesOf('title: 短单', 'title: 长单', huge)).toEqual(['picture-too-large']);
  });

  it('must have somebody to hand over to where it speaks of it', () => {
    const alone = long.slice(0, long.indexOf('transfer:\n  to:'));
    const read = readScenario(alone, richPath);
    expect(read.ok && checkReferences(read.scenario, alone, richPath).map(({ code }) => code)).toEqual([
      'transfer-missing',
      'transfer-missing'
    ]);
  });

  it('must not pay in every ending', () => {
    const bought = long
      .replaceAll('order: placed', 'order: paid')
      .replace('{ id: gone,', '{ id: gone, order: paid,');
    const read = readScenario(bought, richPath);
    expect(read.ok && checkReferences(read.scenario, bought, richPath).map(({ code }) => code)).toEqual([
      'always-paid'
    ]);
  });

  it('has its blocks written behind the reactions of the state', () => {
    const read = readScenario(long, richPath);
    const { reactions } = read.ok ? read.scenario.states.opening! : { reactions: [] };
    expect(reactions.at(-1)).toMatchObject({ when: { any: ['thanks'] }, mood: 1 });
    expect(read.ok && 'use' in read.scenario.states.opening!).toBe(false);
  });
});
