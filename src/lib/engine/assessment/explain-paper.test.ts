import { describe, expect, it } from 'vitest';
import { explainPaper } from './explain-paper';
import { markAgain } from './marking';
import { publicPaper } from './public-paper';
import type { Paper } from './paper';
import type { Item } from './question';
import { shuffledBy } from './question/shuffle';
import type { Answer } from './read-answer';

const common = { topic: 'C19', difficulty: 2, points: '4', stem: 'Which?' } as const;

const items: Item[] = [
  {
    ...common,
    id: 'pick',
    kind: 'several',
    options: [
      { id: 'a', text: 'Listen', correct: true, why: 'First the mood.' },
      { id: 'b', text: 'Argue', correct: false, why: 'Never.' },
      { id: 'c', text: 'Record', correct: true }
    ]
  },
  {
    ...common,
    id: 'fill',
    kind: 'fill-in',
    stem: '____ and ____',
    blanks: [{ accept: ['6秒', '六秒'] }, { accept: ['one'], why: 'Once.' }]
  },
  {
    ...common,
    id: 'number',
    kind: 'numeric',
    answer: '24',
    tolerance: '0.5',
    unit: '%',
    why: 'Orders by enquiries.'
  },
  {
    ...common,
    id: 'match',
    kind: 'matching',
    left: [
      { id: 'l1', text: 'Late', match: 'r2' },
      { id: 'l2', text: 'Broken', match: 'r1' }
    ],
    right: [
      { id: 'r1', text: 'Replace' },
      { id: 'r2', text: 'Track' }
    ]
  },
  {
    ...common,
    id: 'order',
    kind: 'ordering',
    why: 'Mood first.',
    steps: [
      { id: 'm', text: 'Mood' },
      { id: 'a', text: 'Act' },
      { id: 'e', text: 'End' }
    ]
  },
  {
    ...common,
    id: 'read',
    kind: 'classify',
    offer: ['apology', 'evasive', 'thanks'],
    messages: [
      { id: 'one', text: 'Sorry.', labels: ['apology'] },
      { id: 'two', text: 'Box.', labels: [] }
    ]
  },
  {
    ...common,
    id: 'write',
    kind: 'short',
    maxLength: 100,
    model: '*Say so.*',
    marking: [{ id: 'p', points: '4', text: 'Says so' }]
  },
  {
    ...common,
    id: 'case',
    kind: 'case',
    parts: [
      { id: 'x', text: 'Why?', maxLength: 9, model: 'So.', marking: [{ id: 'p', points: '4', text: 'Why' }] }
    ]
  }
];

const paper: Paper = {
  id: 'all',
  title: 'All',
  minutes: 9,
  total: '32',
  penalty: '0',
  instructions: '.',
  items
};

const answers: Record<string, Answer> = {
  pick: ['a', 'b'],
  fill: ['６秒', ''],
  number: '24.5',
  match: { l1: 'r2', l2: 'r2' },
  order: ['a', 'm', 'e'],
  read: { one: ['apology'], two: ['thanks'] },
  write: 'Mine',
  case: { x: 'Because' }
};

const explained = (id: string, given = answers) =>
  explainPaper(paper, given).find((item) => item.id === id)!.explanation;

describe('an answer beside its key', () => {
  it('of a choice says what was picked, what is right and why', () => {
    expect(explained('pick')).toEqual({
      shape: 'options',
      options: [
        { id: 'a', text: 'Listen', picked: true, correct: true, why: 'First the mood.' },
        { id: 'b', text: 'Argue', picked: true, correct: false, why: 'Never.' },
        { id: 'c', text: 'Record', picked: false, correct: true, why: null }
      ]
    });
  });

  it('of blanks and numbers is right as the marking rule has it', () => {
    expect(explained('fill')).toMatchObject({
      rows: [
        { given: ['６秒'], right: ['6秒', '六秒'], ok: true },
        { given: null, right: ['one'], ok: false, why: 'Once.' }
      ]
    });
    expect(explained('number')).toMatchObject({
      rows: [{ given: ['24.5 %'], right: ['24 ± 0.5 %'], ok: true, why: 'Orders by enquiries.' }]
    });
  });

  it('of pairs, orders and labels uses the words of the paper, not its ids', () => {
    expect(explained('match')).toMatchObject({
      rows: [
        { prompt: 'Late', given: ['Track'], right: ['Track'], ok: true },
        { prompt: 'Broken', given: ['Track'], right: ['Replace'], ok: false }
      ]
    });
    expect(explained('order')).toEqual({
      shape: 'order',
      given: ['Act', 'Mood', 'End'],
      right: ['Mood', 'Act', 'End'],
      why: 'Mood first.'
    });
    expect(explained('read')).toMatchObject({
      labels: true,
      rows: [
        { given: ['apology'], right: ['apology'], ok: true },
        { given: ['thanks'], right: [], ok: false }
      ]
    });
  });

  it('of a written answer holds the model and what earned points', () => {
    expect(explained('write')).toEqual({
      shape: 'texts',
      customer: [],
      texts: [
        {
          id: 'write',
          text: null,
          answer: 'Mine',
          model: '*Say so.*',
          marking: [{ points: '4', text: 'Says so' }]
        }
      ]
    });
    expect(explained('case')).toMatchObject({ texts: [{ text: 'Why?', answer: 'Because', model: 'So.' }] });
  });

  it('is told of every kind when nothing was answered', () => {
    for (const { id } of items) expect(JSON.stringify(explained(id, {}))).not.toContain('undefined');
    expect(explained('order', {})).toMatchObject({ given: null });
    expect(explained('number', {})).toMatchObject({ rows: [{ given: null, ok: false }] });
  });

  it('stands in the order in which the sitter had the paper', () => {
    const shuffle = shuffledBy('somebody');
    const shown = publicPaper(paper, shuffle).items;
    const again = explainPaper(paper, answers, shuffle);
    expect(again.map(({ id }) => id)).toEqual(shown.map(({ id }) => id));
    const pick = shown.find((item) => item.kind === 'several')!;
    const options = again.find(({ id }) => id === 'pick')!.explanation;
    expect(options.shape === 'options' && options.options.map(({ id }) => id)).toEqual(
      'options' in pick && pick.options.map(({ id }) => id)
    );
  });
});

describe('points given again by hand', () => {
  const [closed, open] = [items[0]!, items.find(({ id }) => id === 'write')!];
  it.each([
    [closed, '1.33', '1.33'],
    [closed, ' 4 ', '4'],
    [closed, '1.333', null],
    [closed, '-1', null],
    [closed, '4.01', null],
    [closed, '1e1', null],
    [open, '3.5', '3.5'],
    [open, '3.25', null]
  ])('%#: %s', (item, given, score) => {
    const read = markAgain(item, given);
    expect(read.ok ? read.score : null).toBe(score);
  });
});
