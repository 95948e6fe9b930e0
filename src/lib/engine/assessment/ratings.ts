import { ratingItems, type RatingForm, type RatingItem } from './rating-form';

export type Rating = 1 | 2 | 3 | 4 | 5;

export interface ItemRating {
  /** null while nothing is chosen. */
  rating: Rating | 'not-observed' | null;
  /** What was seen; asked for a 1 and a 5. */
  evidence: string;
}

/** A filled-in or half-filled form, as it is stored. Every item and remark of the form has an entry. */
export interface Ratings {
  items: Record<string, ItemRating>;
  remarks: Record<string, string>;
  recommendation: string | null;
}

export type RatingCode =
  | 'wrong-shape'
  | 'unknown-item'
  | 'unknown-remark'
  | 'unknown-recommendation'
  | 'bad-rating'
  | 'must-observe'
  | 'too-long'
  | 'missing-rating'
  | 'missing-evidence'
  | 'missing-remark'
  | 'missing-recommendation'
  | 'too-few-rated';

export interface RatingProblem {
  code: RatingCode;
  /** The field it belongs to: `items.teamwork`, `items.teamwork.evidence`, `remarks.strengths`, `recommendation`, or ''. */
  field: string;
  message: string;
}

export type RatingsResult = { ok: true; ratings: Ratings } | { ok: false; problems: RatingProblem[] };

/**
 * Checks a form from outside and brings it into stored form. Ratings may be numbers or, as web forms send them, digits.
 * A draft may have gaps but nothing ill-formed; a final form needs every rating, evidence for each 1 and 5,
 * the required remarks, a recommendation, and as many observed items as the form asks for.
 */
export function validateRatings(
  form: RatingForm,
  input: unknown,
  { final }: { final: boolean }
): RatingsResult {
  const problems: RatingProblem[] = [];
  const report: Report = (code, field, message) => problems.push({ code, field, message });
  if (!isRecord(input))
    return { ok: false, problems: [problem('wrong-shape', '', 'The form must be an object.')] };
  const ratings: Ratings = {
    items: readItems(form, input.items, report),
    remarks: readRemarks(form, input.remarks, report),
    recommendation: readRecommendation(form, input.recommendation, report)
  };
  if (final && problems.length === 0) reportGaps(form, ratings, report);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, ratings };
}

type Report = (code: RatingCode, field: string, message: string) => void;

function readItems(form: RatingForm, input: unknown, report: Report): Ratings['items'] {
  const given = recordOf(input, 'items', report);
  const items = ratingItems(form);
  reportStrangers(given, items, 'items', 'unknown-item', report);
  return Object.fromEntries(items.map((item) => [item.id, readItem(form, item, given[item.id], report)]));
}

function readItem(form: RatingForm, item: RatingItem, input: unknown, report: Report): ItemRating {
  const field = `items.${item.id}`;
  const { rating, evidence } = recordOf(input, field, report);
  return {
    rating: readRating(item, rating, field, report),
    evidence: readText(evidence, `${field}.evidence`, form.evidence.maxLength, report)
  };
}

function readRating(item: RatingItem, input: unknown, field: string, report: Report): ItemRating['rating'] {
  if (input === undefined || input === null || input === '') return null;
  if (input === 'not-observed') {
    if (item.unobservable) return input;
    report('must-observe', field, `"${item.title}" must be rated.`);
    return null;
  }
  const rating = typeof input === 'string' && /^[1-5]$/.test(input) ? Number(input) : input;
  if (rating === 1 || rating === 2 || rating === 3 || rating === 4 || rating === 5) return rating;
  report('bad-rating', field, `"${item.title}" must be rated from 1 to 5.`);
  return null;
}

function readRemarks(form: RatingForm, input: unknown, report: Report): Ratings['remarks'] {
  const given = recordOf(input, 'remarks', report);
  reportStrangers(given, form.remarks, 'remarks', 'unknown-remark', report);
  return Object.fromEntries(
    form.remarks.map(({ id, maxLength }) => [id, readText(given[id], `remarks.${id}`, maxLength, report)])
  );
}

function readRecommendation(form: RatingForm, input: unknown, report: Report): string | null {
  if (input === undefined || input === null || input === '') return null;
  const chosen = form.recommendation.options.find(({ id }) => id === input);
  if (!chosen) report('unknown-recommendation', 'recommendation', 'Choose one of the recommendations.');
  return chosen?.id ?? null;
}

function readText(input: unknown, field: string, maxLength: number, report: Report): string {
  if (input === undefined || input === null) return '';
  if (typeof input !== 'string' || !input.isWellFormed() || input.includes('\0')) {
    report('wrong-shape', field, 'Write text here.');
    return '';
  }
  const text = input.replace(/\r\n?/g, '\n').trim();
  const length = [...text].length;
  if (length > maxLength)
    report('too-long', field, `The text has ${length} characters; ${maxLength} are allowed.`);
  return text;
}

function reportGaps(form: RatingForm, ratings: Ratings, report: Report): void {
  const items = ratingItems(form);
  for (const { id, title } of items) {
    const { rating, evidence } = ratings.items[id] ?? { rating: null, evidence: '' };
    if (rating === null) report('missing-rating', `items.${id}`, `"${title}" is not rated yet.`);
    if ((rating === 1 || rating === 5) && evidence === '') {
      report('missing-evidence', `items.${id}.evidence`, `Say what you saw: "${title}" has a ${rating}.`);
    }
  }
  for (const { id, title, required } of form.remarks) {
    if (required && !ratings.remarks[id]) report('missing-remark', `remarks.${id}`, `"${title}" is empty.`);
  }
  if (ratings.recommendation === null) {
    report('missing-recommendation', 'recommendation', 'Choose a recommendation.');
  }
  const rated = items.filter(({ id }) => typeof ratings.items[id]?.rating === 'number').length;
  const open = items.some(({ id }) => ratings.items[id]?.rating === null);
  if (!open && rated < form.minimumRated) {
    report('too-few-rated', '', `At least ${form.minimumRated} items must be rated; ${rated} are.`);
  }
}

function recordOf(input: unknown, field: string, report: Report): Record<string, unknown> {
  if (input === undefined || input === null) return {};
  if (isRecord(input)) return input;
  report('wrong-shape', field, 'This part of the form must be an object.');
  return {};
}

function reportStrangers(
  given: Record<string, unknown>,
  known: readonly { id: string }[],
  part: string,
  code: RatingCode,
  report: Report
): void {
  const ids = new Set(known.map(({ id }) => id));
  for (const id of Object.keys(given)) {
    if (!ids.has(id))
      report(code, `${part}.${id.slice(0, 40)}`, `"${id.slice(0, 40)}" is not part of this form.`);
  }
}

function problem(code: RatingCode, field: string, message: string): RatingProblem {
  return { code, field, message };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
