import type { Debrief } from '../../engine/drill';
import { done, type Outcome } from '../../forms/failure';
import { now } from '../clock';
import { inTransaction, type Database } from '../db';
import type { Actor } from '../policy';
import { conversationOf, type Conversation } from './conversation';
import { lessonLinks, type LessonLink } from './lesson-links';
import { lockOwnAttempt } from './own-attempt';

export type FinishedDrill = { conversation: Conversation; debrief: Debrief; lessons: LessonLink[] };

/** An ended attempt with its frozen score and what can be learnt from it; null while the chat is open. */
export function readDebrief(db: Database, actor: Actor, id: string): Promise<Outcome<FinishedDrill | null>> {
  return inTransaction(db, async (trx) => {
    const found = await lockOwnAttempt(trx, actor, id);
    if (!found.ok) return found;
    const { attempt, scenario } = found.value;
    if (!attempt.debrief) return done(null);
    const lessons = attempt.debrief.missed.flatMap(({ lesson }) => lesson ?? []);
    return done({
      conversation: conversationOf(attempt, scenario, now()),
      debrief: attempt.debrief,
      lessons: await lessonLinks(trx, lessons, attempt.locale)
    });
  });
}
