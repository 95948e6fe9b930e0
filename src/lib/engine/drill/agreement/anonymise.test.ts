import { expect, it } from 'vitest';
import { anonymise, type Hidden } from './anonymise';

const hide = (text: string, people: Hidden[], spared: string[] = []) =>
  anonymise({ lang: 'zh-CN', turns: [{ by: 'agent', at: 3, text }] }, people, spared).turns[0]!.text;

const lin: Hidden = { name: '林晓雨', aliases: ['lin.xiaoyu'], writes: true, standIn: '客服甲' };
const brown: Hidden = { name: 'Will O’Brien', writes: true, standIn: 'Agent A' };

it.each([
  ['我是林晓雨，晓雨为您服务', '我是客服甲，客服甲为您服务'],
  ['林 晓 雨 / 林·晓雨 / 林\u200b晓雨', '客服甲 / 客服甲 / 客服甲'],
  ['找小林或阿林都行', '找客服甲或客服甲都行'],
  ['写信给 LIN.Xiaoyu@example.com', '写信给 客服甲@example.com'],
  ['树林里有晓风', '树林里有晓风']
])('hides a Chinese name: %s', (text, hidden) => {
  expect(hide(text, [lin])).toBe(hidden);
});

it.each([
  ['This is will o’brien speaking', 'This is Agent A speaking'],
  ['Will here. I will check; O’Brien out. Willing?', 'Agent A here. I will check; Agent A out. Willing?'],
  ['ＷＩＬＬ Ｏ’ＢＲＩＥＮ', 'Agent A']
])('hides a Latin name: %s', (text, hidden) => {
  expect(hide(text, [brown])).toBe(hidden);
});

it('hides only the whole name of somebody who wrote none of the chats', () => {
  const zhou: Hidden = { name: '周敏', standIn: '同事' };
  expect(hide('周敏说过，小周也说过，敏感', [zhou])).toBe('同事说过，小周也说过，敏感');
});

it('keeps two people apart, the longer name first', () => {
  const other: Hidden = { name: '林晓', writes: true, standIn: '客服乙' };
  expect(hide('林晓雨和林晓', [other, lin])).toBe('客服甲和客服乙');
});

it('takes a name that two people bear for the one who wrote', () => {
  expect(hide('林晓雨在', [{ name: '林晓雨', standIn: '同事' }, lin])).toBe('客服甲在');
});

it('leaves the customer’s own name alone', () => {
  expect(hide('小林您好，林晓雨在', [lin], ['小林'])).toBe('小林您好，客服甲在');
});

it.each(['a.*(b', '[x]', '\\', '$1', '(', 'A|B', '-–-', ' '])(
  'takes %j for a name, not for a pattern',
  (name) => {
    const hidden = { name, writes: true, standIn: '$&$1' };
    expect(hide('nothing to hide', [hidden])).toBe('nothing to hide');
    if (name.trim().length > 1) expect(hide(`so ${name} it is`, [hidden])).toContain('$&$1');
  }
);

it('does nothing without people', () => {
  expect(hide('您好', [])).toBe('您好');
});
