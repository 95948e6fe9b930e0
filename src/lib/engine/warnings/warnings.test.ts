import { describe, expect, it } from 'vitest';
import { fallingMood, falling, idle, lowMood, missingJournals, signsOf, type NewHireFacts } from './new-hire';
import { fallingFeedback } from './cohort';
import { thresholds } from './thresholds';
import { isUnacknowledged } from './warning';
import { workingDays } from './working-days';

// 2 March 2026 is a Monday.
const facts = (change: Partial<NewHireFacts> = {}): NewHireFacts => ({
  opensOn: '2026-03-02',
  today: '2026-03-13',
  holidays: new Set(),
  lastDoneOn: '2026-03-12',
  late: 1,
  journals: new Set(workingDays('2026-03-02', '2026-03-13', new Set())),
  drills: [],
  papers: [],
  moods: [],
  ...change
});
const moods = (...values: number[]) =>
  values.map((mood, index) => ({
    week: index + 1,
    mood,
    on: `2026-03-${String(6 + index * 7).padStart(2, '0')}`
  }));
const scores = (...values: number[]) =>
  values.map((score, index) => ({ on: `2026-03-0${index + 2}`, score }));

it('says nothing of a new hire who is doing well', () => {
  expect(signsOf(facts({ drills: scores(60, 75, 90), papers: scores(80), moods: moods(3, 4, 4) }))).toEqual(
    []
  );
});

describe('working days', () => {
  it('leave out weekends, holidays, and the day that is not over', () => {
    expect(workingDays('2026-03-05', '2026-03-10', new Set(['2026-03-06']))).toEqual([
      '2026-03-05',
      '2026-03-09'
    ]);
    expect(workingDays('2026-03-10', '2026-03-10', new Set())).toEqual([]);
  });
});

describe('nothing done', () => {
  it.each([
    ['2026-03-12', null],
    ['2026-03-11', null],
    ['2026-03-10', { stage: 1, since: '2026-03-11', days: 2 }],
    ['2026-03-09', { stage: 1, since: '2026-03-10', days: 3 }],
    ['2026-03-06', { stage: 2, since: '2026-03-09', days: 4 }],
    ['2026-02-01', { stage: 2, since: '2026-03-02', days: 9 }],
    [null, { stage: 2, since: '2026-03-02', days: 9 }]
  ])('since %s', (lastDoneOn, expected) => {
    const sign = idle(facts({ lastDoneOn }));
    expect(sign && { stage: sign.stage, since: sign.since, days: sign.figures.days }).toEqual(expected);
  });

  it('is no sign while nothing is late, before the month, and over a weekend or a holiday', () => {
    expect(idle(facts({ lastDoneOn: null, late: 0 }))).toBeNull();
    expect(idle(facts({ lastDoneOn: null, today: '2026-03-02' }))).toBeNull();
    expect(idle(facts({ lastDoneOn: '2026-03-06', today: '2026-03-09' }))).toBeNull();
    expect(
      idle(facts({ lastDoneOn: '2026-03-09', holidays: new Set(['2026-03-10', '2026-03-11']) }))
    ).toBeNull();
  });
});

describe('missing journals', () => {
  it('counts the working days since the last one', () => {
    expect(missingJournals(facts({ journals: new Set(['2026-03-09']) }))).toMatchObject({
      stage: 1,
      since: '2026-03-10',
      figures: { days: 3 }
    });
    expect(missingJournals(facts({ journals: new Set(['2026-03-10']) }))).toBeNull();
    expect(missingJournals(facts({ journals: new Set(['2026-03-06']) }))).toMatchObject({
      stage: 1,
      since: '2026-03-09'
    });
    expect(missingJournals(facts({ journals: new Set() }))).toMatchObject({ stage: 2, since: '2026-03-02' });
  });
});

