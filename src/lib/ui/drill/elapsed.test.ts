import { expect, test } from 'vitest';
import { formatElapsed } from './elapsed';

test.each([
  [0, '0:00'],
  [5.9, '0:05'],
  [65, '1:05'],
  [3600, '1:00:00'],
  [7265, '2:01:05'],
  [-3, '0:00']
])('%d seconds are %s', (seconds, shown) => {
  expect(formatElapsed(seconds)).toBe(shown);
});
