import { expect, it } from 'vitest';
import { queriesUntil } from './query-window';

it.each([
  ['a morning in Shanghai', '2026-03-04T09:00:00+08:00', 3, 'Asia/Shanghai', '2026-03-07T23:59:59+08:00'],
  [
    'an evening that is the day before in UTC',
    '2026-03-05T01:00:00+08:00',
    1,
    'Asia/Shanghai',
    '2026-03-06T23:59:59+08:00'
  ],
  [
    'clocks put forward on the way',
    '2026-03-28T12:00:00+01:00',
    1,
    'Europe/Berlin',
    '2026-03-29T23:59:59+02:00'
  ],
  ['the end of a month', '2026-02-27T12:00:00+08:00', 3, 'Asia/Shanghai', '2026-03-02T23:59:59+08:00']
])('the window ends with a day of the organisation: %s', (_, released, days, zone, until) => {
  expect(queriesUntil(new Date(released), days, zone)).toEqual(new Date(until));
});
