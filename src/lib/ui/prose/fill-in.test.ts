import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRightAnswer, parseLesson, renderLesson } from '../../engine/content';
import { context, lessonSource } from '../../engine/content/fixtures';
import { accepts } from './fill-in';

const body =
  ':::check{id=letter kind=fill-in}\n谈拢了发____。\n- = 确认信 | 訂單確認信 | confirmation letter :: 先有信。\n:::';
const read = parseLesson(lessonSource(body), '01-first.md');
if (!read.ok) throw new Error('the lesson is faulty');
const { html, checks } = renderLesson(read.lesson, context);
const [check] = checks;
const dataset = {
  accept: /data-accept="([^"]*)"/.exec(html)?.[1] ?? '',
  variants: /data-variants="([^"]*)"/.exec(html)?.[1] ?? ''
};

describe('a blank in the page', () => {
  it.each([
    '确认信',
    '確認信',
    ' 确 认 信',
    'Confirmation  Letter',
    'ｃｏｎｆｉｒｍａｔｉｏｎ letter',
    '订单确认信',
    '訂單確認信'
  ])('accepts %j', (value) => expect(accepts({ value, dataset })).toBe(true));

  it.each(['', '确认', '确认信。', 'confirm'])('does not accept %j', (value) =>
    expect(accepts({ value, dataset })).toBe(false)
  );

  it('judges as the server does', () => {
    const letters = fc.constantFrom(
      ...'确確认認信订訂单單 　ＣcOoNnfirmation',
      '|',
      'confirmation letter',
      '确认信'
    );
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 8 }), (chosen) => {
        const value = chosen.join('');
        expect(accepts({ value, dataset })).toBe(isRightAnswer(check!, [value]));
      })
    );
  });
});
