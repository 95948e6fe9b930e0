import { describe, expect, it } from 'vitest';
import { everywhere, holds, may, type Action, type Actor, type Grant } from './index';

const roles = ['new-hire', 'trainer', 'mentor', 'lead', 'peer', 'hr', 'manager', 'admin'] as const;
type Role = (typeof roles)[number];

const unbound = (role: Role): Grant => ({ role, departmentId: null, cohortId: null });
const actor = (...grants: Grant[]): Actor => ({
  personId: 'p',
  name: '林晓雨',
  email: 'lin@example.com',
  locale: null,
  theme: 'auto',
  grants
});
const whoMay = (action: Action) => roles.filter((role) => may(actor(unbound(role)), action)).join(' ');

describe('who may do what', () => {
  it.each<[Action, string]>([
    ['account.use', 'new-hire trainer mentor lead peer hr manager admin'],
    ['course.learn', 'new-hire trainer mentor lead peer hr manager admin'],
    ['drill.play', 'new-hire trainer mentor lead peer hr manager admin'],
    ['week.follow', 'new-hire'],
    ['exam.sit', 'new-hire'],
    ['exam.schedule', 'hr'],
    ['exam.print', 'lead hr manager'],
    ['paper.enter', 'lead hr manager'],
    ['paper.compose', 'hr'],
    ['paper.approve', 'lead hr manager'],
    ['exam.enter', 'trainer hr'],
    ['answer.mark', 'trainer'],
    ['bank.read', 'trainer hr'],
    ['item.analyse', 'trainer hr'],
    ['sheet.fill', 'mentor lead'],
    ['sheet.read', 'mentor lead hr'],
    ['sheet.collect', 'hr'],
    ['task.sign', 'mentor'],
    ['desk.coach', 'mentor lead'],
    ['cohort.follow', 'hr manager'],
    ['feedback.write', 'hr'],
    ['feedback.answer', 'trainer'],
    ['feedback.read', 'trainer hr manager'],
    ['warning.oversee', 'hr'],
    ['warning.coach', 'mentor'],
    ['warning.lead', 'lead'],
    ['score.preview', 'hr'],
    ['score.check', 'hr manager'],
    ['score.publish', 'hr'],
    ['score.export', 'hr'],
    ['result.read-own', 'new-hire'],
    ['result.read-list', 'new-hire trainer mentor lead hr manager'],
    ['result.read-any-list', 'trainer mentor lead hr manager'],
    ['person.list', 'hr admin'],
    ['person.invite', 'hr admin'],
    ['role.grant', 'admin'],
    ['content.inspect', 'trainer admin'],
    ['audit.read', 'hr admin'],
    ['organisation.set', 'admin']
  ])('%s: %s', (action, expected) => {
    expect(whoMay(action)).toBe(expected);
  });

  it.each(['exam.cheat', '', 'constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'nobody may do %j, which no rule names',
    (action) => {
      expect(may(actor(...roles.map(unbound)), action as Action)).toBe(false);
    }
  );

  it('nobody may do anything without a role, or unknown', () => {
    expect(may(actor(), 'account.use')).toBe(false);
    expect(may(null, 'account.use')).toBe(false);
    expect(may(actor({ ...unbound('admin'), role: 'root' as Role }), 'account.use')).toBe(false);
  });

  it('roles add up', () => {
    const both = actor(unbound('trainer'), unbound('mentor'));
    expect(may(both, 'answer.mark') && may(both, 'sheet.fill')).toBe(true);
    expect(may(both, 'score.publish')).toBe(false);
  });
});

describe('a bound role', () => {
  const hrOfSpring = actor({ role: 'hr', departmentId: null, cohortId: 'spring' });
  const leadOfSales = actor({ role: 'lead', departmentId: 'sales', cohortId: null });

  it('counts in its own cohort or department alone', () => {
    expect(may(hrOfSpring, 'score.publish', { cohortId: 'spring' })).toBe(true);
    expect(may(hrOfSpring, 'score.publish', { cohortId: 'autumn' })).toBe(false);
    expect(may(hrOfSpring, 'score.publish', { cohortId: null })).toBe(false);
    expect(may(hrOfSpring, 'score.publish', { departmentId: 'spring' })).toBe(false);
    expect(may(leadOfSales, 'desk.coach', { departmentId: 'sales' })).toBe(true);
    expect(may(leadOfSales, 'desk.coach', { departmentId: 'support' })).toBe(false);
  });

  it('opens the door of its room, but does not reach the whole organisation', () => {
    expect(may(hrOfSpring, 'person.invite')).toBe(true);
    expect(may(hrOfSpring, 'person.invite', everywhere)).toBe(false);
    expect(may(actor(unbound('hr')), 'person.invite', everywhere)).toBe(true);
  });

  it('bound to both counts only where both agree', () => {
    const both = actor({ role: 'lead', departmentId: 'sales', cohortId: 'spring' });
    expect(may(both, 'desk.coach', { departmentId: 'sales', cohortId: 'spring' })).toBe(true);
    expect(may(both, 'desk.coach', { departmentId: 'sales' })).toBe(false);
  });

  it('does not narrow the same role held everywhere', () => {
    const wide = actor({ role: 'hr', departmentId: null, cohortId: 'spring' }, unbound('hr'));
    expect(may(wide, 'score.publish', { cohortId: 'autumn' })).toBe(true);
  });

  it('is held all the same', () => {
    expect(holds(leadOfSales, 'lead')).toBe(true);
    expect(holds(leadOfSales, 'mentor')).toBe(false);
  });
});
