import { describe, expect, it } from 'vitest';
import { budgetTotal, lineAmount } from './budget';
import { checkPlan, type PlanContext } from './check';
import { copyPlan } from './copy';
import { approvalDue, usualDates } from './dates';
import { blocksPlan } from './finding';
import type { PlannedSession, TrainingPlan } from './plan';

const session = (changed: Partial<PlannedSession> = {}): PlannedSession => ({
  course: 'service-etiquette',
  title: '服务礼仪',
  trainerId: 'zhou',
  place: '一号会议室',
  startsAt: '2026-04-06T09:00',
  endsAt: '2026-04-06T11:00',
  ...changed
});

const plan = (changed: Partial<TrainingPlan> = {}): TrainingPlan => ({
  name: '2026年第二季度',
  purpose: '三月内能独立接待',
  opensOn: '2026-04-06',
  classroomEndsOn: '2026-04-08',
  onJobEndsOn: '2026-05-05',
  pathway: 'first-week',
  size: 8,
  venue: '三楼培训室',
  outdoor: false,
  needs: [{ departmentId: 'service', people: 8, skills: '打字' }],
  sessions: [session()],
  budget: [{ item: '教材', quantity: '8', unitPrice: '35.5' }],
  papers: ['onboarding-basics'],
  applied: '主管、同事和人力资源一起看实际接待。',
  judges: ['lead', 'peer', 'hr'],
  ...changed
});

const context: PlanContext = {
  today: '2026-03-20',
  trainerIds: new Set(['zhou', 'qian']),
  courses: new Set(['service-etiquette']),
  booked: []
};
const found = (changed: Partial<TrainingPlan>, around: Partial<PlanContext> = {}) =>
  checkPlan(plan(changed), { ...context, ...around });
const codes = (...args: Parameters<typeof found>) => found(...args).map(({ code }) => code);

describe('the budget', () => {
  it('is exact, each line rounded to the fen and the column adding up', () => {
    expect(lineAmount({ quantity: '0.1', unitPrice: '0.2' })).toBe('0.02');
    expect(lineAmount({ quantity: '0.5', unitPrice: '0.01' })).toBe('0.01');
    const lines = [
      { quantity: '0.5', unitPrice: '0.01' },
      { quantity: '0.5', unitPrice: '0.01' }
    ];
    expect(budgetTotal(lines)).toBe('0.02');
    expect(budgetTotal([])).toBe('0.00');
    expect(budgetTotal(Array(3).fill({ quantity: '99999999.99', unitPrice: '99999999.99' }))).toBe(
      '29999999994000000.00'
    );
  });

  it('takes no figure that is not a decimal', () => {
    expect(() => lineAmount({ quantity: '1e3', unitPrice: '1' })).toThrow(RangeError);
  });
});

describe('the usual dates', () => {
  it.each([
    ['2026-01-02', '2026-01-05', '2026-01-07', '2026-02-04'],
    ['2026-01-05', '2026-04-06', '2026-04-08', '2026-05-05'],
    ['2026-12-01', '2027-01-04', '2027-01-06', '2027-02-03'],
    ['2026-05-31', '2026-07-06', '2026-07-08', '2026-08-05']
  ])('seen from %s open on %s', (today, opensOn, classroomEndsOn, onJobEndsOn) => {
    expect(usualDates(today)).toEqual({ opensOn, classroomEndsOn, onJobEndsOn });
  });

  it('open on a Monday within the first ten days of a quarter, whatever the day', () => {
    for (let day = 0; day < 800; day++) {
      const today = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
      const { opensOn } = usualDates(today);
      const [, month, date] = opensOn.split('-').map(Number);
      expect(new Date(`${opensOn}T00:00Z`).getUTCDay(), opensOn).toBe(1);
      expect([1, 4, 7, 10], opensOn).toContain(month);
      expect(date, opensOn).toBeLessThanOrEqual(10);
      expect(date, opensOn).toBeGreaterThan(1);
      expect(opensOn > today).toBe(true);
    }
  });

  it('ask for the approval the day before', () => {
    expect(approvalDue('2026-03-01')).toBe('2026-02-28');
  });
});

