import { endOfDay, parseDay } from '../../engine/onboarding';
import { config } from '../config';
import type { BriefingDates } from './briefing-queries';
import { isLearnt } from './reading';

/**
 * `again`: was ready until the briefing changed so that it must be learnt again. `late`: the deadline has passed, and
 * was still to come when the person was first asked, or asked again.
 */
export type BriefingState = 'late' | 'again' | 'open' | 'begun' | 'ready';

export type Standing = { state: BriefingState; readyAt: Date | null };

type Learning = { lesson: string; completedAt: Date | null; relearnFrom: Date | null };

/**
 * Where one person stands in one briefing (domain.md T7). Ready is who has learnt every one of its lessons as published
 * in some language: a briefing that exists in two languages is heard once.
 *
 * @param lessons the published lessons, in every language
 * @param since when the person came among those who are asked
 */
export function standingOf(
  lessons: readonly { slug: string; locale: string }[],
  learning: readonly Learning[],
  { deadline, since, now }: { deadline: Date; since: Date; now: Date }
): Standing {
  const ready = [...new Set(lessons.map(({ locale }) => locale))]
    .map((locale) =>
      readySince(
        lessons.filter((lesson) => lesson.locale === locale),
        learning
      )
    )
    .filter((instant) => instant !== null);
  if (ready.length > 0) return { state: 'ready', readyAt: earliest(ready) };
  const stale = learning.filter((row) => row.completedAt && !isLearnt(row));
  const asked = latest([since, ...stale.flatMap(({ relearnFrom }) => relearnFrom ?? [])]);
  if (now > deadline && asked <= deadline) return { state: 'late', readyAt: null };
  if (stale.length > 0) return { state: 'again', readyAt: null };
  return { state: learning.length > 0 ? 'begun' : 'open', readyAt: null };
}

function readySince(lessons: readonly { slug: string }[], learning: readonly Learning[]): Date | null {
  const learnt = lessons.map(({ slug }) => learning.find((row) => row.lesson === slug && isLearnt(row)));
  return learnt.every((row) => row !== undefined)
    ? latest(learnt.flatMap((row) => row.completedAt ?? []))
    : null;
}

function earliest(instants: readonly Date[]): Date {
  return new Date(Math.min(...instants.map(Number)));
}

function latest(instants: readonly Date[]): Date {
  return new Date(Math.max(...instants.map(Number)));
}

/** The end of the due day in the organisation's zone, or the moment it goes live where that is earlier. */
export function deadlineOf({ dueOn, goesLiveAt }: BriefingDates): Date {
  const due = new Date(endOfDay(parseDay(dueOn)!, config.timeZone));
  return due < goesLiveAt ? due : goesLiveAt;
}
