import * as v from 'valibot';
import { readAnswers } from './answers-form';
import { text } from './fields';

/** How many points a part may be given; more is no rubric. */
const MOST_POINTS = 20;

/**
 * What is to be ruled, as the page's fields say it; whether it fits the question is for the server to find. Points come as
 * `point:<part>:<place>` with `points:…` and, where the point was there before, `id:…`; empty rows are left out.
 */
export function readRulingForm(form: FormData): unknown {
  const kind = form.get('kind');
  if (kind === 'drop') return { kind };
  if (kind === 'accept') return { kind, accepted: readAnswers(form)[0]?.value ?? null };
  const points: Record<string, { id: string; points: string; text: string }[]> = {};
  for (const [name, value] of form.entries()) {
    const [, part, place] = /^point:([a-z0-9-]+):(\d+)$/.exec(name) ?? [];
    if (!part || !place || typeof value !== 'string' || value.trim() === '') continue;
    const own = Object.hasOwn(points, part) ? points[part]! : [];
    if (own.length >= MOST_POINTS) continue;
    const worth = String(form.get(`points:${part}:${place}`) ?? '').trim();
    const id = String(form.get(`id:${part}:${place}`) ?? '') || `new-${place}`;
    own.push({ id, points: worth, text: value.trim() });
    Object.defineProperty(points, part, { value: own, enumerable: true, configurable: true });
  }
  return { kind, points };
}

/** Why; asked before anything is worked out, since it stands in the record. */
export const rulingForm = v.object({
  kind: v.picklist(['drop', 'accept', 'points'], 'choice'),
  reason: v.pipe(text(1000), v.nonEmpty('required'))
});

/** The confirmation of what was shown. */
export const rulingConfirmation = v.object({
  ruling: v.pipe(v.string(), v.maxLength(100_000, 'format')),
  reason: v.pipe(text(1000), v.nonEmpty('required')),
  seen: v.pipe(v.string(), v.hexadecimal('format'), v.maxLength(64, 'format'))
});

export const withdrawalForm = v.object({ ruling: v.pipe(v.string(), v.uuid('format')) });
