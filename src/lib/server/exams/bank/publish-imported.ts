import { done, refused, type FailureCode, type Outcome } from '../../../forms/failure';
import type { Database } from '../../db';
import { publishLesson } from '../../library';
import { everywhere, may, type Actor } from '../../policy';
import { selectWaiting, type BankFilter } from './bank-queries';

export type Published = { published: number; refused: { code: FailureCode; count: number }[] };

/**
 * Publishes every imported question that fits and waits, each for itself: one that may not be published, for its
 * importer must not do it alone or it has problems, is counted by its reason and stops no other.
 */
export async function publishImported(
  db: Database,
  actor: Actor,
  filter: BankFilter
): Promise<Outcome<Published>> {
  if (!may(actor, 'lesson.publish', everywhere)) return refused('not-allowed');
  const counts = new Map<FailureCode, number>();
  let published = 0;
  for (const { slug, revisionId } of await selectWaiting(db, { ...filter, state: 'imported' })) {
    const key = { kind: 'question' as const, slug, locale: filter.locale };
    const outcome = await publishLesson(db, actor, key, { revisionId, note: '', relearn: false });
    if (outcome.ok) published += 1;
    else counts.set(outcome.code, (counts.get(outcome.code) ?? 0) + 1);
  }
  return done({ published, refused: [...counts].map(([code, count]) => ({ code, count })) });
}
