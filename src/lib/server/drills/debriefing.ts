import type { Debrief, DrillTurn } from '../../engine/drill';
import { done, type Outcome } from '../../forms/failure';
import { inTransaction, type Database } from '../db';
import type { Locale } from '../db/schema';
import type { Actor } from '../policy';
import { lessonLinks, type LessonLink } from './lesson-links';
import { lockOwnAttempt } from './own-attempt';

export type FinishedDrill = {
  conversation: {
    slug: string;
    locale: Locale;
    title: string;
    persona: string;
    /** `at` in seconds since `startedAt`. */
    turns: Pick<DrillTurn, 'by' | 'at' | 'text'>[];
    startedAt: Date;
  };
  debrief: Debrief;
  lessons: LessonLink[];
};

/** An ended attempt with its frozen score and what can be learnt from it; null while the chat is open. */
export function readDebrief(db: Database, actor: Actor, id: string): Promise<Outcome<FinishedDrill | null>> {
  return inTransaction(db, async (trx) => {
    const found = await lockOwnAttempt(trx, actor, id);
    if (!found.ok) return found;
    const { attempt, scenario } = found.value;
    if (!attempt.debrief) return done(null);
    const lessons = attempt.debrief.missed.flatMap(({ lesson }) => lesson ?? []);
    return done({
      conversation: {
        slug: attempt.scenario,
        locale: attempt.locale,
        title: scenario.title,
        persona: scenario.persona.name,
        turns: attempt.state.turns.map(({ by, at, text }) => ({ by, at, text })),
        startedAt: attempt.startedAt
      },
      debrief: attempt.debrief,
      lessons: await lessonLinks(trx, lessons, attempt.locale)
    });
  });
}
