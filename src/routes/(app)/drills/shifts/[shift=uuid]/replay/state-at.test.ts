import { expect, test } from 'vitest';
import { stateAt } from './state-at';

const chat = {
  arrivedAt: 100,
  endedAt: 130,
  turns: [
    { by: 'customer', at: 0 },
    { by: 'customer', at: 2 },
    { by: 'agent', at: 8 },
    { by: 'customer', at: 20 }
  ]
} as const;

test.each([
  [100, 0],
  [105, 5],
  [108, null],
  [119, null],
  [125, 5]
])('at second %d the customer has waited %s', (at, waited) => {
  expect(stateAt(chat, at)).toEqual({ ended: false, waited });
});

test('a chat that is over keeps nobody waiting', () => {
  expect(stateAt(chat, 130)).toEqual({ ended: true, waited: null });
});
