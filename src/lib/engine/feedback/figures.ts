import { LEAST_SHOWN, type FieldResult, type Spread } from '../forms';
import { deviationOf } from './deviation';

/** What a scale came to in one cohort. Decimals are strings, in points of the scale. */
export interface Figures {
  /** How many gave a point; never fewer than five. */
  n: number;
  mean: string;
  deviation: string;
  /** How many chose each point, from the lowest. */
  counts: number[];
}

/** One scale somebody or something was rated on, in a cohort and those before it. */
export interface FeedbackScale {
  /** `form.field` or `form.field.row`: the same in every cohort and language. */
  key: string;
  form: string;
  title: string;
  /** The labels of its points, the lowest first. */
  points: string[];
  /** Null where fewer than five answered, or nothing may be shown yet. */
  now: Figures | null;
  /** The newest first; a cohort of which nothing may be shown is left out. */
  earlier: { cohortId: string; cohort: string; figures: Figures }[];
}

/** A course, a trainer or a question about the training itself, with the scales it was rated on. */
export interface FeedbackSubject {
  /** A course’s slug, a trainer’s id, or `form.field`. */
  id: string;
  name: string;
  scales: FeedbackScale[];
}

export interface FeedbackSubjects {
  courses: FeedbackSubject[];
  trainers: FeedbackSubject[];
  training: FeedbackSubject[];
}

/** What a cohort answered to one form; `results` is null where nothing may be shown. */
export interface CollectedForm {
  cohortId: string;
  cohort: string;
  form: string;
  results: FieldResult[] | null;
}

type Rated = { group: keyof FeedbackSubjects; id: string; name: string } & Omit<FeedbackScale, 'earlier'>;

/**
 * The scales of a cohort's forms by course, by trainer and for the training as a whole, beside those of earlier cohorts.
 * A scale is compared with the same question about the same subject, as long as it has as many points. What fewer than
 * {@link LEAST_SHOWN} people rated has no figures, whether its form is anonymous or not.
 *
 * @param earlier forms of earlier cohorts, the newest first
 */
export function feedbackSubjects(
  current: readonly CollectedForm[],
  earlier: readonly CollectedForm[]
): FeedbackSubjects {
  const subjects: FeedbackSubjects = { courses: [], trainers: [], training: [] };
  const before = earlier.flatMap((each) => ratedIn(each).map((rated) => ({ ...rated, ...each })));
  for (const { group, id, name, ...scale } of current.flatMap(ratedIn)) {
    let subject = subjects[group].find((each) => each.id === id);
    if (!subject) subjects[group].push((subject = { id, name, scales: [] }));
    const same = before.filter(
      (each) => each.key === scale.key && each.points.length === scale.points.length
    );
    subject.scales.push({
      ...scale,
      earlier: same.flatMap(({ cohortId, cohort, now }) => (now ? [{ cohortId, cohort, figures: now }] : []))
    });
  }
  return subjects;
}

function ratedIn({ form, results }: CollectedForm): Rated[] {
  return (results ?? []).flatMap((result) => scalesOf(form, result));
}

function scalesOf(form: string, result: FieldResult): Rated[] {
  const { field } = result;
  const key = `${form}.${field.id}`;
  if (field.kind === 'scale') {
    const spread = result.shows === 'scale' ? result.spread : null;
    const own = { group: 'training' as const, id: key, name: field.title, title: field.title };
    return [{ ...own, key, form, points: labels(field), now: figuresOf(spread) }];
  }
  if (field.kind !== 'matrix' || result.shows !== 'matrix') return [];
  return result.rows.map((row) => ({
    ...(typeof field.rows === 'string'
      ? { group: field.rows, id: row.id, name: row.text, title: field.title }
      : { group: 'training' as const, id: key, name: field.title, title: row.text }),
    key: `${key}.${row.id}`,
    form,
    points: labels(field),
    now: figuresOf(row.spread)
  }));
}

function labels({ points }: { points: { label: string }[] }): string[] {
  return points.map(({ label }) => label);
}

function figuresOf(spread: Spread | null): Figures | null {
  if (!spread || spread.mean === null || spread.rated < LEAST_SHOWN) return null;
  const { rated, mean, counts } = spread;
  return { n: rated, mean, deviation: deviationOf(counts)!, counts };
}
