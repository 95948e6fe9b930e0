import { describe, expect, it } from 'vitest';
import { playTranscript } from './play';
import { richScenario } from './rich-scenario';
import { readTags } from './tagged-reader';
import type { Transcript } from './transcript';

const scenario = richScenario();
const agent = (text: string, at: number) => ({ by: 'agent' as const, at, text });

describe('a transcript that says what was done beside writing', () => {
  it('is played with it: the colleague asked, the picture sent, the chat handed over', () => {
    const transcript: Transcript = {
      lang: 'zh-CN',
      turns: [
        agent('[apology] 对不起', 5),
        { ...agent('补发单', 20), picture: 'slip' },
        agent('[escalate] 转给主管', 40)
      ],
      acts: [
        { kind: 'consult', at: 10, colleague: 'store' },
        { kind: 'transfer', at: 45, to: 'lead', right: true, announced: true }
      ]
    };
    const { rubric, ...rest } = scenario;
    const long = { ...rest, rubric, states: { ...scenario.states, remedy: scenario.states.opening! } };
    const played = playTranscript(long, 1, transcript, readTags);
    expect(played).toMatchObject({ ending: 'handed', unheard: 0 });
    expect(played.turns.some(({ picture, by }) => by === 'agent' && picture === 'slip')).toBe(true);
    const points = (id: string) => played.criteria.find((criterion) => criterion.id === id);
    expect(points('asked')).toMatchObject({ score: 5, max: 5 });
    expect(points('transfer')).toMatchObject({ score: 8, max: 8 });
  });
});
