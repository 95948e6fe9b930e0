import { now } from '../clock';
import type { Database } from '../db';

/** Some files that are no items, with their bytes and hashes. */
export function selectFiles(db: Database, paths: string[]) {
  return db
    .selectFrom('library_asset as a')
    .innerJoin('library_blob as b', 'b.digest', 'a.digest')
    .select(['a.path', 'a.digest', 'b.body'])
    .where('a.path', 'in', paths)
    .execute();
}

/** Keeps a file that a trainer wrote here in place of whatever had its path. */
export async function upsertFile(
  db: Database,
  file: { path: string; digest: string; body: Buffer },
  authorId: string
): Promise<void> {
  const { path, digest, body } = file;
  await db
    .insertInto('library_blob')
    .values({ digest, body })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const change = { digest, origin: 'trainer' as const, author_id: authorId, created_at: now() };
  await db
    .insertInto('library_asset')
    .values({ path, media_type: null, ...change })
    .onConflict((conflict) => conflict.column('path').doUpdateSet(change))
    .execute();
}
