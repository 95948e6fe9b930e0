import { readScenario } from './file/read-file';
import type { Scenario } from './scenario';

/** A small sound scenario for tests, as its author would write it. */
export const smallSource = `id: small
version: 3
title: 短单
summary: 少发了一件。
covers: [C19]
minutes: 5
lessons: [complaint-scripts/mood-first]
persona: { name: 小李, about: 急性子, mood: 40, patience: 50 }
brief: 少发一件。
desk:
  order: [{ label: 订单, value: 尾号1 }]
  parcel: []
  rules: [可以补发]
facts:
  - { id: resend, label: 补发, right: [补发], wrong: [不补], counts_as: solution }
secrets:
  - { id: cost, label: 进价, said: [进价12元] }
start: opening
states:
  opening:
    says: [少发一件, [在吗, 少了一件]]
    reactions:
      - { when: { any: [apology] }, mood: 5, says: [嗯, 行], goto: remedy }
      - { when: { asked: 3 }, goto: remedy }
    otherwise: { calm: [怎么说, 怎么讲], upset: [说话啊, 回答我] }
  remedy:
    skip: { when: { told: [resend] }, goto: end }
    says: [怎么办, 怎么处理]
    reactions:
      - { when: { facts: [resend] }, mood: 10, goto: end }
      - { when: { asked: 4 }, goto: end }
    otherwise: [然后呢, 接着说]
interrupts:
  - { when: { violations: [rude] }, mood: -5, says: [你骂人, 什么话] }
answers:
  - { when: { any: [clarify], words: [单号] }, says: [尾号1, 是1] }
silence: { after: 60, times: 2, says: [人呢, 在吗] }
endings:
  - { id: glad, title: 满意, when: { told: [resend], mood_from: 45 }, says: [谢了, 好], review: { stars: 5, text: 好 } }
  - { id: gone, title: 走了, says: [算了, 拜拜], review: { stars: 1, text: 差 } }
gives_up: gone
rubric:
  criteria:
    - id: sorry
      title: 道歉
      points: [{ max: 10, any: [apology], before: [solution], late: 4 }]
      advice: 先道歉。
      model: 少发了一件，对不起。
      lesson: complaint-scripts/mood-first
    - id: fix
      title: 补救
      points: [{ max: 10, facts: [resend] }]
      advice: 说补发。
    - id: conduct
      title: 言行
      max: 10
      deduct: { argue: 4, rude: 10, leak: 10 }
      advice: 别吵。
most_messages: 8
`;

export function smallScenario(): Scenario {
  const read = readScenario(smallSource, 'zh-CN/drills/small.yaml');
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.scenario;
}
