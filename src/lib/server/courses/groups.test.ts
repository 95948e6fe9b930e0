import { expect, it } from 'vitest';
import { groupOf } from './groups';

it.each([
  [['C6'], 'start'],
  [['C1', 'C14'], 'start'],
  [['C2', 'T3'], 'company'],
  [['C9', 'C10'], 'company'],
  [['C15'], 'trade'],
  [['C26'], 'trade'],
  [['C13', 'T1'], 'growth'],
  [['C27'], 'growth'],
  [['A5', 'T6'], 'growth'],
  [[], 'growth']
])('a course that covers %j stands under %s', (covers, group) => {
  expect(groupOf(covers)).toBe(group);
});
