import { describe, expect, it } from 'vitest';
import { readTags } from '../tagged-reader';
import { richScenario } from '../rich-scenario';
import { smallScenario } from '../small-scenario';
import { mapWays } from './ways';
import { rehearse, type RehearsalEvent } from './rehearse';

const say = (text: string): RehearsalEvent => ({ kind: 'message', text, after: 5 });

describe('rehearse', () => {
  it('does all an agent can do: shows a picture, asks a colleague and waits for the answer, hands the chat over', () => {
    const scenario = richScenario();
    const { id: colleague, name } = scenario.colleagues![0]!;
    const picture = scenario.pictures!.find(({ by }) => by === 'agent')!;
    const target = scenario.transfer!.to[0]!;
    const asked: RehearsalEvent[] = [
      { kind: 'picture', picture: picture.id, after: 4 },
      { kind: 'consult', colleague, text: '是不是漏了一件', after: 1 }
    ];
    const waiting = rehearse(scenario, 1, asked, readTags);
    expect(waiting.turns.filter((turn) => turn.picture === picture.id)).toHaveLength(1);
    expect(waiting).toMatchObject({ asking: true, consults: [{ by: 'agent', to: name }] });
    expect(waiting.desk.colleagues).toContainEqual({ id: colleague, name });
    const heard = rehearse(scenario, 1, [...asked, { kind: 'wait' }], readTags);
    expect(heard).toMatchObject({
      asking: false,
      consults: [{ by: 'agent' }, { by: 'colleague', to: name }]
    });
    const gone = rehearse(scenario, 1, [{ kind: 'transfer', to: target.id, after: 2 }], readTags);
    expect(gone.ending).not.toBeNull();
    expect(rehearse(scenario, 1, [{ kind: 'transfer', to: 'x', after: 2 }], readTags).refused).toBe(
      'target_unknown'
    );
  });

  it('begins with the customer and goes on from arrow to arrow of the map', () => {
    const scenario = smallScenario();
    const ways = mapWays(scenario);
    const events = ['[apology] [empathy]', '[solution]', '[commit_time]', '[closing]', '[thanks]'].map(say);
    const { path, turns } = rehearse(scenario, 1, events, readTags);
    expect(turns[0]!.by).toBe('customer');
    expect(path[0]).toEqual({ from: 'start', to: `state:${scenario.start}` });
    for (const hop of path) {
      expect(
        ways.some(({ from, to }) => from === hop.from && to === hop.to),
        `${hop.from} ${hop.to}`
      ).toBe(true);
    }
    for (const [index, { to }] of path.slice(0, -1).entries()) {
      const next = path[index + 1]!;
      expect(next.from === to || next.from === 'anytime').toBe(true);
    }
  });

  it('reads each message of the agent and none of the customer', () => {
    const { turns } = rehearse(smallScenario(), 1, [say('[apology] 进价12元')], readTags);
    const own = turns.filter(({ by }) => by === 'agent');
    expect(own[0]!.reading?.moves.map(({ label }) => label)).toEqual(['apology']);
    expect(own[0]!.reading?.violations.map(({ label }) => label)).toEqual(['leak']);
    expect(turns.filter(({ by }) => by === 'customer').every(({ reading }) => reading === null)).toBe(true);
  });

  it('lets silence run until the customer leaves', () => {
    const waits = Array.from({ length: 8 }, (): RehearsalEvent => ({ kind: 'wait' }));
    const scenario = smallScenario();
    const { ending, path } = rehearse(scenario, 1, waits, readTags);
    expect(ending?.id).toBe(scenario.gives_up);
    expect(path.at(-1)).toEqual({ from: 'anytime', to: `ending:${scenario.gives_up}` });
  });

  it('says why a message was not taken', () => {
    expect(rehearse(smallScenario(), 1, [say('  ')], readTags).refused).toBe('empty');
    expect(rehearse(smallScenario(), 1, [{ kind: 'close' }, say('[thanks]')], readTags).refused).toBe(
      'ended'
    );
  });
});
