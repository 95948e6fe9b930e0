import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assembleMonth, trafficOn, weekOfDay } from './month';
import { checkPathway, comparePathways, parsePathway, pathwayTargets } from './pathway';
import { tailor, type Traveller } from './tailor';
import { serviceLines } from './task';

const slugs = ['first-week', 'second-week', 'third-week', 'fourth-week'];
const fileOf = (locale: string, slug: string) => {
  const path = `content/${locale}/pathways/${slug}.yaml`;
  return { path, source: readFileSync(path, 'utf8') };
};
const library = new Map(
  ['zh-CN', 'en'].flatMap((locale) =>
    [...slugs, 'first-month'].map((slug) => {
      const { path, source } = fileOf(locale, slug);
      return [path, source] as const;
    })
  )
);
const zh = fileOf('zh-CN', 'first-week');
const monthFile = fileOf('zh-CN', 'first-month');

function readSound(slug: string) {
  const { path, source } = fileOf('zh-CN', slug);
  const read = parsePathway(source, path);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}
const month = assembleMonth(readSound('first-month'), slugs.map(readSound));
const travellers: Traveller[] = [null, ...serviceLines].flatMap((line) =>
  [false, true].map((experienced) => ({ experienced, line }))
);

describe('the first month', () => {
  it.each([...slugs, 'first-month'])(
    'has %s sound in both languages and the same but for its texts',
    (slug) => {
      const [chinese, english] = [fileOf('zh-CN', slug), fileOf('en', slug)];
      for (const { path, source } of [chinese, english])
        expect(checkPathway(source, path, library)).toEqual([]);
      expect(comparePathways(chinese, english)).toEqual([]);
    }
  );

  it('counts its days through: six in the first week, then five and two free', () => {
    expect(month.days.map(({ day }) => day)).toEqual([
      1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 15, 16, 17, 18, 19, 22, 23, 24, 25, 26
    ]);
    expect(month.days.every(({ day, week }) => weekOfDay(day) === week)).toBe(true);
  });

  it.each(travellers)(
    'gives $experienced, $line something to do and a journal to write every working day',
    (traveller) => {
      const own = tailor(month.tasks, traveller);
      for (const { day } of month.days) {
        const kinds = own.filter((task) => task.day === day).map(({ kind }) => kind);
        expect(kinds, `day ${day}`).toContain('journal');
        expect(kinds.length, `day ${day}`).toBeGreaterThan(2);
      }
      expect(own.filter(({ id }) => id.startsWith('weekly-report'))).toHaveLength(4);
    }
  );

  it('starts with few chats, fewer for the inexperienced, and never falls back', () => {
    const shares = month.days.map(({ traffic }) => traffic);
    expect(shares[0]?.inexperienced).toBeLessThanOrEqual(10);
    for (const [index, { inexperienced, experienced }] of shares.entries()) {
      expect(inexperienced).toBeLessThan(experienced);
      expect(inexperienced).toBeGreaterThanOrEqual(shares[index - 1]?.inexperienced ?? 0);
    }
  });

  it.each([
    [-3, false, 10],
    [3, true, 50],
    [7, false, 35],
    [8, false, 35],
    [14, true, 90],
    [28, false, 75],
    [29, false, null]
  ])('gives on day %i, experienced or not (%s), a share of %s', (day, experienced, share) => {
    expect(trafficOn(month, day, experienced)).toBe(share);
  });

  it('sends nobody into a hard after-sale case in week two, and shows a project instead', () => {
    const hard = [
      'abusive-customer',
      'batch-crisis',
      'fake-goods-accusation',
      'slow-refund',
      'fault-after-use'
    ];
    const second = month.tasks.filter(({ day }) => weekOfDay(day) === 2);
    expect(second.filter(({ target }) => hard.includes(target ?? ''))).toEqual([]);
    const project = second.find(({ handsIn }) => handsIn === 'project');
    expect(project?.choices?.map(({ id }) => id)).toEqual(['market-research', 'chat-inspection']);
  });

  it('has papers handed in and agreements signed, each for HR to accept', () => {
    const handed = month.tasks.filter(({ handsIn }) => handsIn && handsIn !== 'project');
    expect(handed.map(({ id, handsIn }) => [id, handsIn])).toEqual([
      ['joining-papers', 'file'],
      ['confidentiality-agreement', 'signature'],
      ['training-agreement', 'signature'],
      ['handbook-receipt', 'signature']
    ]);
    expect(handed.every(({ signs }) => signs === 'hr')).toBe(true);
  });

  it('leads to its weeks and to what there is, by line', () => {
    expect(pathwayTargets(monthFile.source, monthFile.path)).toEqual(
      slugs.map((target) => ({ kind: 'pathway', target, line: expect.any(Number) as number }))
    );
    const lines = zh.source.split('\n');
    for (const { target, line } of pathwayTargets(zh.source, zh.path))
      expect(lines[line - 1]).toBe(`    target: ${target}`);
    for (const { kind, target } of month.tasks)
      if (kind === 'drill') expect(existsSync(`content/zh-CN/drills/${target}.yaml`), target).toBe(true);
  });

  it('has the system sign what it can see, and a person the rest', () => {
    for (const { kind, target, signs } of month.tasks)
      expect(signs === 'system', kind).toBe(target !== undefined);
  });
});

