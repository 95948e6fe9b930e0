import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../../../tests/property-seed';
import type { Posted, Setting } from './answers';
import { parseFormFile, type Form } from './form';
import { formFields } from './form-fields';
import { cellName, controlNames, keepPosted, matrixRows, postedOf } from './names';
import { readFormAnswers } from './read-answers';
import { formResults, LEAST_SHOWN } from './results';
import { serviceFigures } from './service-counts';
import { spreadOf } from './spread';

const forms: Form[] = readdirSync('content/zh-CN/forms').flatMap((file) => {
  const read = parseFormFile(readFileSync(`content/zh-CN/forms/${file}`, 'utf8'), file);
  return read.ok ? [read.value] : [];
});
const file = { id: 'f1', name: 'a.png' };
const setting: Setting = {
  rows: {
    courses: [
      { id: 'one', text: '甲' },
      { id: 'two', text: '乙' }
    ],
    trainers: [{ id: 't', text: '周敏' }]
  },
  files: new Map([['f1', file]]),
  signer: '林晓雨',
  at: '2026-03-04T10:00:00Z'
};

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
const hostile = fc.oneof(
  words,
  fc.constantFrom('1', '5', '99', '-1', '1e9', '2026-02-30', '__proto__', '\0', '\ud800')
);

/** Anything at all under the names of a form, and under some that are not. */
const anything = (form: Form) =>
  fc.dictionary(
    fc.oneof(
      fc.constantFrom(...controlNames(form, setting.rows)),
      fc.constantFrom('constructor', 'x.y', '__proto__')
    ),
    fc.array(hostile, { maxLength: 3 })
  );

/** Entries that a sensible person makes. */
function sensible(form: Form): fc.Arbitrary<Posted> {
  const text = (max: number) =>
    fc.string({ minLength: 1, maxLength: Math.min(max, 30), unit: 'grapheme-ascii' });
  const entries: Record<string, fc.Arbitrary<string[]>> = {};
  for (const field of formFields(form)) {
    const one = (arbitrary: fc.Arbitrary<string>) => arbitrary.map((value) => [value]);
    switch (field.kind) {
      case 'text':
      case 'long-text':
        entries[field.id] = one(text(field.maxLength).map((words) => `字${words}`));
        break;
      case 'scale':
        entries[field.id] = one(fc.integer({ min: 1, max: field.points.length }).map(String));
        break;
      case 'matrix':
        for (const { id } of matrixRows(field, setting.rows))
          entries[`${field.id}.${id}`] = one(fc.integer({ min: 1, max: field.points.length }).map(String));
        break;
      case 'choice':
        entries[field.id] = one(fc.constantFrom(...field.options.map(({ id }) => id)));
        break;
      case 'date':
        entries[field.id] = one(fc.constantFrom('2026-03-04', '2028-02-29'));
        break;
      case 'number':
        entries[field.id] = one(fc.constant(field.min === '1' ? '3' : '4'));
        break;
      case 'table':
        for (const column of field.columns)
          entries[cellName(field.id, 1, column.id)] = one(
            column.kind === 'date'
              ? fc.constant('2026-03-04')
              : column.kind === 'number'
                ? fc.constant('3')
                : text(20).map((words) => `行${words}`)
          );
        break;
      case 'file':
        entries[field.id] = fc.constant(['f1']);
        break;
      case 'signature':
        entries[field.id] = fc.constant(['林晓雨']);
    }
  }
  return fc.record(entries);
}

describe.each(forms.map((form) => [form.id, form] as const))('%s', (_, form) => {
  it('reads anything without breaking: answers, or problems that name its own controls', () => {
    const names = new Set([...controlNames(form, setting.rows), ...formFields(form).map(({ id }) => id)]);
    fc.assert(
      fc.property(anything(form), (posted) => {
        const read = readFormAnswers(form, posted, setting);
        if (!read.ok) expect(read.problems.every(({ name }) => names.has(name))).toBe(true);
        expect(JSON.parse(JSON.stringify(read))).toEqual(read);
      }),
      { numRuns: 60 }
    );
  });

  it('keeps what was answered through storing, showing and sending again', () => {
    fc.assert(
      fc.property(sensible(form), (posted) => {
        const read = readFormAnswers(form, posted, setting);
        expect(read).toMatchObject({ ok: true });
        if (!read.ok) return;
        const stored = JSON.parse(JSON.stringify(read.answers)) as typeof read.answers;
        expect(readFormAnswers(form, postedOf(form, stored), setting)).toEqual(read);
      }),
      { numRuns: 40 }
    );
  });

  it('keeps of a draft only its own controls, as they were typed', () => {
    fc.assert(
      fc.property(anything(form), (posted) => {
        const kept = keepPosted(form, setting.rows, posted);
        expect(keepPosted(form, setting.rows, kept)).toEqual(kept);
        const names = new Set(controlNames(form, setting.rows));
        expect(Object.keys(kept).every((name) => names.has(name))).toBe(true);
      }),
      { numRuns: 60 }
    );
  });
});

describe('results', () => {
  const feedback = forms.find(({ id }) => id === 'onboarding-feedback')!;
  const answered = fc.array(
    sensible(feedback).map((posted) => {
      const read = readFormAnswers(feedback, posted, setting);
      if (!read.ok) throw new Error('unfit');
      return read.answers;
    }),
    { maxLength: 9 }
  );

  it('of an anonymous form show nothing below five, in no order but the letters’', () => {
    fc.assert(
      fc.property(answered, (all) => {
        const results = formResults(feedback, all, setting.rows);
        expect(formResults(feedback, all.toReversed(), setting.rows)).toEqual(results);
        for (const result of results) {
          if (result.answered < LEAST_SHOWN) expect(result.shows).toBe('hidden');
          if (result.shows === 'matrix')
            for (const { spread } of result.rows)
              expect(spread === null || spread.rated >= LEAST_SHOWN).toBe(true);
        }
      }),
      { numRuns: 60 }
    );
  });

  it('hide a course that fewer than five rated, though more answered', () => {
    const all = Array.from({ length: 6 }, (_, index) => ({
      'course-useful': { one: 4, ...(index < 4 ? { two: 1 } : { two: 'not-applicable' as const }) }
    }));
    const [courses] = formResults(feedback, all, setting.rows);
    expect(courses).toMatchObject({
      shows: 'matrix',
      rows: [
        { id: 'one', spread: { rated: 6, mean: '4.00' } },
        { id: 'two', spread: null }
      ]
    });
  });

  it('round a mean once, half up', () => {
    expect(spreadOf([1, 2, 2, 'not-applicable'], 5)).toEqual({
      counts: [1, 2, 0, 0, 0],
      notApplicable: 1,
      rated: 3,
      mean: '1.67'
    });
    expect(spreadOf([], 3).mean).toBeNull();
  });
});

describe('service counts', () => {
  it('add up to A5’s figures of the sums, exactly', () => {
    expect(
      serviceFigures([
        { enquired: '40', ordered: '10', paid: '9', sales: '0.1' },
        { enquired: '20', ordered: '5', paid: '4', sales: '0.2' }
      ])
    ).toEqual({
      enquired: '60',
      ordered: '15',
      paid: '13',
      sales: '0.3',
      conversion: '25.00',
      orderSuccess: '86.67',
      averageOrder: '0.02'
    });
  });

  it('say nothing where there is nothing to divide by', () => {
    expect(serviceFigures([])).toMatchObject({ conversion: null, orderSuccess: null, averageOrder: null });
  });
});