describe('falling scores', () => {
  it.each([
    [[90, 80, 70], 1],
    [[90, 89, 80], 1],
    [[90, 89, 81], null],
    [[90, 70, 65], 2],
    [[90, 70, 70], null],
    [[70, 90, 60], null],
    [[95, 60, 90, 80, 75], 1],
    [[90, 60], null],
    [[], null]
  ])('%j', (values, stage) => {
    expect(falling('falling-drills', scores(...values), thresholds.drills)?.stage ?? null).toBe(stage);
  });

  it('tells from which day, from what and to what', () => {
    expect(falling('falling-papers', scores(88, 70.4), thresholds.papers)).toEqual({
      rule: 'falling-papers',
      stage: 1,
      since: '2026-03-03',
      figures: { from: 88, to: 70, runs: 2 }
    });
  });
});

describe('the weekly check-in', () => {
  it.each([
    [[3], null],
    [[2], 1],
    [[1], 2],
    [[2, 2], 2],
    [[2, 3], null],
    [[2, 3, 2], 1],
    [[], null]
  ])('low mood of %j', (values, stage) => {
    expect(lowMood({ moods: moods(...values) })?.stage ?? null).toBe(stage);
  });

  it('falls when the latest lies two below the best of three', () => {
    expect(fallingMood({ moods: moods(5, 5, 4, 3) })).toMatchObject({
      since: '2026-03-20',
      figures: { from: 5, to: 3 }
    });
    expect(fallingMood({ moods: moods(5, 4, 4, 4) })).toBeNull();
    expect(fallingMood({ moods: [] })).toBeNull();
  });

  it('is told of once: a low mood is not told of as a falling one too', () => {
    expect(signsOf(facts({ moods: moods(5, 4, 2) })).map(({ rule }) => rule)).toEqual(['low-mood']);
  });
});

describe('a cohort’s feedback', () => {
  const scale = (now: string, before: string, points = 5) => ({ now, before, points });

  it.each([
    [[], null],
    [[scale('4.20', '4.30')], null],
    [[scale('3.80', '4.30')], 1],
    [[scale('3.81', '4.30')], null],
    [[scale('3.30', '4.30')], 2],
    [[scale('3.00', '4.50'), scale('4.50', '4.00')], 1],
    [[scale('1.00', '3.00', 3)], null]
  ])('%j', (scales, stage) => {
    expect(fallingFeedback(scales, '2026-03-09')?.stage ?? null).toBe(stage);
  });

  it('is told with one decimal place', () => {
    expect(fallingFeedback([scale('3.33', '4.46')], '2026-03-09')).toMatchObject({
      since: '2026-03-09',
      figures: { from: 4.5, to: 3.3 }
    });
  });
});

describe('whatever the facts', () => {
  it('one more idle day never makes it better, and a sign never begins before the month or after today', () => {
    let seed = 7;
    const pick = (below: number) => (seed = (seed * 16807) % 2147483647) % below;
    const days = workingDays('2026-03-02', '2026-04-01', new Set());
    for (let round = 0; round < 500; round++) {
      const last = pick(days.length);
      const earlier = facts({
        today: days[Math.min(days.length - 1, last + pick(8))]!,
        lastDoneOn: days[last]!,
        late: pick(3),
        journals: new Set(days.filter(() => pick(2) === 0)),
        drills: Array.from({ length: pick(6) }, () => ({ on: days[pick(days.length)]!, score: pick(101) })),
        moods: moods(...Array.from({ length: pick(4) }, () => 1 + pick(5)))
      });
      const later = { ...earlier, today: days[Math.min(days.length - 1, days.indexOf(earlier.today) + 1)]! };
      expect(idle(later)?.stage ?? 0).toBeGreaterThanOrEqual(idle(earlier)?.stage ?? 0);
      const signs = signsOf(earlier);
      expect(new Set(signs.map(({ rule }) => rule)).size).toBe(signs.length);
      for (const { rule, since } of signs)
        if (rule === 'idle' || rule === 'missing-journals') {
          expect(since >= earlier.opensOn && since < earlier.today).toBe(true);
        }
    }
  });
});

it('comes back only once it has got worse', () => {
  expect(isUnacknowledged(1, null)).toBe(true);
  expect(isUnacknowledged(1, 1)).toBe(false);
  expect(isUnacknowledged(2, 1)).toBe(true);
  expect(isUnacknowledged(1, 2)).toBe(false);
});
