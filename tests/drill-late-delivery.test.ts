import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  beginDrill,
  checkScenario,
  debrief,
  drillRules,
  playTranscript,
  readScenario,
  readTranscript,
  step,
  type Scenario,
  type Transcript
} from '../src/lib/engine/drill';
import { understand } from '../src/lib/engine/drill/understand';

const read = (path: string) => readFileSync(new URL(`../content/${path}`, import.meta.url), 'utf8');

function sample(locale: string, kind: string): Transcript {
  const value = readTranscript(JSON.parse(read(`${locale}/drills/late-delivery.${kind}.json`)));
  if (!value.ok) throw new Error(value.message);
  return value.transcript;
}

const agent = (...texts: string[]): Transcript => ({
  lang: 'zh-CN',
  turns: texts.map((text) => ({ by: 'agent', at: null, text }))
});

describe.each(['zh-CN', 'en'])('late delivery in %s', (locale) => {
  const path = `${locale}/drills/late-delivery.yaml`;
  let scenario: Scenario;

  beforeAll(() => {
    const parsed = readScenario(read(path), path);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    scenario = parsed.scenario;
  });

  it('is sound', () => {
    expect(checkScenario(read(path), path)).toEqual([]);
  });

  it.each(['excellent', 'failing'])('keeps its %s sample in its band', (kind) => {
    const file = `${locale}/drills/late-delivery.${kind}.json`;
    const files = new Map([[path, read(path)]]);
    expect(drillRules(understand).transcripts.check!(read(file), file, files)).toEqual([]);
  });

  it('delights the customer of the excellent sample, in eight turns or more, whatever the seed', () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const played = playTranscript(scenario, seed, sample(locale, 'excellent'), understand);
      expect(played).toMatchObject({ band: 'excellent', ending: 'delighted', blockers: [], unheard: 0 });
      expect(played.turns.filter((turn) => turn.by === 'agent').length).toBeGreaterThanOrEqual(8);
    }
  });

  it('loses the customer of the failing sample', () => {
    expect(playTranscript(scenario, 1, sample(locale, 'failing'), understand)).toMatchObject({
      band: 'fail',
      ending: 'walks-away'
    });
  });

  it('is told differently by another seed', () => {
    const openings = new Set(
      [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => beginDrill(scenario, seed).lines[0]!.text)
    );
    expect(openings.size).toBeGreaterThan(2);
  });

  it('never says the same line twice running when pressed', () => {
    let { state } = beginDrill(scenario, 4);
    for (const text of ['嗯', '哦', '好']) {
      state = step(scenario, state, { kind: 'message', text, at: state.at + 3 }, understand).state;
    }
    const lines = state.turns.filter((turn) => turn.by === 'customer').map((turn) => turn.text);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('has advice, a model sentence and a lesson for every criterion', () => {
    for (const { advice, model, lesson } of scenario.rubric.criteria) {
      expect(advice && model && lesson).toBeTruthy();
    }
  });
});

describe('the customer', () => {
  const path = 'zh-CN/drills/late-delivery.yaml';
  const parsed = readScenario(read(path), path);
  if (!parsed.ok) throw new Error('unsound');
  const { scenario } = parsed;
  const play = (...texts: string[]) => playTranscript(scenario, 1, agent(...texts), understand);
  const last = (...texts: string[]) => {
    const { turns } = play(...texts);
    return turns.slice(0, turns.findLastIndex((turn) => turn.by === 'agent') + 1).at(-1)!;
  };

  const caring = '周师傅您好，晚了这么多天，真的很抱歉，让您的工地干等着，换我也着急。';

  it('softens on an apology with sympathy and hardens when the fault is pushed on the courier', () => {
    expect(last(caring).mood).toBeGreaterThan(28);
    const blamed = play(caring, '这是快递公司的问题，跟我们店没有关系，您找快递去。');
    expect(blamed.turns.some((turn) => turn.node === 'hardened')).toBe(true);
    expect(blamed.turns.filter((turn) => turn.by === 'agent').at(-1)!.mood).toBeLessThan(last(caring).mood);
  });

  it('fails an agent who gives the courier’s number away, however kind', () => {
    const leaked = play(
      caring,
      '师傅们白等了两天，真对不起。',
      '派送员小刘的电话是138-0000-4417，您直接打给他。'
    );
    expect(leaked).toMatchObject({ band: 'fail' });
    expect(leaked.blockers).toMatchObject([{ id: 'leak' }]);
    expect(leaked.total).toBeLessThanOrEqual(20);
  });

  it('settles for less with an agent who is correct and no more', () => {
    const correct = play(
      '您好，货晚到了，抱歉。',
      '抱歉耽误您了。',
      '货在中转站分错了方向，又积压了十几天，所以晚了。',
      '电话不方便提供，我会转告快递网点。',
      '补偿您一张20元优惠券。',
      '退一半我没有权限，要由主管来定。',
      '优惠券10分钟内到账。',
      '以后3天没有更新我们会主动查。',
      '好的，再见。'
    );
    expect(['settled', 'delighted']).toContain(correct.ending);
    expect(correct.total).toBeGreaterThanOrEqual(60);
  });

  it('is talked through afterwards: moods, what was missed with a sentence and a lesson, what went well', () => {
    let { state } = beginDrill(scenario, 3);
    for (const text of [caring, '请您耐心等待。']) {
      state = step(scenario, state, { kind: 'message', text, at: state.at + 4 }, understand).state;
    }
    const result = debrief(scenario, state, understand);
    expect(result.ending).toBeNull();
    expect(result.moods).toHaveLength(state.turns.length + 1);
    expect(result.moods[0]).toEqual({ turn: -1, at: 0, mood: 28 });
    expect(result.missed.length).toBeGreaterThan(3);
    expect(result.missed[0]!.lost).toBeGreaterThanOrEqual(result.missed.at(-1)!.lost);
    expect(result.missed.every(({ model, lesson }) => model && lesson)).toBe(true);
  });
});
