import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, keysOf, markMatches, matchingSpace, pairsOf, sentenceAround, tokensOf } from './index';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'投訴诉您抱歉，。！ Complaint ＡＢ１㎏ﬁé{{}}😀\0\ud83d\n') })
);
const text = (pieces: { text: string }[]) => pieces.map((piece) => piece.text).join('');
const marks = (original: string, wanted: string) =>
  markMatches(original, tokensOf(matchingSpace(wanted).text))
    .filter(({ marked }) => marked)
    .map((piece) => piece.text);

describe('the matching space', () => {
  it.each([
    ['投訴', '投诉'],
    ['您好，抱歉！', '你好抱歉'],
    ['Ｃｏｍｐｌａｉｎｔ', 'complaint'],
    ['Crème brûlée', 'creme brulee'],
    ['4P → 4C', '4p 4c'],
    ['黄金 6 秒', '黄金6秒'],
    ['请拨 {{company.hotline}} 转 2', '请拨转2'],
    ['!!! … 。', ''],
    ["%_\\'&|<->", '']
  ])('%j becomes %j', (original, expected) => {
    expect(matchingSpace(original).text).toBe(expected);
  });

  it('holds letters, digits and single blanks alone, and knows where each came from', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const { text, start, end } = matchingSpace(original);
        expect(text).toMatch(/^$|^[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*$/u);
        expect(start).toHaveLength(text.length);
        expect(end).toHaveLength(text.length);
        for (let unit = 0; unit < text.length; unit++) {
          expect(start[unit]).toBeLessThanOrEqual(end[unit]!);
          expect(end[unit]).toBeLessThanOrEqual(original.length);
          if (unit > 0) expect(start[unit]).toBeGreaterThanOrEqual(start[unit - 1]!);
        }
      })
    );
  });

  it('is left as it is by a second pass', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const once = matchingSpace(original).text;
        expect(matchingSpace(once).text).toBe(once);
      })
    );
  });
});

describe('tokens', () => {
  it('are runs of Chinese characters and words', () => {
    expect(tokensOf(matchingSpace('4P转4C, the customer’s 需要').text).map((token) => token.text)).toEqual([
      '4p',
      '转',
      '4c',
      'the',
      'customer',
      's',
      '需要'
    ]);
  });

  it('of a run are its pairs, and its last character', () => {
    expect(pairsOf('投诉处理')).toEqual(['投诉', '诉处', '处理', '理']);
  });

  it('share a key with what they are mistaken for', () => {
    expect(keysOf({ kind: 'han', text: '投拆' })).toContain('投_');
    const [one, other] = ['compliant', 'complaint'].map((word) => keysOf({ kind: 'word', text: word }));
    expect(one!.filter((key) => other!.includes(key)).length).toBeGreaterThan(3);
  });
});

describe('slips of typing', () => {
  it.each([
    ['complaint', 'compliant', 1],
    ['refund', 'refnd', 1],
    ['policy', 'polcy', 1],
    ['apologise', 'apoligise', 1],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3]
  ])('%j and %j lie %i apart', (one, other, expected) => {
    expect(distance(one, other)).toBe(expected);
    expect(distance(other, one)).toBe(expected);
  });

  it('are none between a word and itself, and never more than the longer word has letters', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (one, other) => {
        expect(distance(one, one)).toBe(0);
        expect(distance(one, other)).toBeLessThanOrEqual(Math.max(one.length, other.length));
      })
    );
  });
});

describe('marks', () => {
  it.each([
    ['处理投诉，先安抚。', '投訴', ['投诉']],
    ['處理投訴。', '投诉', ['投訴']],
    ['Complaints come with this work; complain.', 'complaint', ['Complaints']],
    ['ＦＡＱ：见 faq', 'faq', ['ＦＡＱ', 'faq']],
    ['黄金 6 秒', '黄金6秒', ['黄金', '6', '秒']],
    ['60秒的钟面，6秒的首句', '6', ['6']],
    ['顾客的投诉', '顾客投诉', ['顾客', '投诉']]
  ])('%j for %j', (original, wanted, expected) => {
    expect(marks(original, wanted)).toEqual(expected);
  });

  it('change nothing of the text', () => {
    fc.assert(
      fc.property(anyText, anyText, (original, wanted) => {
        expect(text(markMatches(original, tokensOf(matchingSpace(wanted).text)))).toBe(original);
      })
    );
  });

  it('find any run of Chinese characters in its own text', () => {
    const han = fc.string({ unit: fc.constantFrom(...'投诉抱歉顾客处理流程'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(han, anyText, anyText, (run, before, after) => {
        const found = marks(`${before}。${run}。${after}`, run).join('');
        expect(matchingSpace(found).text).toContain(run);
      })
    );
  });
});

describe('the sentence shown', () => {
  it('is the one that says the most of what was looked for', () => {
    const pieces = markMatches('先看投诉。投诉要道歉。完了。', tokensOf('投诉道歉'));
    expect(text(sentenceAround(pieces))).toBe('投诉要道歉。');
  });

  it('takes the quotation mark that closes it along', () => {
    const pieces = markMatches('他说：“不要了。”客服记下投诉。', tokensOf('投诉'));
    expect(text(sentenceAround(pieces))).toBe('客服记下投诉。');
  });

  it('is short, however long the text, and shows a mark where there is one', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (before, after) => {
        const pieces = markMatches(`${'前'.repeat(before)}投诉${'后'.repeat(after)}`, tokensOf('投诉'));
        const sentence = sentenceAround(pieces);
        expect(text(sentence).length).toBeLessThanOrEqual(162);
        expect(sentence.filter(({ marked }) => marked)).toEqual([{ text: '投诉', marked: true }]);
      })
    );
  });

  it('of any text is taken from it', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const sentence = sentenceAround([{ text: original, marked: false }]);
        expect(original).toContain(text(sentence).replace(/^…|…$/g, ''));
      })
    );
  });
});