describe('a copy', () => {
  it('keeps each session where it was from the first day, over the end of a month', () => {
    const copy = copyPlan(plan(), '第三季度', '2026-07-06');
    expect(copy).toMatchObject({
      name: '第三季度',
      opensOn: '2026-07-06',
      classroomEndsOn: '2026-07-08',
      onJobEndsOn: '2026-08-04'
    });
    expect(copy.sessions[0]).toMatchObject({ startsAt: '2026-07-06T09:00', endsAt: '2026-07-06T11:00' });
    expect(copy.budget).toEqual(plan().budget);
  });
});

describe('the check', () => {
  it('has nothing to say of a sound plan', () => {
    expect(found({})).toEqual([]);
  });

  it('finds a trainer, a room and the group in two places at once', () => {
    const other = { title: '投诉', startsAt: '2026-04-06T10:30', endsAt: '2026-04-06T12:00' };
    expect(found({ sessions: [session(), session({ ...other, place: '二号' })] })).toEqual([
      { code: 'trainer-clash', session: 0, other: 1 }
    ]);
    expect(
      found({ sessions: [session(), session({ ...other, trainerId: 'qian', place: '一号 会议室' })] })
    ).toEqual([{ code: 'place-clash', place: '一号会议室', session: 0, other: 1 }]);
    expect(found({ sessions: [session(), session({ ...other, trainerId: 'qian', place: '线上' })] })).toEqual(
      [{ code: 'group-clash', session: 0, other: 1 }]
    );
  });

  it('lets one session begin as another ends, and everybody meet online', () => {
    const after = session({ startsAt: '2026-04-06T11:00', endsAt: '2026-04-06T12:00' });
    expect(found({ sessions: [session(), after] })).toEqual([]);
    const online = session({ place: '线上（腾讯会议）' });
    expect(codes({ sessions: [online, { ...online, trainerId: 'qian' }] })).toEqual(['group-clash']);
  });

  it('finds a trainer who is booked by another plan', () => {
    const booked = [{ ...session({ place: '别处' }), plan: '补课' }];
    expect(found({}, { booked })).toEqual([
      { code: 'trainer-clash', session: 0, other: { title: '服务礼仪', plan: '补课' } }
    ]);
  });

  it.each<[string, Partial<PlannedSession>]>([
    ['outside-dates', { startsAt: '2026-04-05T09:00', endsAt: '2026-04-05T10:00' }],
    ['outside-dates', { startsAt: '2026-05-06T09:00', endsAt: '2026-05-06T10:00' }],
    ['trainer-missing', { trainerId: null }],
    ['trainer-unfit', { trainerId: 'wu' }],
    ['course-unpublished', { course: 'unheard-of' }],
    ['place-missing', { place: '' }]
  ])('says %s of a session', (code, changed) => {
    expect(codes({ sessions: [session(changed)] })).toEqual([code]);
  });

  it.each<[string, Partial<TrainingPlan>, boolean]>([
    ['purpose-empty', { purpose: '' }, true],
    ['needs-empty', { needs: [] }, true],
    ['sessions-empty', { sessions: [] }, true],
    ['budget-empty', { budget: [] }, true],
    ['applied-empty', { applied: '' }, true],
    ['size-differs', { size: 9 }, false],
    ['papers-empty', { papers: [] }, false],
    ['judges-few', { judges: ['hr'] }, false],
    ['venue-empty', { venue: '' }, false],
    ['outdoor-small', { outdoor: true }, false],
    ['classroom-length', { classroomEndsOn: '2026-04-06' }, false],
    ['month-length', { onJobEndsOn: '2026-06-05' }, false]
  ])('says %s of a plan, and whether that keeps it back', (code, changed, blocks) => {
    const findings = found(changed);
    expect(findings.map((finding) => [finding.code, blocksPlan(finding)])).toEqual([[code, blocks]]);
  });

  it('asks for outdoor training from fifteen people', () => {
    const needs = [{ departmentId: 'service', people: 15, skills: '' }];
    expect(found({ size: 15, needs })).toEqual([{ code: 'outdoor-missing', size: 15 }]);
    expect(found({ size: 15, needs, outdoor: true })).toEqual([]);
  });

  it('warns of an opening that is near, or not at the beginning of a quarter', () => {
    expect(codes({}, { today: '2026-04-06' })).toEqual(['opening-near']);
    const late = copyPlan(plan(), '五月', '2026-05-11');
    expect(codes(late)).toEqual(['opening-unusual']);
  });
});
