import { describe, expect, it } from 'vitest';
import { topicShares, weakTopicsOf, type TopicMark } from './weak-topics';

const mark = (topic: string, score: string, points: string, lesson?: string): TopicMark => ({
  topic,
  score,
  points,
  lesson
});

const standings = (marks: TopicMark[]) =>
  Object.fromEntries(topicShares(marks).map(({ topic, standing }) => [topic, standing]));

describe('how somebody did on a topic', () => {
  it.each([
    ['just under 60 % over two questions', [mark('C19', '3', '3'), mark('C19', '0.59', '2.99')], 'weak'],
    ['60 % exactly', [mark('C19', '1', '3'), mark('C19', '2', '2')], 'sound'],
    ['one small question, all lost', [mark('C19', '0', '5.99')], 'few'],
    ['one big question, half lost', [mark('C19', '3', '6')], 'weak'],
    ['two questions of one point, both lost', [mark('C19', '0', '1'), mark('C19', '0', '1')], 'weak']
  ] as const)('%s', (_, marks, standing) => {
    expect(standings([...marks])).toEqual({ C19: standing });
  });

  it('adds up exactly, and is never below nothing', () => {
    const thirds = ['0.33', '0.33', '0.34'].map((score) => mark('C17', score, '1'));
    expect(topicShares(thirds)).toMatchObject([{ score: '1', points: '3', percent: '33', questions: 3 }]);
    expect(topicShares([mark('C17', '-1.5', '3'), mark('C17', '1', '3')])).toMatchObject([
      { score: '0', points: '6', percent: '0', standing: 'weak' }
    ]);
  });

  it('comes weakest first, with the pages that cost most first and each once', () => {
    const shares = topicShares([
      mark('C14', '4', '5', 'company-culture/four-levels-of-service'),
      mark('C19', '3', '4', 'complaint-scripts/mood-first'),
      mark('C19', '0', '4', 'complaint-scripts/phases-and-steps#steps'),
      mark('C19', '0', '2', 'complaint-scripts/mood-first'),
      mark('C19', '1', '1', 'complaint-scripts/late-delivery-case')
    ]);
    expect(shares.map(({ topic }) => topic)).toEqual(['C19', 'C14']);
    expect(shares[0]!.lessons).toEqual([
      'complaint-scripts/phases-and-steps#steps',
      'complaint-scripts/mood-first'
    ]);
  });

  it('refuses a score that is no decimal', () => {
    expect(() => topicShares([mark('C1', 'viel', '2')])).toThrow(RangeError);
  });
});

describe('what a trainer hears of', () => {
  const weak = [mark('C19', '1', '8')];
  const sound = [mark('C19', '8', '8')];
  const few = [mark('C19', '0', '2')];

  it('is a topic in which at least a quarter of the people judged are weak', () => {
    expect(weakTopicsOf([weak, sound, sound, sound])).toEqual([{ topic: 'C19', people: 4, weak: 1 }]);
    expect(weakTopicsOf([weak, sound, sound, sound, sound])).toEqual([]);
  });

  it('leaves out people of whose paper the topic is too small a part', () => {
    expect(weakTopicsOf([weak, few, few, few, few])).toEqual([{ topic: 'C19', people: 1, weak: 1 }]);
    expect(weakTopicsOf([few, few])).toEqual([]);
    expect(weakTopicsOf([])).toEqual([]);
  });

  it('comes with the largest share first', () => {
    const both = [...sound, mark('C6', '0', '9')];
    expect(weakTopicsOf([both, [...weak, mark('C6', '0', '9')]]).map(({ topic }) => topic)).toEqual([
      'C6',
      'C19'
    ]);
  });
});