describe('a tailored pathway', () => {
  const ids = (traveller: Traveller) => tailor(month.tasks, traveller).map(({ id }) => id);

  it('gives the experienced other tasks in place of the beginners’', () => {
    const [beginner, experienced] = [false, true].map((experienced) => ids({ experienced, line: null }));
    expect(beginner).toContain('first-chats');
    expect(beginner).not.toContain('first-chats-experienced');
    expect(experienced).toContain('first-chats-experienced');
    expect(experienced).not.toContain('first-chats');
  });

  it('adds and replaces by what the department answers', () => {
    expect(ids({ experienced: false, line: 'after-sale' })).toEqual(
      expect.arrayContaining(['drill-damaged-goods', 'drill-wrong-size'])
    );
    expect(ids({ experienced: false, line: 'after-sale' })).not.toContain('drill-unpaid');
    expect(ids({ experienced: false, line: 'pre-sale' })).toEqual(
      expect.arrayContaining(['drill-hesitant-price', 'drill-unpaid'])
    );
    expect(ids({ experienced: false, line: null })).not.toContain('drill-hesitant-price');
  });
});

describe('checkPathway', () => {
  it.each([
    ['id: journal-2', 'id: journal-1', 'duplicate-id'],
    ['kind: visit', 'kind: excursion', 'field-invalid'],
    ['target: company-culture/what', 'target: company-culture-what', 'target-form'],
    ['target: practice', 'target: weekend', 'target-form'],
    ['id: site-visit\n    day: 2', 'id: site-visit\n    day: 1', 'task-order'],
    ['id: journal-6\n    day: 6', 'id: journal-6\n    day: 7', 'day-unknown'],
    ['{ day: 2, title', '{ day: 3, title', 'day-order'],
    ['kind: visit\n', 'kind: visit\n    target: warehouse\n', 'target-unexpected'],
    ['    target: late-delivery\n', '', 'target-form'],
    ['inexperienced: 10, experienced: 30', 'inexperienced: 10, experienced: 130', 'field-invalid'],
    ['inexperienced: 15, experienced: 50', 'inexperienced: 5, experienced: 50', 'traffic-falls'],
    ['inexperienced: 10, experienced: 30', 'inexperienced: 40, experienced: 30', 'traffic-experience'],
    ['    handsIn: file', '    handsIn: signature', 'statement-misplaced'],
    ['    signs: hr\n    handsIn: file', '    signs: hr', 'signer-unfit'],
    ['    signs: hr\n    handsIn: file', '    handsIn: file', 'signer-unfit'],
    ['    handsIn: file', '    handsIn: project', 'hand-in-unfit'],
    ['kind: visit\n', 'kind: visit\n    signs: system\n', 'signer-unfit'],
    ['replaces: first-chats', 'replaces: no-such-task', 'replaced-unknown'],
    ['    for: experienced\n    replaces: first-chats', '    replaces: first-chats', 'replaces-for-all'],
    ['departments: [pre-sale]', 'departments: [canteen]', 'field-invalid'],
    ['days:', 'weeks: [second-week]\ndays:', 'pathway-shape']
  ])('refuses %j made %j', (from, to, code) => {
    const source = zh.source.replace(from, to);
    expect(source).not.toBe(zh.source);
    const found = checkPathway(source, zh.path);
    expect(found.map((problem) => problem.code)).toContain(code);
    expect(found.every(({ file, line }) => file === zh.path && line >= 1)).toBe(true);
  });

  it('refuses a day on which somebody would have nothing but a journal', () => {
    const source = `id: w\ntitle: w\nsummary: w\ncovers: [T1]\ndays: [{ day: 1, title: a, traffic: { inexperienced: 1, experienced: 1 } }]\ntasks: [{ id: a, day: 1, kind: meeting, title: a, why: a, minutes: 1, evidence: a, for: experienced }]`;
    expect(checkPathway(source, 'w.yaml').map(({ code }) => code)).toContain('day-empty');
  });

  it.each([
    ['weeks: [first-week, second-week', 'weeks: [second-week, first-week', 'traffic-falls'],
    ['weeks: [first-week, second-week', 'weeks: [first-week, first-week', 'duplicate-id'],
    ['weeks: [first-week, second-week', 'weeks: [first-month, second-week', 'week-of-weeks']
  ])('refuses a month with %j made %j', (from, to, code) => {
    const found = checkPathway(monthFile.source.replace(from, to), monthFile.path, library);
    expect(found.map((problem) => problem.code)).toContain(code);
  });
});
