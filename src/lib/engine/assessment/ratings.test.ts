import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkForm, compareForms, parseForm, ratingItems, type RatingForm } from './rating-form';
import { ratingScore } from './rating-score';
import { validateRatings, type ItemRating, type Rating } from './ratings';

const path = (locale: string) => `content/${locale}/forms/mentor-assessment.yaml`;
const file = (locale: string) => ({ path: path(locale), source: readFileSync(path(locale), 'utf8') });
const zh = file('zh-CN');
const en = file('en');

function formOf({ path, source }: typeof zh): RatingForm {
  const read = parseForm(source, path);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}
const form = formOf(zh);
const items = ratingItems(form);

const filled = (ratings: Record<string, Partial<ItemRating>> = {}) => ({
  items: Object.fromEntries(
    items.map(({ id }) => [id, { rating: 3 as ItemRating['rating'], evidence: '', ...ratings[id] }])
  ),
  remarks: { strengths: '耐心', 'to-work-on': '核对', 'to-hr': '' },
  recommendation: 'ready'
});
const final = (input: unknown) => validateRatings(form, input, { final: true });
const draft = (input: unknown) => validateRatings(form, input, { final: false });
const codes = (result: ReturnType<typeof final>) =>
  result.ok ? [] : result.problems.map(({ code, field }) => `${code} ${field}`.trim());

describe("the mentor's form", () => {
  it('is sound in both languages and the same but for its texts', () => {
    expect(checkForm(zh.source, zh.path)).toEqual([]);
    expect(checkForm(en.source, en.path)).toEqual([]);
    expect(compareForms(zh, en)).toEqual([]);
  });

  it.each([
    ['minimumRated: 8', 'minimumRated: 80', 'minimum-too-high'],
    ['id: progress', 'id: teamwork', 'duplicate-id'],
    ['filledBy: mentor', 'filledBy: boss', 'field-invalid'],
    ['id: mentor-assessment', 'id: other', 'id-mismatch'],
    ['          3: 常见', '          4: 常见', 'field-unknown']
  ])('is refused with %s made %s', (from, to, code) => {
    const source = zh.source.replace(from, to);
    expect(source).not.toBe(zh.source);
    const found = checkForm(source, zh.path);
    expect(found.map((problem) => problem.code)).toContain(code);
    const line = source.split('\n').findLastIndex((text) => text.includes(to.trim())) + 1;
    expect(found.map((problem) => problem.line)).toContain(line);
  });

  it('differs when an item may be left out in one language only', () => {
    const other = { ...en, source: en.source.replace('        unobservable: true\n', '') };
    expect(compareForms(zh, other)).toMatchObject([{ code: 'locales-differ', file: en.path }]);
  });
});

describe('validateRatings', () => {
  it('accepts a complete form and stores numbers', () => {
    const result = final(filled({ reception: { rating: '4' as unknown as Rating } }));
    expect(result).toMatchObject({ ok: true, ratings: { items: { reception: { rating: 4 } } } });
  });

  it('takes an empty draft and gives every item a place', () => {
    const result = draft({});
    expect(result).toMatchObject({ ok: true, ratings: { recommendation: null } });
    expect(result.ok && Object.keys(result.ratings.items)).toEqual(items.map(({ id }) => id));
  });

  it('names everything a final form still lacks', () => {
    const found = codes(final({ items: { teamwork: { rating: 5 } } }));
    expect(found).toContain('missing-rating items.progress');
    expect(found).toContain('missing-evidence items.teamwork.evidence');
    expect(found).toContain('missing-remark remarks.strengths');
    expect(found).not.toContain('missing-remark remarks.to-hr');
    expect(found).toContain('missing-recommendation recommendation');
  });

  it.each([1, 5] as const)('asks for evidence of a %i only', (rating) => {
    expect(codes(final(filled({ diligence: { rating } })))).toEqual([
      'missing-evidence items.diligence.evidence'
    ]);
    expect(final(filled({ diligence: { rating, evidence: '7日，大雨也按时到岗' } }))).toMatchObject({
      ok: true
    });
  });

  it('lets the rater pass over an item only where the form says so', () => {
    expect(final(filled({ 'after-sale': { rating: 'not-observed' } }))).toMatchObject({ ok: true });
    expect(codes(draft(filled({ teamwork: { rating: 'not-observed' } })))).toEqual([
      'must-observe items.teamwork'
    ]);
  });

  it.each([
    [null, 'wrong-shape'],
    [[], 'wrong-shape'],
    [{ items: [] }, 'wrong-shape items'],
    [{ items: { teamwork: 4 } }, 'wrong-shape items.teamwork'],
    [{ items: { teamwork: { rating: 6 } } }, 'bad-rating items.teamwork'],
    [{ items: { teamwork: { rating: 3.5 } } }, 'bad-rating items.teamwork'],
    [{ items: { teamwork: { rating: 3, evidence: 7 } } }, 'wrong-shape items.teamwork.evidence'],
    [{ items: { teamwork: { rating: 3, evidence: '长'.repeat(501) } } }, 'too-long items.teamwork.evidence'],
    [{ items: { charm: { rating: 3 } } }, 'unknown-item items.charm'],
    [{ remarks: { gossip: '' } }, 'unknown-remark remarks.gossip'],
    [{ recommendation: 'promote' }, 'unknown-recommendation recommendation']
  ])('refuses even as a draft %#', (input, problem) => {
    expect(codes(draft(input))).toContain(problem);
  });

  it('never throws, and what it accepts it accepts again unchanged', () => {
    const anything = fc.record(
      {
        items: fc.dictionary(
          fc.constantFrom(...items.map(({ id }) => id), '__proto__'),
          fc.record({ rating: fc.anything(), evidence: fc.anything() }, { requiredKeys: [] })
        ),
        remarks: fc.dictionary(fc.constantFrom('strengths', 'to-hr', 'constructor'), fc.anything()),
        recommendation: fc.oneof(fc.constant('ready'), fc.anything())
      },
      { requiredKeys: [] }
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), anything), (input) => {
        const first = draft(input);
        if (first.ok) expect(draft(first.ratings)).toEqual(first);
      })
    );
  });
});

describe('ratingScore', () => {
  const scoreOf = (input: unknown) => {
    const result = draft(input);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return ratingScore(form, result.ratings);
  };

  it('adds the ratings over five for each', () => {
    expect(scoreOf(filled({ teamwork: { rating: 5 } }))).toEqual({
      ok: true,
      score: '35',
      max: '55',
      notObserved: []
    });
  });

  it('rescales by what could not be observed', () => {
    const result = scoreOf(filled({ 'after-sale': { rating: 'not-observed' } }));
    expect(result).toEqual({ ok: true, score: '30', max: '50', notObserved: ['after-sale'] });
  });

  it('names what is missing and never takes it as zero', () => {
    const result = scoreOf(filled({ teamwork: { rating: null } }));
    expect(result).toMatchObject({ ok: false, code: 'missing-items', missing: ['teamwork'] });
  });

  it('does not count with fewer items than the form asks for', () => {
    const strict: RatingForm = { ...form, minimumRated: 11 };
    const input = validateRatings(strict, filled({ 'after-sale': { rating: 'not-observed' } }), {
      final: true
    });
    expect(codes(input)).toEqual(['too-few-rated']);
    const loose = draft(filled({ 'after-sale': { rating: 'not-observed' } }));
    expect(loose.ok && ratingScore(strict, loose.ratings)).toMatchObject({
      ok: false,
      code: 'too-few-rated'
    });
  });
});
