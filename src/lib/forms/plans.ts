import * as v from 'valibot';
import { judges } from '../engine/plan/plan';
import { parseDay } from '../engine/onboarding/calendar';
import { parseDecimal } from '../engine/scores/decimal';
import { line, text, uuid } from './fields';

const day = v.pipe(
  v.string(),
  v.nonEmpty('required'),
  v.check((value) => parseDay(value) !== null, 'format')
);

const whole = (least: number, most: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty('required'),
    v.regex(/^[0-9]{1,9}$/, 'format'),
    v.transform(Number),
    v.minValue(least, 'format'),
    v.maxValue(most, 'format')
  );

/** A figure of the budget: up to ten million, at most two places. */
const decimal = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty('required'),
  v.regex(/^[0-9]{1,8}(?:\.[0-9]{1,2})?$/, 'format')
);
const positive = v.pipe(
  decimal,
  v.check((value) => parseDecimal(value)!.gt(0), 'format')
);

const time = v.pipe(v.string(), v.nonEmpty('required'), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'format'));

const slug = v.pipe(v.string(), v.maxLength(120, 'choice'), v.regex(/^[a-z0-9-]+$/, 'choice'));
const orNull = <S extends v.GenericSchema<string, string>>(schema: S) =>
  v.union(
    [
      v.pipe(
        v.literal(''),
        v.transform(() => null)
      ),
      schema
    ],
    'choice'
  );

const need = v.object({ departmentId: uuid, people: whole(1, 1000), skills: text(500) });

const session = v.pipe(
  v.object({
    course: orNull(slug),
    title: line(120),
    trainerId: orNull(uuid),
    place: v.pipe(text(80), v.regex(/^[^\p{Cc}]*$/u, 'format')),
    day,
    from: time,
    to: time
  }),
  v.forward(
    v.check(({ from, to }) => from < to, 'order'),
    ['to']
  ),
  v.transform(({ day: on, from, to, ...rest }) => ({
    ...rest,
    startsAt: `${on}T${from}`,
    endsAt: `${on}T${to}`
  }))
);

const budgetLine = v.object({ item: line(120), quantity: positive, unitPrice: decimal });

/** The whole plan as its form says it; problems lie under paths such as `sessions.0.to`. */
export const planSchema = v.pipe(
  v.object({
    name: line(80),
    purpose: text(2000),
    opensOn: day,
    classroomEndsOn: day,
    onJobEndsOn: day,
    pathway: slug,
    size: whole(1, 1000),
    venue: v.pipe(text(120), v.regex(/^[^\p{Cc}]*$/u, 'format')),
    outdoor: v.boolean(),
    needs: v.array(need),
    sessions: v.array(session),
    budget: v.array(budgetLine),
    papers: v.array(line(200)),
    applied: text(2000),
    judges: v.array(v.picklist(judges, 'choice'))
  }),
  v.forward(
    v.partialCheck(
      [['opensOn'], ['classroomEndsOn']],
      ({ opensOn, classroomEndsOn }) => opensOn <= classroomEndsOn,
      'order'
    ),
    ['classroomEndsOn']
  ),
  v.forward(
    v.partialCheck(
      [['classroomEndsOn'], ['onJobEndsOn']],
      ({ classroomEndsOn, onJobEndsOn }) => classroomEndsOn <= onJobEndsOn,
      'order'
    ),
    ['onJobEndsOn']
  )
);

/** The revision that the page showed. */
const revision = whole(1, 1e9);

export const newPlanForm = v.object({
  name: line(80),
  opens: day,
  like: v.optional(v.union([v.literal(''), uuid], 'choice'), '')
});
export const shownPlanForm = v.object({ revision });
export const approvePlanForm = v.object({ revision, remark: text(1000) });
export const returnPlanForm = v.object({ revision, remark: v.pipe(text(1000), v.nonEmpty('required')) });
export const openPlanForm = v.object({ revision, name: line(80) });
