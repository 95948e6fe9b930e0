import * as v from 'valibot';
import { parseDay } from '../engine/onboarding/calendar';
import { text, uuid } from './fields';
import { toFieldProblem, type FieldProblem } from './read-form';

/** The most points a summary has. */
export const MOST_POINTS = 20;

export type TypedPoint = { problem: string; people: string; suggestion: string };
export type TypedSummary = { courses: string[]; praised: string; focus: string; points: TypedPoint[] };

const required = (max: number) => v.pipe(text(max), v.nonEmpty('required'));
const people = v.pipe(
  v.string(),
  v.regex(/^([1-9][0-9]{0,2}|1000)?$/, 'format'),
  v.transform((typed) => (typed === '' ? null : Number(typed)))
);

const summarySchema = v.object({
  courses: v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,120}$/, 'choice'))),
  praised: text(1500),
  focus: text(800),
  points: v.pipe(
    v.array(v.object({ problem: required(200), people, suggestion: required(300) })),
    v.maxLength(MOST_POINTS, 'too-long')
  )
});
/** A summary that is given says what was praised, too. */
const givenSchema = v.object({ ...summarySchema.entries, praised: required(1500) });

export type SummaryContent = v.InferOutput<typeof summarySchema>;

export type TypedAnswer = { pointId: string; kind: string; words: string; until: string };
export type TypedImprovement = { ownView: string; support: string; checkBy: string; answers: TypedAnswer[] };

const day = v.pipe(
  v.string(),
  v.check((typed) => typed === '' || parseDay(typed) !== null, 'format'),
  v.transform((typed) => typed || null)
);
const answer = v.object({
  pointId: uuid,
  kind: v.picklist(['undecided', 'will', 'wont'], 'choice'),
  words: text(500),
  until: day
});
const improvementSchema = v.object({
  ownView: text(1000),
  support: text(500),
  checkBy: text(500),
  answers: v.array(answer)
});
/** A plan that is handed in has an answer to every point, with a day where something will be done. */
const handedInSchema = v.object({
  ...improvementSchema.entries,
  checkBy: required(500),
  answers: v.array(
    v.pipe(
      v.object({ ...answer.entries, words: required(500), kind: v.picklist(['will', 'wont'], 'required') }),
      v.forward(
        v.partialCheck(
          [['kind'], ['until']],
          ({ kind, until }) => kind !== 'will' || until !== null,
          'required'
        ),
        ['until']
      )
    )
  )
});

export type ImprovementContent = v.InferOutput<typeof improvementSchema>;

const revision = v.pipe(v.string(), v.regex(/^\d{1,6}$/, 'format'), v.transform(Number));

export const shownForm = v.object({ revision });
export const remarkForm = v.object({ revision, remark: text(1000) });
export const stepForm = v.object({ point: uuid, step: revision, words: text(1000) });

export function readTypedSummary(form: FormData): TypedSummary {
  const points = Array.from({ length: MOST_POINTS + 1 }, (_, row) => ({
    problem: one(form, `points.${row}.problem`),
    people: one(form, `points.${row}.people`),
    suggestion: one(form, `points.${row}.suggestion`)
  }));
  return {
    courses: form.getAll('courses').filter((value) => typeof value === 'string'),
    praised: one(form, 'praised'),
    focus: one(form, 'focus'),
    points: points.filter((point) => Object.values(point).some((value) => value !== ''))
  };
}

/** An answer is named by the point it is to. */
export function readTypedImprovement(form: FormData): TypedImprovement {
  const ids = form.getAll('point').filter((value) => typeof value === 'string');
  return {
    ownView: one(form, 'ownView'),
    support: one(form, 'support'),
    checkBy: one(form, 'checkBy'),
    answers: ids.slice(0, MOST_POINTS).map((pointId) => ({
      pointId,
      kind: one(form, `kind.${pointId}`) || 'undecided',
      words: one(form, `words.${pointId}`),
      until: one(form, `until.${pointId}`)
    }))
  };
}

function one(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

type Read<T> = { content: T; problems?: undefined } | { content?: undefined; problems: Problems };
export type Problems = Record<string, FieldProblem>;

/** What was typed, or what is wrong with it by path; `final` asks for everything that a finished one needs. */
export function toSummary(typed: TypedSummary, final: boolean): Read<SummaryContent> {
  return read(final ? givenSchema : summarySchema, typed);
}

export function toImprovement(typed: TypedImprovement, final: boolean): Read<ImprovementContent> {
  return read<ImprovementContent>(final ? handedInSchema : improvementSchema, typed);
}

function read<T>(schema: v.GenericSchema<unknown, T>, typed: unknown): Read<T> {
  const parsed = v.safeParse(schema, typed);
  if (parsed.success) return { content: parsed.output };
  const problems: Problems = {};
  for (const issue of parsed.issues) {
    const path = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
    problems[path] ??= toFieldProblem(issue);
  }
  return { problems };
}
