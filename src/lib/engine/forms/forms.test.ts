import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkAnyForm, compareAnyForms } from './any-form';
import { parseFormFile, type Form } from './form';
import { readFormAnswers } from './read-answers';
import { askedFields } from './visible';

const path = (locale: string, file: string) => `content/${locale}/forms/${file}`;
const load = (locale: string, file: string) => ({
  path: path(locale, file),
  source: readFileSync(path(locale, file), 'utf8')
});
const files = readdirSync('content/zh-CN/forms');

function formOf(id: string): Form {
  const { source, path } = load('zh-CN', `${id}.yaml`);
  const read = parseFormFile(source, path);
  if (!read.ok) throw new Error(read.problems[0]?.message);
  return read.value;
}

const setting = { rows: {}, files: new Map(), signer: '林晓雨', at: '2026-03-04T10:00:00Z' };

describe('the forms of the library', () => {
  it.each(files)('%s is sound, and the same in both languages but for its texts', (file) => {
    const [zh, en] = [load('zh-CN', file), load('en', file)];
    expect([...checkAnyForm(zh.source, zh.path), ...checkAnyForm(en.source, en.path)]).toEqual([]);
    expect(compareAnyForms(zh, en)).toEqual([]);
    expect(en.source.replace(/^ *#.*$/gm, '')).not.toMatch(/\p{Script=Han}/u);
  });

  it('are F2 to F15, each once', () => {
    const codes = files.map((file) => /^code: (F\d+)$/m.exec(load('zh-CN', file).source)?.[1]);
    expect(codes.toSorted()).toEqual(Array.from({ length: 14 }, (_, index) => `F${index + 2}`).toSorted());
  });
});

describe('a form’s file', () => {
  const { source, path } = load('zh-CN', 'onboarding-feedback.yaml');
  it.each([
    ['id: course-pace', 'id: course-useful', 'duplicate-id'],
    ['field: course-pace', 'field: improve', 'condition-later'],
    ['field: course-pace', 'field: course-useful', 'condition-kind'],
    ['is: [1, 2, 4, 5]', 'is: [1, 9]', 'condition-value'],
    ['id: onboarding-feedback', 'id: feedback', 'id-mismatch'],
    [
      'kind: long-text\n        title: 如果只改一处，我希望改的是\n        required: true\n        maxLength: 800',
      'kind: signature\n        title: 签名',
      'names-the-person'
    ],
    ['rows: courses', 'rows: lessons', 'field-invalid'],
    ['anonymous: true', 'anonymous: perhaps', 'field-invalid'],
    ['code: F2', 'code: F99', 'field-invalid'],
    ['{ id: company, text: 公司制度 }', '{ id: other, text: 公司制度 }', 'option-reserved'],
    ['often: once', 'oftener: once', 'field-unknown']
  ])('with %j changed to %j has a problem %s', (from, to, code) => {
    const changed = source.replace(from, to);
    expect(changed).not.toBe(source);
    const found = checkAnyForm(changed, path);
    expect(found.map((problem) => problem.code)).toContain(code);
    expect(found.every(({ line }) => line >= 1)).toBe(true);
  });

  it('refuses limits that exclude everything, and a number that is limited by what comes later', () => {
    const counts = load('zh-CN', 'service-counts.yaml');
    const codes = (changed: string) => checkAnyForm(changed, counts.path).map(({ code }) => code);
    expect(codes(counts.source.replace('min: 0, max: 100000,', 'min: 9, max: 1,'))).toContain(
      'limits-crossed'
    );
    expect(codes(counts.source.replace('notAbove: enquired', 'notAbove: sales'))).toContain('number-later');
  });

  it('in another language that asks something else is found', () => {
    const other = {
      path: path.replace('zh-CN', 'en'),
      source: source.replace('required: true', 'required: false')
    };
    expect(compareAnyForms({ path, source }, other)).toMatchObject([{ code: 'locales-differ' }]);
  });
});

describe('handing in', () => {
  const counts = formOf('service-counts');

  it('names every fault with its control and keeps nothing', () => {
    const read = readFormAnswers(
      counts,
      { enquired: ['12.5'], ordered: ['x'], paid: [''], sales: ['-1'] },
      setting
    );
    expect(read).toEqual({
      ok: false,
      problems: [
        { name: 'enquired', field: 'enquired', code: 'too-many-decimals', limit: '0' },
        { name: 'ordered', field: 'ordered', code: 'bad-number' },
        { name: 'paid', field: 'paid', code: 'required' },
        { name: 'sales', field: 'sales', code: 'number-low', limit: '0' }
      ]
    });
  });

  it('takes decimals as they are, full-width digits too, and lets nobody order who did not ask', () => {
    const day = { enquired: ['４０'], ordered: ['12'], paid: ['9'], sales: ['1234.50'] };
    expect(readFormAnswers(counts, day, setting)).toEqual({
      ok: true,
      answers: { enquired: '40', ordered: '12', paid: '9', sales: '1234.5' }
    });
    expect(readFormAnswers(counts, { ...day, ordered: ['41'] }, setting)).toMatchObject({
      problems: [{ name: 'ordered', code: 'above-other', limit: '询单人数' }]
    });
  });

  it('asks what a condition asks, and drops what is hidden', () => {
    const journal = formOf('work-journal');
    const day = { done: ['看了课'], help: ['soon'] };
    expect(readFormAnswers(journal, day, setting)).toMatchObject({
      problems: [{ name: 'help-what', code: 'required' }]
    });
    expect(readFormAnswers(journal, { ...day, help: ['no-need'], 'help-what': ['排班'] }, setting)).toEqual({
      ok: true,
      answers: { done: '看了课', help: { chosen: ['no-need'] } }
    });
    expect(askedFields(journal, { help: ['no-need'] }).has('help-what')).toBe(false);
  });

  it('takes a signature only from the person who signs', () => {
    const handover = formOf('shift-handover');
    const posted = { on: ['2026-03-04'], which: ['late'], urgent: ['无'], signed: ['林 晓雨'] };
    expect(readFormAnswers(handover, posted, setting)).toMatchObject({
      problems: [{ code: 'name-differs' }]
    });
    const signed = readFormAnswers(handover, { ...posted, signed: [' 林晓雨 '] }, setting);
    expect(signed).toMatchObject({ answers: { signed: { name: '林晓雨', at: setting.at } } });
  });

  it('takes only files that were uploaded for it', () => {
    const query = formOf('score-query');
    const file = { id: '7', name: '截图.png' };
    const posted = { part: ['written'], reason: ['第3题'], evidence: ['7'], signed: ['林晓雨'] };
    expect(readFormAnswers(query, posted, setting)).toMatchObject({ problems: [{ code: 'file-unknown' }] });
    expect(readFormAnswers(query, posted, { ...setting, files: new Map([['7', file]]) })).toMatchObject({
      ok: true,
      answers: { evidence: file }
    });
  });

  it('closes up empty rows of a table and names a wrong cell', () => {
    const report = formOf('weekly-report');
    const posted = {
      finished: ['接了一周'],
      mood: ['4'],
      plan: ['学售后'],
      target: ['每天少问两次'],
      'problems.3.problem': ['退货慢']
    };
    expect(readFormAnswers(report, posted, setting)).toMatchObject({
      answers: { problems: [{ problem: '退货慢' }] }
    });
    const long = { ...posted, 'problems.3.remedy': ['长'.repeat(301)] };
    expect(readFormAnswers(report, long, setting)).toMatchObject({
      problems: [{ name: 'problems.3.remedy', code: 'too-long', limit: '300' }]
    });
  });

  it('asks for every row of a matrix that the round was opened with', () => {
    const feedback = formOf('onboarding-feedback');
    const rows = { courses: [{ id: 'etiquette', text: '服务礼仪' }] };
    const read = readFormAnswers(feedback, { 'course-useful.stranger': ['5'] }, { ...setting, rows });
    const names = read.ok ? [] : read.problems.map(({ name }) => name);
    expect(names).toContain('course-useful.etiquette');
    expect(names.join()).not.toContain('stranger');
  });
});
