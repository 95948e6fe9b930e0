import { describe, expect, it } from 'vitest';
import { MOST_CONSULTS } from './consult';
import { richScenario } from './rich-scenario';
import { beginDrill, type DrillState } from './state';
import { step, type DrillEvent } from './step';
import { readTags } from './tagged-reader';

const scenario = richScenario();
const ask = (text: string, at: number): DrillEvent => ({ kind: 'consult', colleague: 'store', text, at });
const run = (...events: DrillEvent[]) =>
  events.reduce<DrillState>(
    (state, event) => step(scenario, state, event, readTags).state,
    beginDrill(scenario, 1).state
  );

describe('asking a colleague', () => {
  it('is answered after a while, apart from the talk with the customer', () => {
    const asked = run(ask('这单少了一件，是漏了吗', 5));
    expect(asked.consults).toEqual([
      { by: 'agent', at: 5, text: '这单少了一件，是漏了吗', colleague: 'store', tells: [] }
    ]);
    expect(asked.learnt).toEqual([]);
    const early = step(scenario, asked, { kind: 'time', at: 14 }, readTags).state;
    expect(early.consults).toHaveLength(1);
    const later = step(scenario, asked, { kind: 'time', at: 15 }, readTags);
    expect(later.lines).toEqual([]);
    expect(later.state.consults[1]).toEqual({
      by: 'colleague',
      at: 15,
      text: '录像里少放了一件。',
      colleague: 'store',
      tells: ['resend']
    });
    expect(later.state.learnt).toEqual(['resend']);
    expect(later.state.turns).toEqual(asked.turns);
  });

  it('gets a plain answer where nothing in the question is known', () => {
    expect(run(ask('在吗', 5), { kind: 'time', at: 20 }).consults[1]!.text).toBe('你问哪一单？');
  });

  it('has one colleague answer one question after another', () => {
    const { consults } = run(ask('漏了吗', 1), ask('少了吗', 2), { kind: 'time', at: 30 });
    expect(consults.map(({ by, at }) => [by, at])).toEqual([
      ['agent', 1],
      ['agent', 2],
      ['colleague', 11],
      ['colleague', 21]
    ]);
  });

  it('leaves the customer waiting', () => {
    const state = run(ask('漏了吗', 5), { kind: 'time', at: 70 });
    expect(state.chases).toBe(1);
  });

  it.each([
    [{ kind: 'consult', colleague: 'store', text: ' ', at: 1 }, 'empty'],
    [{ kind: 'consult', colleague: 'store', text: '字'.repeat(2001), at: 1 }, 'too_long'],
    [{ kind: 'consult', colleague: 'nobody', text: '在吗', at: 1 }, 'colleague_unknown']
  ] as const)('is refused: %#', (event, code) => {
    const { state } = beginDrill(scenario, 1);
    expect(step(scenario, state, event, readTags)).toMatchObject({ ok: false, code });
  });

  it('ends some time', () => {
    const many = Array.from({ length: MOST_CONSULTS }, () => ask('在吗', 1));
    expect(step(scenario, run(...many), ask('在吗', 1), readTags)).toMatchObject({
      ok: false,
      code: 'too_many_consults'
    });
  });
});
