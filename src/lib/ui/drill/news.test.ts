import { expect, test } from 'vitest';
import type { Chat } from './chat';
import { newsOf } from './news';

const chat = (attempt: string, change: Partial<Chat> = {}): Chat => ({
  attempt,
  seat: 1,
  slug: 'late-delivery',
  title: '',
  locale: 'zh-CN',
  persona: { name: '周师傅', about: '' },
  card: null,
  desk: { order: [], parcel: [], rules: [] },
  pictures: [],
  colleagues: [],
  transfers: [],
  arrivedAt: 0,
  offline: false,
  agentOpens: false,
  turns: [{ by: 'customer', at: 0, text: '在吗' }],
  typing: false,
  consults: [],
  turn: 0,
  waitingSince: 0,
  unread: 1,
  tags: [],
  note: '',
  ended: null,
  ...change
});
const kinds = (before: Chat[], after: Chat[], open = '') =>
  newsOf(before, after, open).map(({ kind, chat: { attempt } }) => `${attempt} ${kind}`);
const spoken = {
  turns: [...chat('a').turns, { by: 'customer', at: 60, text: '人呢' }]
} satisfies Partial<Chat>;

test('who comes is told, and who was there already is not', () => {
  expect(kinds([chat('a')], [chat('a'), chat('b')])).toEqual(['b arrives']);
});

test('a line is told of in the chats that are not open', () => {
  expect(kinds([chat('a')], [chat('a', spoken)])).toEqual(['a speaks']);
  expect(kinds([chat('a')], [chat('a', spoken)], 'a')).toEqual([]);
});

test('one’s own message is no news', () => {
  const turns = [...chat('a').turns, { by: 'agent', at: 5, text: '在的' }] satisfies Chat['turns'];
  expect(kinds([chat('a')], [chat('a', { turns, turn: 1 })])).toEqual([]);
});

test('a customer who leaves is told of once, whatever they say at parting; closing a chat oneself is no news', () => {
  const left = chat('a', { ...spoken, ended: { how: 'gave-up' } });
  expect(kinds([chat('a')], [left])).toEqual(['a leaves']);
  expect(kinds([left], [left])).toEqual([]);
  expect(kinds([chat('a')], [chat('a', { ended: { how: 'closed' } })], 'a')).toEqual([]);
});

test('a colleague’s answer is told of, one’s own question is not', () => {
  const asked = { by: 'agent', at: 3, text: '几号到？', colleague: 'warehouse' } as const;
  const answered = { by: 'colleague', at: 9, text: '18号', colleague: 'warehouse' } as const;
  expect(kinds([chat('a')], [chat('a', { consults: [asked] })], 'a')).toEqual([]);
  expect(
    kinds([chat('a', { consults: [asked] })], [chat('a', { consults: [asked, answered] })], 'a')
  ).toEqual(['a answers']);
});
