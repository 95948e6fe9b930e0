import * as v from 'valibot';
import type { TrainingPlan } from '../engine/plan';
import { planSchema } from './plans';
import { toFieldProblem, type FieldProblem } from './read-form';

/** Rows of a plan as they are typed. */
export type TypedNeed = { departmentId: string; people: string; skills: string };
export type TypedSession = {
  course: string;
  title: string;
  trainerId: string;
  place: string;
  day: string;
  from: string;
  to: string;
};
export type TypedLine = { item: string; quantity: string; unitPrice: string };

/** A plan's form as it is typed. */
export type TypedPlan = {
  facts: Record<(typeof factNames)[number], string>;
  outdoor: boolean;
  needs: TypedNeed[];
  sessions: TypedSession[];
  budget: TypedLine[];
  papers: string[];
  judges: string[];
};

const factNames = [
  'name',
  'purpose',
  'opensOn',
  'classroomEndsOn',
  'onJobEndsOn',
  'pathway',
  'size',
  'venue',
  'applied'
] as const;

/** The most rows of a kind that a form is read for. */
const MOST_ROWS = 80;

export const emptyNeed: TypedNeed = { departmentId: '', people: '', skills: '' };
export const emptySession: TypedSession = {
  course: '',
  title: '',
  trainerId: '',
  place: '',
  day: '',
  from: '',
  to: ''
};
export const emptyLine: TypedLine = { item: '', quantity: '', unitPrice: '' };

/** Reads a posted plan; rows named `needs.<number>.<field>` that say nothing are left out. */
export function readTypedPlan(form: FormData): TypedPlan {
  const one = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const several = (name: string) => form.getAll(name).filter((value) => typeof value === 'string');
  const rows = <T extends Record<string, string>>(group: string, empty: T): T[] =>
    Array.from({ length: MOST_ROWS }, (_, row) => {
      const typed = Object.keys(empty).map((field) => [field, one(`${group}.${row}.${field}`)]);
      return Object.fromEntries(typed) as T;
    }).filter((row) => Object.values(row).some((value) => value !== ''));
  return {
    facts: Object.fromEntries(factNames.map((name) => [name, one(name)])) as TypedPlan['facts'],
    outdoor: form.has('outdoor'),
    needs: rows('needs', emptyNeed),
    sessions: rows('sessions', emptySession),
    budget: rows('budget', emptyLine),
    papers: several('papers'),
    judges: several('judges')
  };
}

export type PlanProblems = Record<string, FieldProblem>;

/** The plan that was typed, or what is wrong with it by path. A session without a title is called as its course is. */
export function toPlan(
  typed: TypedPlan,
  courses: readonly { id: string; name: string }[]
): { plan: TrainingPlan; problems?: undefined } | { plan?: undefined; problems: PlanProblems } {
  const named = typed.sessions.map((session) => ({
    ...session,
    title: session.title || (courses.find(({ id }) => id === session.course)?.name ?? '')
  }));
  const parsed = v.safeParse(planSchema, { ...typed.facts, ...typed, sessions: named });
  if (parsed.success) return { plan: parsed.output };
  const problems: PlanProblems = {};
  for (const issue of parsed.issues) {
    const path = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
    problems[path] ??= toFieldProblem(issue);
  }
  return { problems };
}

/** A kept plan as its form shows it. */
export function toTyped(plan: TrainingPlan): TypedPlan {
  return {
    facts: {
      name: plan.name,
      purpose: plan.purpose,
      opensOn: plan.opensOn,
      classroomEndsOn: plan.classroomEndsOn,
      onJobEndsOn: plan.onJobEndsOn,
      pathway: plan.pathway,
      size: String(plan.size),
      venue: plan.venue,
      applied: plan.applied
    },
    outdoor: plan.outdoor,
    needs: plan.needs.map(({ departmentId, people, skills }) => ({
      departmentId,
      people: String(people),
      skills
    })),
    sessions: plan.sessions.map(({ course, title, trainerId, place, startsAt, endsAt }) => ({
      course: course ?? '',
      title,
      trainerId: trainerId ?? '',
      place,
      day: startsAt.slice(0, 10),
      from: startsAt.slice(11),
      to: endsAt.slice(11)
    })),
    budget: plan.budget.map(({ item, quantity, unitPrice }) => ({ item, quantity, unitPrice })),
    papers: plan.papers,
    judges: plan.judges
  };
}
