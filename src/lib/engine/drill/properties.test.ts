import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreAttempt } from './debrief';
import { playTranscript } from './play';
import { scoreTranscript } from './score';
import { nextMoment } from './next-moment';
import { richScenario } from './rich-scenario';
import { smallScenario } from './small-scenario';
import { beginDrill, type DrillState } from './state';
import { step, type DrillEvent } from './step';
import { readTags } from './tagged-reader';
import type { Transcript } from './transcript';
import { moves, violations } from './vocabulary';

const scenario = smallScenario();
const rich = richScenario();

const text = fc.oneof(
  fc
    .array(
      fc.constantFrom(...moves.map((label) => `[${label}]`), '补发', '不补', '进价12元', '单号', '好', 'ok'),
      {
        maxLength: 4
      }
    )
    .map((words) => words.join(' ')),
  fc
    .array(fc.constantFrom(...violations.map((label) => `[${label}]`)), { maxLength: 2 })
    .map((words) => words.join('')),
  fc.string({ unit: 'binary', maxLength: 60 })
);
const at = fc.oneof(fc.integer({ min: -50, max: 4000 }), fc.constantFrom(Number.NaN, Infinity, -Infinity));
const event: fc.Arbitrary<DrillEvent> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('message' as const), text, at }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('time' as const), at }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('close' as const), at }) }
);
const events = fc.array(event, { maxLength: 20 });
const anyEvent: fc.Arbitrary<DrillEvent> = fc.oneof(
  { weight: 5, arbitrary: event },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('picture' as const),
      picture: fc.constantFrom('slip', 'box', 'x'),
      at
    })
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('consult' as const),
      colleague: fc.constantFrom('store', 'x'),
      text,
      at
    })
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('transfer' as const),
      to: fc.constantFrom('lead', 'sales', 'x'),
      at
    })
  }
);
const runs = fc.record({
  seed: fc.nat(),
  offline: fc.boolean(),
  opens: fc.constantFrom('customer' as const, 'agent' as const),
  list: fc.array(anyEvent, { maxLength: 20 })
});
const transcript: fc.Arbitrary<Transcript> = fc.record({
  lang: fc.constantFrom('zh-CN' as const, 'en' as const),
  turns: fc.array(
    fc.record({
      by: fc.constantFrom('agent' as const, 'customer' as const),
      at: fc.option(fc.integer({ min: 0, max: 900 })),
      text: fc.oneof(text, fc.constantFrom('少发了一件！', '能便宜点吗', 'Where is my order?', '谢谢'))
    }),
    { maxLength: 14 }
  )
});

function run(
  seed: number,
  list: readonly DrillEvent[],
  each: (state: DrillState) => DrillState = (state) => state
) {
  return list.reduce(
    (state, one) => each(step(scenario, state, one, readTags).state),
    beginDrill(scenario, seed).state
  );
}

const bands = ['fail', 'pass', 'excellent'];

