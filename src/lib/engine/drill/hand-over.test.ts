import { describe, expect, it } from 'vitest';
import { scoreAttempt } from './debrief';
import { richScenario } from './rich-scenario';
import { beginDrill, type DrillState } from './state';
import { step, type DrillEvent } from './step';
import { readTags } from './tagged-reader';

const scenario = richScenario();
const say = (text: string): DrillEvent => ({ kind: 'message', text, at: 5 });
const hand = (to: string): DrillEvent => ({ kind: 'transfer', to, at: 9 });
const run = (...events: DrillEvent[]) =>
  events.reduce<DrillState>(
    (state, event) => step(scenario, state, event, readTags).state,
    beginDrill(scenario, 1).state
  );
const pointsOf = (state: DrillState, id: string) =>
  scoreAttempt(scenario, state, readTags).criteria.find((criterion) => criterion.id === id);

describe('handing a chat over', () => {
  it('ends it as the scenario says, and is told from other ways of ending', () => {
    const state = run(say('[escalate] 转给主管'), hand('lead'));
    expect(state).toMatchObject({ ending: 'handed', how: 'transferred', waitingSince: null });
    expect(state.transfer).toMatchObject({ to: 'lead', right: true, announced: true });
    expect(step(scenario, state, say('在吗'), readTags)).toMatchObject({ ok: false, code: 'ended' });
  });

  it('earns all points when it is right and announced, half of them without a word, none when it is wrong', () => {
    expect(pointsOf(run(say('[escalate] 转给主管'), hand('lead')), 'transfer')).toMatchObject({
      score: 8,
      max: 8
    });
    expect(pointsOf(run(say('[apology]'), hand('lead')), 'transfer')).toMatchObject({ score: 4, max: 8 });
    expect(pointsOf(run(say('[escalate] 转给售前'), hand('sales')), 'transfer')).toMatchObject({
      score: 0,
      max: 8
    });
    expect(pointsOf(run(say('[apology]'), { kind: 'close', at: 9 }), 'transfer')).toMatchObject({
      score: 0,
      max: 0
    });
  });

  it('costs points in conduct when it is wrong or unannounced', () => {
    expect(pointsOf(run(say('[apology]'), hand('sales')), 'conduct')).toMatchObject({ score: 2 });
    expect(pointsOf(run(say('[escalate] 转给主管'), hand('lead')), 'conduct')).toMatchObject({ score: 10 });
  });

  it('without a word costs the customer’s mood', () => {
    const told = run(say('[escalate] 转给主管'), hand('lead'));
    const silent = run(say('[acknowledge] 知道了'), hand('lead'));
    expect(silent.mood).toBeLessThan(told.mood);
  });

  it('must have been announced lately', () => {
    const state = run(
      say('[escalate] 转给主管'),
      say('[acknowledge] 知道'),
      say('[confirm] 对吗'),
      hand('lead')
    );
    expect(state.transfer?.announced).toBe(false);
  });

  it('to somebody who is not there is refused', () => {
    const { state } = beginDrill(scenario, 1);
    expect(step(scenario, state, hand('nobody'), readTags)).toMatchObject({
      ok: false,
      code: 'target_unknown'
    });
  });

  it('never happens by itself', () => {
    expect(run(say('[apology] 补发'), { kind: 'close', at: 9 }).ending).not.toBe('handed');
  });
});
