import { now } from '../../clock';
import { newId, type Database } from '../../db';

export type Phrase = Awaited<ReturnType<typeof selectPhrases>>[number];

/** A marker's own phrases for one question and those that are shared, the newest last. */
export async function selectPhrases(db: Database, item: string, personId: string) {
  const rows = await db
    .selectFrom('marking_phrase')
    .select(['id', 'body', 'shared', 'author_id as authorId'])
    .where('item', '=', item)
    .where((or) => or.or([or('shared', '=', true), or('author_id', '=', personId)]))
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(({ authorId, ...phrase }) => ({ ...phrase, own: authorId === personId }));
}

export async function countPhrases(db: Database, item: string, personId: string): Promise<number> {
  const { count } = await db
    .selectFrom('marking_phrase')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('item', '=', item)
    .where('author_id', '=', personId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Keeps a phrase once; the same words again change only whether they are shared. */
export async function upsertPhrase(
  trx: Database,
  phrase: { item: string; authorId: string; shared: boolean; body: string }
): Promise<void> {
  await trx
    .insertInto('marking_phrase')
    .values({
      id: newId(),
      item: phrase.item,
      author_id: phrase.authorId,
      shared: phrase.shared,
      body: phrase.body,
      created_at: now()
    })
    .onConflict((conflict) =>
      conflict.columns(['item', 'author_id', 'body']).doUpdateSet({ shared: phrase.shared })
    )
    .execute();
}

/** Whether there was such a phrase of this author. */
export async function deletePhrase(trx: Database, id: string, authorId: string): Promise<boolean> {
  const result = await trx
    .deleteFrom('marking_phrase')
    .where('id', '=', id)
    .where('author_id', '=', authorId)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}
