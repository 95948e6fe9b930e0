import { sql } from 'kysely';
import { now } from '../clock';
import type { Database } from '../db';
import type { LibraryOrigin } from '../db/schema';

export type NewAsset = { path: string; digest: string; mediaType: string | null; body: Buffer };

/** Brings the built-in files that are no items to what lies in the folder; what was imported or uploaded stays. */
export async function replaceAssets(db: Database, assets: NewAsset[]): Promise<void> {
  await db.deleteFrom('library_asset').where('origin', '=', 'built-in').execute();
  for (const asset of assets) await insertAsset(db, asset, 'built-in');
  await sql`delete from library_blob b where not exists (select from library_asset a where a.digest = b.digest)`.execute(
    db
  );
}

/**
 * Keeps a file under its path, its bytes once by their hash. A path that is taken by an upload keeps it, and one that is
 * taken by an imported file yields to another import alone.
 */
export async function insertAsset(
  db: Database,
  asset: NewAsset,
  origin: LibraryOrigin,
  authorId: string | null = null
): Promise<void> {
  const superseded: LibraryOrigin[] = origin === 'import' ? ['built-in', 'import'] : ['built-in'];
  await db
    .insertInto('library_blob')
    .values({ digest: asset.digest, body: asset.body })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .insertInto('library_asset')
    .values({
      path: asset.path,
      digest: asset.digest,
      media_type: asset.mediaType,
      origin,
      author_id: authorId,
      created_at: now()
    })
    .onConflict((conflict) =>
      conflict
        .column('path')
        .doUpdateSet({ digest: asset.digest, media_type: asset.mediaType, origin })
        .where('library_asset.origin', 'in', superseded)
    )
    .execute();
}

/** A picture; files that are kept for export alone are not served. */
export function selectAsset(db: Database, path: string) {
  return db
    .selectFrom('library_asset as a')
    .innerJoin('library_blob as b', 'b.digest', 'a.digest')
    .select(['b.body', 'a.media_type as mediaType', 'a.digest'])
    .where('a.path', '=', path)
    .where('a.media_type', 'is not', null)
    .$narrowType<{ mediaType: string }>()
    .executeTakeFirst();
}

/** The names of the pictures in a folder. */
export async function selectPictureNames(db: Database, folder: string): Promise<string[]> {
  const rows = await db
    .selectFrom('library_asset')
    .select('path')
    .where('path', '^@', `${folder}/`)
    .where('media_type', 'is not', null)
    .orderBy('path')
    .execute();
  return rows.map(({ path }) => path.slice(folder.length + 1)).filter((name) => !name.includes('/'));
}

/** Every file that is no item, with its bytes. */
export function selectAssets(db: Database) {
  return db
    .selectFrom('library_asset as a')
    .innerJoin('library_blob as b', 'b.digest', 'a.digest')
    .select(['a.path', 'a.digest', 'b.body'])
    .orderBy('a.path')
    .execute();
}

/** The hash of every file that is no item, and whence it came, by path. */
export async function selectAssetDigests(
  db: Database
): Promise<Map<string, { digest: string; origin: LibraryOrigin }>> {
  const rows = await db.selectFrom('library_asset').select(['path', 'digest', 'origin']).execute();
  return new Map(rows.map(({ path, digest, origin }) => [path, { digest, origin }]));
}
