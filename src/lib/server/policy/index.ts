import type { Locale, Role, Theme } from '../db/schema';

/** A role a person holds, everywhere or only in one department or cohort. */
export type Grant = { role: Role; departmentId: string | null; cohortId: string | null };

/** Who acts: the signed-in person with what they hold, read anew at every request. */
export type Actor = {
  personId: string;
  name: string;
  email: string;
  locale: Locale | null;
  theme: Theme;
  grants: Grant[];
  address?: string;
};

/** What an action touches, where a bound role matters. */
export type Scope = { departmentId?: string | null; cohortId?: string | null };

/** The whole organisation: a role bound to a department or cohort does not reach it. */
export const everywhere: Scope = {};

const everyone = ['new-hire', 'trainer', 'mentor', 'lead', 'peer', 'hr', 'manager', 'admin'] as const;

/** Who may do what. An action that is not listed here may be done by nobody. */
const rules = {
  'account.use': everyone,
  'course.learn': everyone,
  'question.ask': everyone,
  'question.answer': ['trainer'],
  'drill.play': everyone,
  'shift.coach': ['mentor'],
  'shift.oversee': ['hr'],
  'shift.watch': ['mentor', 'hr'],
  'drill.review': ['trainer'],
  'inspection.enter': ['new-hire', 'trainer', 'lead', 'hr'],
  'inspection.take': ['new-hire'],
  'inspection.draw': ['trainer', 'lead', 'hr'],
  'inspection.publish': ['trainer', 'lead'],
  'quick-reply.share': ['trainer', 'lead', 'hr'],
  'week.follow': ['new-hire'],
  'form.fill': everyone,
  'form.follow': ['hr', 'manager'],
  'form.open': ['hr'],
  'feedback.write': ['hr'],
  'feedback.answer': ['trainer'],
  'feedback.read': ['trainer', 'hr', 'manager'],
  'effect.write': ['hr'],
  'honours.read': ['mentor', 'hr'],
  'honours.publish': ['hr'],
  'guidance.read': ['new-hire', 'mentor', 'lead', 'hr'],
  'observation.record': ['mentor', 'lead', 'hr'],
  'observation.read': ['new-hire', 'mentor', 'lead', 'hr'],
  'journal.keep': ['new-hire'],
  'journal.answer': ['mentor', 'lead'],
  'record.read': ['new-hire', 'mentor', 'lead', 'peer', 'hr'],
  'exam.schedule': ['hr'],
  'exam.print': ['hr', 'lead', 'manager'],
  'exam.enter': ['hr', 'trainer'],
  'exam.sit': ['new-hire'],
  'paper.enter': ['hr', 'lead', 'manager'],
  'paper.compose': ['hr'],
  'paper.approve': ['hr', 'lead', 'manager'],
  'exam.release': ['hr'],
  'result.read-own': ['new-hire'],
  'result.read-list': ['new-hire', 'trainer', 'mentor', 'lead', 'hr', 'manager'],
  'result.read-any-list': ['trainer', 'mentor', 'lead', 'hr', 'manager'],
  'desk.teach': ['trainer'],
  'answer.mark': ['trainer'],
  'item.analyse': ['trainer', 'hr'],
  'bank.read': ['trainer', 'hr'],
  'marking.enter': ['trainer', 'mentor', 'lead', 'hr'],
  'marker.name': ['hr'],
  'question.rule': ['trainer', 'hr'],
  'lesson.write': ['trainer'],
  'lesson.publish': ['trainer', 'hr'],
  'briefing.follow': ['trainer', 'lead', 'hr', 'manager'],
  'briefing.schedule': ['trainer', 'lead', 'hr'],
  'desk.coach': ['mentor', 'lead'],
  'sheet.fill': ['mentor', 'lead'],
  'sheet.read': ['mentor', 'lead', 'hr'],
  'sheet.collect': ['hr'],
  'task.sign': ['mentor'],
  'pathway.enter': ['mentor', 'lead', 'hr'],
  'pathway.read': ['lead'],
  'pathway.coach': ['mentor'],
  'pathway.oversee': ['hr'],
  'warning.oversee': ['hr'],
  'warning.coach': ['mentor'],
  'warning.lead': ['lead'],
  'project.enter': ['new-hire', 'trainer', 'mentor', 'lead', 'peer', 'hr', 'manager'],
  'project.see-any': ['trainer', 'lead', 'peer', 'hr', 'manager'],
  'desk.peer': ['peer'],
  'cohort.follow': ['hr', 'manager'],
  'plan.enter': ['hr', 'manager'],
  'plan.write': ['hr'],
  'plan.decide': ['manager'],
  'report.read': ['hr', 'manager'],
  'report.write': ['hr'],
  'report.decide': ['manager'],
  'enrolment.change': ['hr'],
  'session.hold': ['trainer'],
  'session.attend': ['hr', 'trainer'],
  'duty.move': ['hr'],
  'score.preview': ['hr'],
  'score.check': ['hr', 'manager'],
  'score.publish': ['hr'],
  'score.export': ['hr'],
  'person.list': ['admin', 'hr'],
  'person.invite': ['admin', 'hr'],
  'person.import': ['admin', 'hr'],
  'role.grant': ['admin'],
  'content.inspect': ['admin', 'trainer'],
  'audit.read': ['admin', 'hr'],
  'organisation.set': ['admin'],
  'department.set': ['admin', 'hr']
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof rules;

/**
 * Whether `actor` may do `action`, in `scope` where one is given. A role bound to a department or cohort counts only
 * when the scope names that same one, or when no scope is asked about (entering a room that shows only one's own).
 */
export function may(actor: Actor | null, action: Action, scope?: Scope): boolean {
  const roles: readonly Role[] = Object.hasOwn(rules, action) ? rules[action] : [];
  return actor?.grants.some((grant) => roles.includes(grant.role) && covers(grant, scope)) ?? false;
}

/** The roles an action is open to, for asking who else might do it. */
export function rolesFor(action: Action): readonly Role[] {
  return rules[action];
}

/** Whether the actor holds a role at all, bound or not. */
export function holds(actor: Actor, role: Role): boolean {
  return actor.grants.some((grant) => grant.role === role);
}

function covers(grant: Grant, scope: Scope | undefined): boolean {
  if (!scope) return true;
  return (
    (!grant.departmentId || grant.departmentId === scope.departmentId) &&
    (!grant.cohortId || grant.cohortId === scope.cohortId)
  );
}
