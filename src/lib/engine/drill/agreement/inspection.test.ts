import { expect, it } from 'vitest';
import { readRubric } from '../file/read-file';
import { readTags } from '../tagged-reader';
import { findWords } from './find-words';
import { compareGrades, gradeOf } from './grades';
import { suggestInspection } from './suggest';

it('grades points, and what the conversation did not call for', () => {
  expect([
    gradeOf({ score: 5, max: 5 }),
    gradeOf({ score: 3, max: 5 }),
    gradeOf({ score: 0, max: 5 }),
    gradeOf({ score: 0, max: 0 })
  ]).toEqual(['met', 'partly', 'missed', 'not-called-for']);
});

it('compares grades criterion by criterion and passes over what one has not graded', () => {
  const { overall, criteria } = compareGrades(
    [
      { key: { care: 'met', closing: 'missed' }, given: { care: 'met', closing: 'missed' } },
      { key: { care: 'missed', closing: 'met' }, given: { care: 'partly' } }
    ],
    ['care', 'closing']
  );
  expect(criteria).toMatchObject([
    { criterion: 'care', items: 2, observed: 0.5 },
    { criterion: 'closing', items: 1, observed: 1, kappa: null }
  ]);
  expect(overall).toMatchObject({ items: 3, observed: 2 / 3 });
  expect(overall.kappa).toBeCloseTo(0.5, 10);
});

it('finds words in a message, of several places the nearest', () => {
  const text = '好的，好的，我查一下\n马上回您';
  expect(findWords(text, ' 好的 ')).toEqual({ start: 0, end: 2 });
  expect(findWords(text, '好的', 3)).toEqual({ start: 3, end: 5 });
  expect(findWords(text, '一下\r\n马上')).toEqual({ start: 8, end: 13 });
  expect(findWords(text, '好的', 9999)).toEqual({ start: 3, end: 5 });
  expect(findWords(text, '没有这句')).toBeNull();
  expect(findWords(text, ' \n')).toBeNull();
});

it('starts a key from the engine’s own reading', () => {
  const rubric = readRubric(
    `id: probe\nversion: 1\ntitle: 试卷\nsummary: 用于测试。\ncriteria:\n  - { id: care, title: 安抚, points: [{ max: 5, any: [apology] }], advice: 道歉 }\n  - { id: conduct, title: 言行, max: 9, deduct: { rude: 9 }, advice: 文明 }`,
    'zh-CN/drills/rubrics/probe.yaml'
  );
  if (!rubric.ok) throw new Error(JSON.stringify(rubric.problems));
  const turns = [
    { by: 'customer' as const, at: 0, text: '碗碎了' },
    { by: 'agent' as const, at: 4, text: '啊[rude]' }
  ];
  expect(suggestInspection(rubric.rubric, { lang: 'zh-CN', turns }, readTags)).toEqual({
    marks: [{ turn: 1, start: 1, end: 7, label: 'rude' }],
    grades: { care: 'missed', conduct: 'missed' }
  });
});
