import { describe, expect, it } from 'vitest';
import { smallScenario } from './small-scenario';
import { beginDrill, belongsTo, type DrillState } from './state';
import { step, type DrillEvent } from './step';
import { readTags } from './tagged-reader';

const scenario = smallScenario();

function play(seed: number, ...events: (string | [number, string] | DrillEvent)[]) {
  let { state } = beginDrill(scenario, seed);
  let last;
  for (const event of events) {
    last = step(scenario, state, toEvent(event, state), readTags);
    state = last.state;
  }
  return { state, last: last! };
}

function toEvent(event: string | [number, string] | DrillEvent, state: DrillState): DrillEvent {
  if (typeof event === 'string') return { kind: 'message', text: event, at: state.at + 4 };
  return Array.isArray(event) ? { kind: 'message', at: event[0], text: event[1] } : event;
}

const texts = (state: DrillState) => state.turns.map((turn) => turn.text);

describe('a drill', () => {
  it('opens with the customer’s words at second 0', () => {
    const { state, lines } = beginDrill(scenario, 5);
    expect(lines).toEqual(state.turns);
    expect(lines.every((line) => line.by === 'customer' && line.at === 0)).toBe(true);
    expect(state).toMatchObject({ node: 'opening', mood: 40, patience: 50, ending: null, waitingSince: 0 });
    expect(belongsTo(state, scenario)).toBe(true);
    expect(belongsTo(state, { ...scenario, version: 4 })).toBe(false);
  });

  it('moves on and warms up when the customer gets what they look for', () => {
    const { state, last } = play(1, '[apology]');
    expect(state.node).toBe('remedy');
    expect(state.mood).toBe(40 + 5 + 5);
    expect(last.lines.map((line) => line.by)).toEqual(['customer', 'customer']);
    expect(last.lines[0]!.at).toBeGreaterThan(4);
  });

  it('asks again, and loses patience, when a message does not help', () => {
    const { state } = play(1, '嗯嗯');
    expect(state).toMatchObject({ node: 'opening', asked: 1, mood: 38, patience: 42 });
    expect(['说话啊', '回答我']).toContain(texts(state).at(-1));
  });

  it('ends well once the remedy is told, and takes nothing more', () => {
    const { state, last } = play(1, '[apology]', '给您补发');
    expect(state.ending).toBe('glad');
    expect(last.lines.length).toBeGreaterThan(0);
    expect(play(1, '[apology]', '给您补发', '还有吗').last).toMatchObject({
      ok: false,
      code: 'ended',
      lines: []
    });
  });

  it('passes over a state whose matter was settled before', () => {
    expect(play(1, '[apology] 给您补发').state).toMatchObject({ ending: 'glad', visited: ['opening'] });
  });

  it('lets an interrupt take the place of the answer', () => {
    const { state } = play(1, '[rude] [apology] 你有病吧');
    expect(state.node).toBe('opening');
    expect(state.mood).toBe(40 + 5 - 40 - 5);
  });

  it('has the customer answer a question without losing patience', () => {
    const { state } = play(1, '单号多少 [clarify]');
    expect(['尾号1', '是1']).toContain(texts(state).at(-1));
    expect(state.patience).toBe(50);
  });

  it('counts a move in full, then half, then not at all, and not when repeated word for word', () => {
    const once = play(1, '[thanks] 一').state.mood;
    const twice = play(1, '[thanks] 一', '[thanks] 二').state.mood;
    const thrice = play(1, '[thanks] 一', '[thanks] 二', '[thanks] 三').state;
    expect([once, twice, thrice.mood]).toEqual([40 + 2 - 2, 40 + 2 - 2 + 1 - 2, 39 - 0]);
    const repeated = play(1, '[thanks] 一句话', '[thanks]，一句话！').state;
    expect(repeated.moves.thanks).toBe(1);
    expect(repeated.mood).toBe(40 - 6 - 2);
  });

  it('makes a secret a leak whatever the words around it', () => {
    expect(play(1, '进价12元').state.violations).toEqual({ leak: 1 });
  });

  it('ends after the most messages a drill may have', () => {
    const messages = Array.from(
      { length: 8 },
      (_, index) => `[commit_time] [acknowledge] [solution] 第${index}句`
    );
    const { state } = play(1, ...messages);
    expect(state.ending).not.toBeNull();
  });
});

describe('time', () => {
  it('makes the customer ask, and at last leave, dated when it happened', () => {
    const { state } = play(1, { kind: 'time', at: 60 });
    expect(state.turns.at(-1)).toMatchObject({ by: 'customer', mood: 34 });
    expect(state.turns.at(-1)!.at).toBeGreaterThanOrEqual(61);
    expect(play(1, { kind: 'time', at: 59 }).state.turns).toEqual(beginDrill(scenario, 1).state.turns);
    expect(play(1, { kind: 'time', at: 1000 }).state.ending).toBe('gone');
  });

  it('passes the same in many steps as in one', () => {
    const ticks = Array.from({ length: 500 }, (_, index): DrillEvent => ({ kind: 'time', at: index }));
    expect(play(9, ...ticks).state).toEqual(play(9, { kind: 'time', at: 499 }).state);
  });

  it('is made up for before a late message, which a customer who left does not read', () => {
    expect(texts(play(1, [70, '[apology]']).state).some((text) => text === '人呢' || text === '在吗')).toBe(
      true
    );
    const { last, state } = play(1, [5000, '[apology]']);
    expect(last).toMatchObject({ ok: false, code: 'ended' });
    expect(last.lines.length).toBeGreaterThan(0);
    expect(state.turns.some((turn) => turn.by === 'agent')).toBe(false);
  });

  it('does not run back, and a clock gone mad stands still', () => {
    const { state } = play(1, [50, '[apology]'], [3, '嗯嗯嗯'], [Number.NaN, '好好好']);
    const times = state.turns.map((turn) => turn.at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(Number.isFinite(state.at)).toBe(true);
  });

  it('is longer for an agent who has named a time', () => {
    const named = play(1, '[commit_time] 查一下');
    const before = named.state.at;
    const after = step(scenario, named.state, { kind: 'time', at: before + 100 }, readTags);
    expect(after.lines).toEqual([]);
  });
});

describe('a message that cannot be taken', () => {
  it.each([
    ['', 'empty'],
    [' \n\t', 'empty'],
    ['字'.repeat(2001), 'too_long']
  ])('is refused: %#', (text, code) => {
    const { state } = beginDrill(scenario, 1);
    const refused = step(scenario, state, { kind: 'message', text, at: 5 }, readTags);
    expect(refused).toMatchObject({ ok: false, code, lines: [] });
    expect(refused.state.turns).toEqual(state.turns);
  });

  it('goes astray under another version of the scenario than the run began with', () => {
    const { state } = beginDrill(scenario, 1);
    expect(() => step({ ...scenario, version: 4 }, state, { kind: 'time', at: 5 }, readTags)).toThrow(
      'small'
    );
  });

  it('has its 2,000 characters counted as people count them', () => {
    const { state } = beginDrill(scenario, 1);
    expect(step(scenario, state, { kind: 'message', text: '😊'.repeat(2000), at: 5 }, readTags).ok).toBe(
      true
    );
  });
});

describe('closing', () => {
  it('ends the conversation by what it came to', () => {
    expect(play(1, { kind: 'close', at: 9 }).state.ending).toBe('gone');
    const { state } = play(1, '[apology] [empathy]', { kind: 'close', at: 30 });
    expect(state.ending).toBe('gone');
  });
});
