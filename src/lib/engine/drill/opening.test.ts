import { describe, expect, it } from 'vitest';
import { scoreAttempt } from './debrief';
import { nextMoment } from './next-moment';
import { richScenario } from './rich-scenario';
import { smallScenario } from './small-scenario';
import { beginDrill, type DrillState } from './state';
import { step, type DrillEvent } from './step';
import { readTags } from './tagged-reader';
import type { Scenario } from './scenario';

const go = (scenario: Scenario, from: DrillState, ...events: DrillEvent[]) =>
  events.reduce((state, event) => step(scenario, state, event, readTags).state, from);
const say = (text: string, at: number): DrillEvent => ({ kind: 'message', text, at });

describe('an agent who opens', () => {
  const scenario = richScenario({ opens: 'agent' });
  const { state, lines } = beginDrill(scenario, 1);

  it('finds a customer who neither speaks nor chases', () => {
    expect(lines).toEqual([]);
    expect(nextMoment(scenario, state)).toBeNull();
    expect(go(scenario, state, { kind: 'time', at: 3000 }).turns).toEqual([]);
  });

  it('hears the opening line after the first message, which counts', () => {
    const opened = go(scenario, state, say('[greeting] 您好', 400));
    expect(opened.turns.map(({ by }) => by).slice(0, 2)).toEqual(['agent', 'customer']);
    expect(opened).toMatchObject({ node: 'opening', asked: 0, visited: [], moves: { greeting: 1 } });
    expect(opened.waitingSince).not.toBeNull();
  });

  it('is told off at once for what nobody puts up with', () => {
    const calm = { ...state, mood: 90, patience: 90 };
    expect(go(scenario, calm, say('[rude]', 4)).turns.some(({ text }) => /你骂人|什么话/.test(text))).toBe(
      true
    );
  });

  it('may close at once', () => {
    expect(go(scenario, state, { kind: 'close', at: 3 })).toMatchObject({ ending: 'gone', how: 'closed' });
  });
});

describe('a message left while nobody was there', () => {
  const scenario = smallScenario();
  const { state } = beginDrill(scenario, 1, { offline: true });

  it('makes nobody wait', () => {
    expect(state).toMatchObject({ offline: true, away: true, waitingSince: null });
    expect(nextMoment(scenario, state)).toBeNull();
    const later = go(scenario, state, { kind: 'time', at: 5000 });
    expect(later).toMatchObject({ ending: null, patience: state.patience, mood: state.mood });
  });

  it('brings the customer back with the first reply, however late', () => {
    const back = go(scenario, state, say('[apology]', 900));
    const prompt = go(scenario, beginDrill(scenario, 1).state, say('[apology]', 5));
    expect(back).toMatchObject({ away: false, offline: true, mood: prompt.mood, patience: prompt.patience });
    expect(nextMoment(scenario, back)).toBe(back.turns.at(-1)!.at + 60);
  });

  it('is not measured against the clock', () => {
    const measured: Scenario = {
      ...scenario,
      rubric: {
        ...scenario.rubric,
        criteria: [{ id: 'time', title: '时效', max: 10, measure: 'response', advice: '快' }]
      }
    };
    const replied = go(measured, beginDrill(measured, 1, { offline: true }).state, say('[apology]', 900));
    const answered = go(measured, replied, say('补发', replied.at + 5), { kind: 'close', at: 5000 });
    expect(scoreAttempt(measured, answered, readTags).total).toBe(100);
  });
});

describe('the next moment', () => {
  const scenario = richScenario();

  it('is when the customer chases, or a colleague answers before', () => {
    const { state } = beginDrill(scenario, 1);
    expect(nextMoment(scenario, state)).toBe(60);
    const asked = go(scenario, state, { kind: 'consult', colleague: 'store', text: '漏了？', at: 20 });
    expect(nextMoment(scenario, asked)).toBe(30);
    expect(nextMoment(scenario, go(scenario, asked, { kind: 'time', at: 30 }))).toBe(60);
  });

  it('moves something, and nothing moves before it', () => {
    let state = beginDrill(scenario, 4).state;
    for (let due = nextMoment(scenario, state); due !== null; due = nextMoment(scenario, state)) {
      expect(go(scenario, state, { kind: 'time', at: due - 1 }).turns).toEqual(state.turns);
      const moved = go(scenario, state, { kind: 'time', at: due });
      expect(moved.turns.length).toBeGreaterThan(state.turns.length);
      state = moved;
    }
    expect(state).toMatchObject({ ending: 'gone', how: 'gave-up' });
  });
});