describe('whatever is written', () => {
  it('the conversation has ended or can be ended', () => {
    fc.assert(
      fc.property(fc.nat(), events, (seed, list) => {
        const state = run(seed, list);
        const closed = state.ending
          ? state
          : step(scenario, state, { kind: 'close', at: state.at }, readTags).state;
        expect(closed.ending).not.toBeNull();
        expect(closed.mood).toBeGreaterThanOrEqual(0);
        expect(closed.mood).toBeLessThanOrEqual(100);
      })
    );
  });

  it('the same seed and messages give the same result', () => {
    fc.assert(
      fc.property(fc.nat(), events, (seed, list) => {
        expect(run(seed, list)).toEqual(run(seed, list));
      })
    );
  });

  it('the state survives JSON after any event', () => {
    fc.assert(
      fc.property(fc.nat(), events, (seed, list) => {
        const revived = (state: DrillState) => JSON.parse(JSON.stringify(state)) as DrillState;
        expect(run(seed, list, revived)).toEqual(run(seed, list));
      })
    );
  });

  it('time never runs back and lines come in order', () => {
    fc.assert(
      fc.property(fc.nat(), events, (seed, list) => {
        const times = run(seed, list).turns.map((turn) => turn.at);
        expect(times).toEqual([...times].sort((a, b) => a - b));
      })
    );
  });

  it('however fast messages come, only the answer to the last of them is still being typed', () => {
    const burst = fc.array(fc.record({ pause: fc.integer({ min: 0, max: 3 }), text }), {
      minLength: 1,
      maxLength: 15
    });
    fc.assert(
      fc.property(fc.nat(), burst, (seed, list) => {
        let { state } = beginDrill(scenario, seed);
        let second = 0;
        for (const { pause, text: words } of list) {
          second += pause;
          const {
            ok,
            lines,
            state: after
          } = step(scenario, state, { kind: 'message', text: words, at: second }, readTags);
          state = after;
          if (!ok) continue;
          expect(state.turns.findLast(({ by }) => by === 'agent')!.at).toBe(second);
          expect(state.turns.filter(({ at: said }) => said > second)).toEqual(
            lines.filter(({ at: said }) => said > second)
          );
          expect(state.at - second).toBeLessThanOrEqual(6 * lines.length);
        }
        expect(state.waitingSince ?? 0).toBeLessThanOrEqual(state.at);
      })
    );
  });

  it('the score is a whole number from 0 to 100, and so is each criterion’s within its bounds', () => {
    fc.assert(
      fc.property(fc.nat(), events, (seed, list) => {
        const { total, criteria } = scoreAttempt(scenario, run(seed, list), readTags);
        for (const [score, max] of [
          [total, 100] as const,
          ...criteria.map((one) => [one.score, one.max] as const)
        ]) {
          expect(Number.isInteger(score) && score >= 0 && score <= max).toBe(true);
        }
      })
    );
  });

  it('evidence quotes the turn it names', () => {
    fc.assert(
      fc.property(transcript, (one) => {
        const { criteria, blockers } = scoreTranscript(scenario.rubric, one, readTags);
        for (const { turn, quote } of [...criteria.flatMap((criterion) => criterion.evidence), ...blockers]) {
          expect(one.turns[turn]?.text).toContain(quote);
        }
      })
    );
  });

  it('a blocker never raises the band or the total', () => {
    fc.assert(
      fc.property(
        transcript,
        fc.constantFrom('[leak] 她的电话', '[rude]', '[off_platform] 加我微信'),
        (one, fault) => {
          const worse = { ...one, turns: [...one.turns, { by: 'agent' as const, at: null, text: fault }] };
          const [before, after] = [one, worse].map((each) =>
            scoreTranscript(scenario.rubric, each, readTags)
          );
          expect(after!.band).toBe('fail');
          expect(bands.indexOf(after!.band)).toBeLessThanOrEqual(bands.indexOf(before!.band));
          expect(after!.total).toBeLessThanOrEqual(20);
        }
      )
    );
  });

  it('a transcript can be played against any seed', () => {
    fc.assert(
      fc.property(fc.nat(), transcript, (seed, one) => {
        const played = playTranscript(scenario, seed, one, readTags);
        expect(played.ending).toBeTruthy();
        expect(played).toEqual(playTranscript(scenario, seed, one, readTags));
      })
    );
  });
});

describe('whatever is done beside writing', () => {
  const play = (
    {
      seed,
      offline,
      opens,
      list
    }: { seed: number; offline: boolean; opens: 'customer' | 'agent'; list: DrillEvent[] },
    each: (state: DrillState) => DrillState = (state) => state
  ) => {
    const played = { ...rich, opens };
    const state = list.reduce(
      (before, one) => each(step(played, before, one, readTags).state),
      each(beginDrill(played, seed, { offline }).state)
    );
    return { played, state };
  };

  it('the conversation has ended or can be ended, and says how', () => {
    fc.assert(
      fc.property(runs, (one) => {
        const { played, state } = play(one);
        const closed = state.ending
          ? state
          : step(played, state, { kind: 'close', at: state.at }, readTags).state;
        expect(played.endings.some(({ id }) => id === closed.ending)).toBe(true);
        expect(closed.how).not.toBeNull();
        expect(closed.how === 'transferred').toBe(closed.transfer !== null);
        expect(nextMoment(played, closed)).toBeNull();
      })
    );
  });

  it('the same seed and events give the same state, through JSON after every step', () => {
    fc.assert(
      fc.property(runs, (one) => {
        const revived = (state: DrillState) => JSON.parse(JSON.stringify(state)) as DrillState;
        expect(play(one, revived).state).toEqual(play(one).state);
      })
    );
  });

  it('the score is a whole number from 0 to 100', () => {
    fc.assert(
      fc.property(runs, (one) => {
        const { played, state } = play(one);
        const { total, criteria } = scoreAttempt(played, state, readTags);
        expect(Number.isInteger(total) && total >= 0 && total <= 100).toBe(true);
        for (const { score, max, evidence } of criteria) {
          expect(score >= 0 && score <= max).toBe(true);
          for (const { turn, quote } of evidence) expect(state.turns[turn]!.text).toContain(quote);
        }
      })
    );
  });

  it('no line is empty, and time never runs back in either talk', () => {
    fc.assert(
      fc.property(runs, (one) => {
        const { turns, consults } = play(one).state;
        for (const talk of [turns, consults]) {
          const times = talk.map(({ at: second }) => second);
          expect(times).toEqual([...times].sort((a, b) => a - b));
          expect(talk.every(({ text: words }) => words.trim() !== '')).toBe(true);
        }
      })
    );
  });
});
