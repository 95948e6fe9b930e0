import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AnswerSaver, type Saved } from './answer-saver.svelte';
import type { Sending, SentAnswer } from './send-answers';
import { UnsentAnswers } from './unsent-answers';

const savedAt = '2026-03-04T06:05:09.000Z';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A server that keeps what is newest, and a line to it that can be cut. */
function connect(saved: Record<string, Saved> = {}, storage = memory()) {
  const server = new Map(
    Object.entries(saved).map(([item, { value, revision }]) => [item, { value, revision }])
  );
  const line = { answer: undefined as Sending | undefined, messages: [] as SentAnswer[][] };
  const send = async (answers: SentAnswer[]): Promise<Sending> => {
    line.messages.push(answers);
    if (line.answer) return line.answer;
    const receipts = answers.map(({ item, value, revision }) => {
      const before = server.get(item);
      if (!before || before.revision < revision) server.set(item, { value, revision });
      const kept = server.get(item)!;
      const superseded = kept.revision !== revision || kept.value !== value;
      return { item, ok: true as const, superseded, ...kept, savedAt };
    });
    return { kind: 'receipts', receipts };
  };
  const saver = new AnswerSaver(saved, send);
  return { server, line, saver, storage, kept: new UnsentAnswers(storage, 'a1') };
}

const settle = () => vi.advanceTimersByTimeAsync(60_000);

describe('AnswerSaver', () => {
  it('sends a choice at once and typing after a pause, and shows the receipt', async () => {
    const { saver, line, server } = connect();
    saver.change('choice', 'a');
    await vi.advanceTimersByTimeAsync(1);
    expect(saver.notes.choice).toEqual({ phase: 'saved', savedAt: new Date(savedAt) });
    for (const text of ['对', '对不', '对不起']) saver.change('text', text, true);
    expect(saver.notes.text).toEqual({ phase: 'waiting' });
    await settle();
    expect(line.messages).toHaveLength(2);
    expect(server.get('text')).toEqual({ value: '对不起', revision: 3 });
  });

  it('keeps what the line swallowed and sends it again until it is confirmed', async () => {
    const { saver, line, server, kept } = connect();
    saver.resume(kept);
    line.answer = { kind: 'unreachable' };
    saver.change('text', '断线时写的');
    await vi.advanceTimersByTimeAsync(5000);
    expect(saver.connection).toBe('offline');
    expect(saver.unsent).toEqual(['text']);
    expect(kept.read()).toEqual([{ item: 'text', value: '断线时写的', revision: 1 }]);
    line.answer = undefined;
    await settle();
    expect(server.get('text')?.value).toBe('断线时写的');
    expect(saver.connection).toBe('steady');
    expect(kept.read()).toEqual([]);
  });

  it('takes up what a closed tab could not send', async () => {
    const storage = memory();
    new UnsentAnswers(storage, 'a1').keep('text', { value: '关掉之前', revision: 3 });
    new UnsentAnswers(storage, 'a2').keep('text', { value: '别人的', revision: 9 });
    const { saver, server, kept } = connect(
      { text: { value: '旧', revision: 2, savedAt: new Date(savedAt) } },
      storage
    );
    saver.resume(kept);
    await settle();
    expect(saver.answers.text).toBe('关掉之前');
    expect(server.get('text')?.revision).toBe(3);
  });

  it('gives way to another device when it only sends again', async () => {
    const { saver, server, line } = connect();
    line.answer = { kind: 'unreachable' };
    saver.change('text', '这台断线的');
    await vi.advanceTimersByTimeAsync(10);
    server.set('text', { value: '那台新写的', revision: 5 });
    line.answer = undefined;
    await settle();
    expect(saver.answers.text).toBe('那台新写的');
    expect(saver.notes.text?.phase).toBe('superseded');
  });

  it('wins over another device when the change has just been made', async () => {
    const { saver, server } = connect();
    server.set('text', { value: '那台', revision: 5 });
    saver.change('text', '这台刚写的');
    await settle();
    expect(server.get('text')).toEqual({ value: '这台刚写的', revision: 6 });
    expect(saver.answers.text).toBe('这台刚写的');
  });

  it('loses no change that is made while a message is under way', async () => {
    const { saver, server } = connect();
    saver.change('choice', 'a');
    vi.advanceTimersByTime(1);
    saver.change('choice', 'b');
    await settle();
    expect(server.get('choice')).toEqual({ value: 'b', revision: 2 });
    expect(saver.unsent).toEqual([]);
  });

  it('keeps a refused answer in sight and goes on with the others', async () => {
    const { saver, line, server } = connect();
    line.answer = { kind: 'receipts', receipts: [{ item: 'text', ok: false, code: 'too-long' }] };
    saver.change('text', '太长');
    await settle();
    expect(saver.notes.text).toEqual({ phase: 'refused', code: 'too-long' });
    expect(saver.answers.text).toBe('太长');
    line.answer = undefined;
    saver.change('choice', 'a');
    await settle();
    expect([...server.keys()]).toEqual(['choice']);
    saver.change('text', '短');
    await settle();
    expect(server.get('text')?.value).toBe('短');
  });

  it('stops after the bell and says what was kept', async () => {
    const { saver, line } = connect();
    line.answer = { kind: 'late', kept: [{ item: 'text', savedAt }] };
    saver.change('text', '太迟');
    saver.change('choice', 'a');
    await settle();
    expect(saver.over).toBe(true);
    expect(saver.notes).toEqual({
      text: { phase: 'late', savedAt: new Date(savedAt) },
      choice: { phase: 'late', savedAt: null }
    });
    saver.change('choice', 'b');
    await settle();
    expect(line.messages).toHaveLength(1);
  });

  it('takes over newer answers from the server, but not over an unsent one', () => {
    const { saver } = connect();
    saver.change('text', '正在写');
    saver.adopt({
      text: { value: '旧', revision: 1, savedAt: new Date(savedAt) },
      choice: { value: 'b', revision: 4, savedAt: new Date(savedAt) }
    });
    expect(saver.answers).toEqual({ text: '正在写', choice: 'b' });
    saver.stop();
  });
});

function memory(): Storage {
  const entries: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => entries[key] ?? null,
    setItem: (key: string, value: string) => void (entries[key] = value),
    removeItem: (key: string) => void delete entries[key]
  };
  for (const [name, value] of Object.entries(methods))
    Object.defineProperty(entries, name, { value, enumerable: false });
  return entries as unknown as Storage;
}
