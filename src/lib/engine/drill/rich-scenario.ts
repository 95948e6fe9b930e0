import { readScenario } from './file/read-file';
import type { Scenario } from './scenario';
import { smallSource } from './small-scenario';

/** The small scenario with everything a scenario need not have: card, trade, pictures, colleagues, hand-over, blocks. */
export const richSource =
  smallSource
    .replace('    otherwise: { calm: [怎么说, 怎么讲], upset: [说话啊, 回答我] }', '    use: [patience]\n$&')
    .replace(
      'says: [少发一件, [在吗, 少了一件]]',
      'says: [{ text: 少了一件, picture: box }, [在吗, { picture: box }]]'
    )
    .replace(
      'answers:\n',
      'answers:\n  - { when: { any: [clarify], words: [箱子], mood_below: 30 }, mood: -5, says: [都拍给你了, 自己看图] }\n'
    )
    .replace(
      '{ id: glad,',
      '{ id: handed, title: 转交, order: placed, when: { transferred: true }, says: [好, 行], review: { stars: 4, text: 转 } }\n  - { id: glad, order: paid,'
    )
    .replace(
      'max: 10\n      deduct: { argue: 4, rude: 10, leak: 10 }',
      'max: 10\n      deduct: { argue: 4, rude: 10, leak: 10, mistold: 3, wrong_transfer: 6, unannounced_transfer: 2, closed_unconfirmed: 5 }'
    )
    .replace(
      '      advice: 说补发。',
      `$&
    - id: transfer
      title: 转交
      max: 8
      measure: transfer
      advice: 转给仓库主管，先说一声。
    - id: asked
      title: 问同事
      points: [{ max: 5, consulted: [store] }]
      advice: 先问仓库。`
    ) +
  `blocks:
  patience:
    - { when: { any: [thanks] }, mood: 1, says: [不谢, 嗯] }
customer:
  since: '2024-03'
  visits: [{ ago: 3分钟前, page: 订单页 }]
  orders: [{ number: 尾号1, when: 1日, goods: 灯, amount: '129.00', status: 已签收 }]
trade: { kind: order, amount: '129.00' }
pictures:
  - { id: box, file: small-box.svg, alt: 一只空着一格的箱子, by: customer }
  - { id: slip, file: small-slip.png, alt: 补发单, tells: [resend], by: agent }
colleagues:
  - id: store
    role: warehouse
    name: 老周
    after: 10
    answers: [{ words: [漏, 少], says: 录像里少放了一件。, tells: [resend] }]
    otherwise: 你问哪一单？
transfer:
  to:
    - { id: lead, name: 仓库主管, right: true, ending: handed }
    - { id: sales, name: 售前, right: false, ending: gone, unannounced: gone }
`;

export const richPath = 'zh-CN/drills/small.yaml';

export function richScenario(change: Partial<Scenario> = {}): Scenario {
  const read = readScenario(richSource, richPath);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return { ...read.scenario, ...change };
}
