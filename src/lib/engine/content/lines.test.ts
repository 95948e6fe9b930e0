import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BODY_LINE, lessonSource } from './fixtures';
import { parseLesson } from './lesson';

const MARK = '<mark>';

/** Pieces of a lesson; `@` is where a fault can be put. */
const pieces = [
  '一段文字@',
  '两行文字\n第二行@',
  '文字**重@点**文字',
  '- 一\n- 二@\n- 三',
  '- 一\n\n  续@\n- 二',
  '1. 一\n   - 甲\n   - 乙@\n2. 二',
  '- [ ] 一\n- [x] 二@',
  '> 引文\n> 第二行@',
  '> - 一\n> - 二@',
  '| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n| 3 | @ |',
  '```\n<b>代码</b>\n```\n@',
  '[名](https://example.com)\n@文字',
  ':::callout{kind=tip}\n\n- 一\n- 二@\n\n:::',
  '::::callout{kind=example}\n文\n\n:::dialogue\n顾客：在吗？\n客服：在@\n:::\n::::',
  ':::check{id=ID kind=single}\n问？\n\n- [x] 甲 :: 一@\n- [ ] 乙 :: 二\n:::',
  ':::check{id=ID kind=several}\n问？@\n- [x] 甲 :: 一\n- [x] 乙 :: 二\n:::',
  ':::phrases\n- 您好\n- 请稍等 :: 查询时@\n:::'
];

it('names the line of a fault wherever it stands', () => {
  const body = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(body, fc.nat(5), fc.constantFrom('\n\n', '\n\n\n'), (chosen, position, gap) => {
      const faulty = position % chosen.length;
      const text = chosen
        .map((piece, index) => piece.replace('ID', `id-${index}`).replace('@', index === faulty ? MARK : ''))
        .join(gap);
      const line = BODY_LINE + text.slice(0, text.indexOf(MARK)).split('\n').length - 1;
      const result = parseLesson(lessonSource(text), '01-first.md');
      expect(!result.ok && result.problems.map((found) => [found.code, found.line])).toEqual([
        ['raw-html', line]
      ]);
    })
  );
});
