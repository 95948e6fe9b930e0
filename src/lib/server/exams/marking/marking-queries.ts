import { sql } from 'kysely';
import { now } from '../../clock';
import type { Database } from '../../db';

export type Marking = Awaited<ReturnType<typeof selectMarkings>>[number];

/** What each marker gave, in the order in which they marked, whatever points they marked by. */
export function selectMarkings(db: Database, attemptIds: string[], item?: string) {
  return db
    .selectFrom('marking')
    .select([
      'attempt_id as attemptId',
      'item',
      'ruling_id as rulingId',
      'turn',
      'marker_id as markerId',
      'score',
      'comment',
      'earned',
      'revision'
    ])
    .where('attempt_id', '=', sql<string>`any(${attemptIds}::uuid[])`)
    .$if(item !== undefined, (query) => query.where('item', '=', item!))
    .orderBy('turn')
    .execute();
}

export type NewMarking = {
  attemptId: string;
  item: string;
  rulingId: string | null;
  turn: 1 | 2 | 3;
  markerId: string;
  score: string;
  max: string;
  comment: string | null;
  earned: string[] | null;
};

/** Adds a marking, or corrects the marker's own. */
export async function saveMarking(trx: Database, marking: NewMarking): Promise<void> {
  const content = {
    score: marking.score,
    comment: marking.comment,
    earned: marking.earned,
    marked_at: now()
  };
  const corrected = await trx
    .updateTable('marking')
    .set({ ...content, revision: sql<number>`revision + 1` })
    .where('attempt_id', '=', marking.attemptId)
    .where('item', '=', marking.item)
    .where('marker_id', '=', marking.markerId)
    .where(sql<boolean>`ruling_id is not distinct from ${marking.rulingId}::uuid`)
    .executeTakeFirst();
  if (corrected.numUpdatedRows > 0n) return;
  await trx
    .insertInto('marking')
    .values({
      ...content,
      attempt_id: marking.attemptId,
      item: marking.item,
      ruling_id: marking.rulingId,
      turn: marking.turn,
      marker_id: marking.markerId,
      max: marking.max
    })
    .execute();
}

export async function deleteMarking(
  trx: Database,
  marking: Pick<NewMarking, 'attemptId' | 'item' | 'rulingId' | 'markerId'>
): Promise<void> {
  await trx
    .deleteFrom('marking')
    .where('attempt_id', '=', marking.attemptId)
    .where('item', '=', marking.item)
    .where('marker_id', '=', marking.markerId)
    .where(sql<boolean>`ruling_id is not distinct from ${marking.rulingId}::uuid`)
    .execute();
}
