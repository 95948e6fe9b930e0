import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { replay, type PlayedChat } from './replay';

test('a shift unrolls second by second', () => {
  const frames = replay([
    {
      seat: 1,
      arrivedAt: 0,
      endedAt: 12,
      turns: [
        { by: 'customer', at: 0, mood: 50 },
        { by: 'agent', at: 8, mood: 60 },
        { by: 'customer', at: 12, mood: 60 }
      ]
    },
    { seat: 2, arrivedAt: 8, endedAt: null, turns: [{ by: 'customer', at: 0, mood: 40 }] }
  ]);
  expect(frames).toEqual([
    {
      at: 0,
      open: 1,
      waiting: 1,
      events: [
        { kind: 'arrives', seat: 1 },
        { kind: 'says', seat: 1, by: 'customer', turn: 0, mood: 50 }
      ]
    },
    {
      at: 8,
      open: 2,
      waiting: 1,
      events: [
        { kind: 'says', seat: 1, by: 'agent', turn: 1, mood: 60 },
        { kind: 'arrives', seat: 2 },
        { kind: 'says', seat: 2, by: 'customer', turn: 0, mood: 40 }
      ]
    },
    {
      at: 12,
      open: 1,
      waiting: 1,
      events: [
        { kind: 'says', seat: 1, by: 'customer', turn: 2, mood: 60 },
        { kind: 'ends', seat: 1 }
      ]
    }
  ]);
});

const anyChats: fc.Arbitrary<PlayedChat[]> = fc
  .array(
    fc.record({
      arrivedAt: fc.nat(2400),
      turns: fc
        .array(
          fc.record({
            by: fc.constantFrom('customer' as const, 'agent' as const),
            at: fc.nat(600),
            mood: fc.nat(100)
          })
        )
        .map((turns) => turns.sort((a, b) => a.at - b.at))
    })
  )
  .map((chats) =>
    chats.map((chat, index) => ({
      ...chat,
      seat: index + 1,
      endedAt: chat.arrivedAt + (chat.turns.at(-1)?.at ?? 0)
    }))
  );

test('every arrival, turn and end has its second, in order, and in the end the desk is empty', () => {
  fc.assert(
    fc.property(anyChats, (chats) => {
      const frames = replay(chats);
      const times = frames.map(({ at }) => at);
      expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
      const events = frames.flatMap(({ events }) => events);
      expect(events).toHaveLength(chats.reduce((sum, { turns }) => sum + turns.length + 2, 0));
      expect(frames.every(({ open, waiting }) => waiting >= 0 && waiting <= open)).toBe(true);
      if (chats.length > 0) expect(frames.at(-1)).toMatchObject({ open: 0, waiting: 0 });
    })
  );
});
