import { describe, expect, it } from 'vitest';
import { scoreAttempt } from '../debrief';
import { richScenario } from '../rich-scenario';
import { scoreTranscript } from '../score';
import { beginDrill, type DrillState } from '../state';
import { step, type DrillEvent } from '../step';
import { readTags } from '../tagged-reader';

const scenario = richScenario();
const say = (text: string): DrillEvent => ({ kind: 'message', text, at: 5 });
const run = (...events: DrillEvent[]) =>
  events.reduce<DrillState>(
    (state, event) => step(scenario, state, event, readTags).state,
    beginDrill(scenario, 1).state
  );
const conduct = (state: DrillState) =>
  scoreAttempt(scenario, state, readTags).criteria.find(({ id }) => id === 'conduct')!;

describe('missteps', () => {
  it('take points off for each message that tells a fact wrongly, citing the words', () => {
    expect(conduct(run(say('[apology] 不补')))).toMatchObject({
      score: 7,
      evidence: [{ quote: '不补' }],
      note: expect.stringContaining('说错事实')
    });
  });

  it('take points off for closing with an order unchecked', () => {
    const close: DrillEvent = { kind: 'close', at: 20 };
    const bought = { ...run(say('[apology] 您好')), told: ['resend'], mood: 60 };
    const closed = (state: DrillState) => conduct(step(scenario, state, close, readTags).state).score;
    expect(closed(bought)).toBe(5);
    expect(closed({ ...run(say('[confirm] 对吗')), told: ['resend'], mood: 60 })).toBe(10);
    expect(closed(run(say('[apology] 您好')))).toBe(10);
  });

  it('are not held against a conversation of which nobody kept what was done', () => {
    const turns = [{ by: 'agent' as const, at: null, text: '[apology] [solution] 补发' }];
    const { criteria } = scoreTranscript(scenario.rubric, { lang: 'zh-CN', turns }, readTags);
    expect(criteria.find(({ id }) => id === 'asked')).toMatchObject({ score: 0, max: 0 });
    expect(criteria.find(({ id }) => id === 'transfer')).toMatchObject({ score: 0, max: 0 });
  });

  it('have a colleague asked count once it was', () => {
    const asked = (state: DrillState) =>
      scoreAttempt(scenario, state, readTags).criteria.find(({ id }) => id === 'asked');
    expect(asked(run(say('[apology]')))).toMatchObject({ score: 0, max: 5 });
    expect(asked(run({ kind: 'consult', colleague: 'store', text: '漏了？', at: 2 }))).toMatchObject({
      score: 5,
      note: expect.stringContaining('请教同事')
    });
  });
});
