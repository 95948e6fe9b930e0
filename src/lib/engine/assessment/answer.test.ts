import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateAnswer } from './answer';
import type { ChoiceItem } from './question/choice';
import type { ShortItem } from './question/short';

const choice = (kind: ChoiceItem['kind'], key: string): ChoiceItem => ({
  id: 'q',
  kind,
  topic: 'C6',
  difficulty: 2,
  points: '9',
  stem: '?',
  options: [...'abcd'].map((id) => ({ id, text: id, why: id, correct: key.includes(id) }))
});
const short: ShortItem = {
  id: 's',
  kind: 'short',
  topic: 'C19',
  difficulty: 2,
  points: '10',
  stem: '?',
  maxLength: 5,
  model: 'm',
  marking: [{ id: 'm', points: '10', text: 'm' }]
};
const single = choice('single', 'b');
const several = choice('several', 'bc');

describe('validateAnswer', () => {
  it.each([null, undefined, '', []])('takes %j as no answer', (input) => {
    expect(validateAnswer(several, input)).toEqual({ ok: true, answer: null });
  });

  it('takes blank text as no answer', () => {
    expect(validateAnswer(short, ' \n ')).toEqual({ ok: true, answer: null });
  });

  it('stores several picks once each, in the order of the paper', () => {
    expect(validateAnswer(several, ['d', 'a', 'd'])).toEqual({ ok: true, answer: ['a', 'd'] });
  });

  it('counts characters, not code units, and line ends once', () => {
    expect(validateAnswer(short, '𠮷𠮷𠮷𠮷𠮷')).toMatchObject({ ok: true });
    expect(validateAnswer(short, 'a\r\nb\rc')).toEqual({ ok: true, answer: 'a\nb\nc' });
    expect(validateAnswer(short, '一二三四五六')).toMatchObject({ code: 'too-long' });
  });

  it.each([
    [single, ['b'], 'wrong-shape'],
    [single, 1, 'wrong-shape'],
    [single, { b: true }, 'wrong-shape'],
    [single, 'e', 'unknown-option'],
    [single, 'constructor', 'unknown-option'],
    [several, 'b', 'wrong-shape'],
    [several, ['b', 2], 'wrong-shape'],
    [several, ['b', 'z'], 'unknown-option'],
    [short, ['x'], 'wrong-shape'],
    [short, 'a\0b', 'bad-text'],
    [short, '\uD800', 'bad-text']
  ])('refuses %#', (item, input, code) => {
    expect(validateAnswer(item, input)).toMatchObject({ ok: false, code });
  });

  it('never throws, and what it accepts it accepts again unchanged', () => {
    fc.assert(
      fc.property(fc.constantFrom(single, several, short), fc.anything(), (item, input) => {
        const first = validateAnswer(item, input);
        if (first.ok) expect(validateAnswer(item, first.answer)).toEqual(first);
      })
    );
  });
});
