import { describe, expect, it } from 'vitest';
import { scoreAttempt, transcriptOf } from './debrief';
import { richScenario } from './rich-scenario';
import { beginDrill, type DrillState } from './state';
import { step, type DrillEvent } from './step';
import { readTags } from './tagged-reader';

const scenario = richScenario();
const slip: DrillEvent = { kind: 'picture', picture: 'slip', at: 5 };
const run = (...events: DrillEvent[]) =>
  events.reduce<DrillState>(
    (state, event) => step(scenario, state, event, readTags).state,
    beginDrill(scenario, 1).state
  );

describe('pictures', () => {
  it('of the customer come with their words, or with their description', () => {
    const opened = Array.from({ length: 20 }, (_, seed) => beginDrill(scenario, seed).lines);
    const shown = opened.flat().filter(({ picture }) => picture === 'box');
    expect(new Set(shown.map(({ text }) => text))).toEqual(new Set(['少了一件', '一只空着一格的箱子']));
    expect(opened.every((lines) => lines.every(({ text }) => text !== ''))).toBe(true);
  });

  it('of the agent tell their facts, and count as the moves these count as', () => {
    const state = run(slip);
    expect(state.told).toEqual(['resend']);
    expect(state.moves).toEqual({ solution: 1 });
    expect(state.turns.find(({ by }) => by === 'agent')).toMatchObject({ picture: 'slip', text: '补发单' });
    expect(state.waitingSince).not.toBeNull();
  });

  it('earn the same points as words', () => {
    const fix = scoreAttempt(scenario, run(slip), readTags).criteria.find(({ id }) => id === 'fix');
    expect(fix).toMatchObject({ score: 10, max: 10 });
  });

  it('sent twice count once', () => {
    const again = run(slip, { ...slip, at: 9 });
    expect(again.moves).toEqual({ solution: 1 });
  });

  it.each(['box', 'nothing'])('the agent cannot send “%s”', (picture) => {
    const { state } = beginDrill(scenario, 1);
    expect(step(scenario, state, { kind: 'picture', picture, at: 1 }, readTags)).toMatchObject({
      ok: false,
      code: 'picture_unknown'
    });
  });

  it('are named in the transcript', () => {
    const { turns } = transcriptOf(scenario, run(slip));
    expect(turns.some(({ by, picture }) => by === 'agent' && picture === 'slip')).toBe(true);
  });
});
