import { describe, expect, it } from 'vitest';
import { compilePhrase } from '../../engine/drill/phrase';
import { isCostly } from './costly-expression';

describe('isCostly', () => {
  it.each(['(a+)+$', '(?:\\d+,?)+', '(a|a)*b', '.*.*=', '(?:x{0,6}){0,14}', '\\w*\\w*\\w*!', '[^a]*x[^b]*y'])(
    'refuses %s',
    (pattern) => expect(isCostly(pattern)).toBe(true)
  );

  it.each([
    '退(?:一半|五折)',
    '\\d+\\s*(?:元|块)',
    '.*券',
    "(?:i'll|we'll)\\s+(?:\\w+\\s+){0,2}(?:refund|give)\\s+(?:\\w+\\s+){0,3}half",
    '(?<!\\d)(?:[3-9]\\d|[1-9]\\d{2,})[\\s-]*(?:yuan|rmb)'
  ])('takes %s', (pattern) => expect(isCostly(pattern)).toBe(false));

  it('takes words with a few gaps, and refuses many', () => {
    expect(isCostly(compilePhrase('补发*运费*您*出')!.pattern)).toBe(false);
    expect(isCostly(compilePhrase('一*二*三*四*五*六*七')!.pattern)).toBe(true);
  });
});
