import { describe, expect, it } from 'vitest';
import { readAttributes } from './attributes';

describe('attributes of a directive', () => {
  it('reads bare and quoted values', () => {
    expect(readAttributes('kind=tip title="可选标题：{}=" id=a-1')).toEqual({
      kind: 'tip',
      title: '可选标题：{}=',
      id: 'a-1'
    });
  });

  it('reads an escaped quote', () => {
    expect(readAttributes(String.raw`title="say \"hi\" \\ there"`)).toEqual({ title: 'say "hi" \\ there' });
  });

  it.each([
    'title=“标题”',
    'kind',
    'kind=',
    'title="open',
    'a=1 a=2',
    'kind=tip,title=x y',
    '=x',
    'a="1"b="2"'
  ])('refuses %s', (source) => expect(readAttributes(source)).toBeNull());

  it('has no attributes in an empty source', () => {
    expect(readAttributes('  ')).toEqual({});
  });
});
