import { dirname } from 'node:path/posix';
import {
  isHarmlessDrawing,
  MOST_PICTURE_BYTES as mostPictureBytes,
  sniffPicture
} from '../../engine/content';
import { done, refused, type Outcome } from '../../forms/failure';
import { inTransaction, type Database } from '../db';
import { everywhere, may, type Actor } from '../policy';
import { insertAsset, selectAssetDigests } from './asset-queries';
import { selectDraft, type WrittenKey } from './draft-queries';
import { digestOf, type LibraryFile } from './files';
import { record } from './record';
import { selectHead } from './revision-queries';

export { mostPictureBytes };

/**
 * Takes a picture for a lesson. What it is is told by its bytes, not by its name; it is kept by its hash, which is part
 * of the name the lesson calls it by, so that no picture ever changes under a lesson. Answers that name.
 */
export function uploadPicture(
  db: Database,
  actor: Actor,
  key: WrittenKey,
  { name, bytes }: { name: string; bytes: Buffer }
): Promise<Outcome<{ name: string }>> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'lesson.write', everywhere)) return refused('not-allowed');
    const item = (await selectHead(trx, key)) ?? (await selectDraft(trx, actor.personId, key));
    if (!item) return refused('not-found');
    if (bytes.length > mostPictureBytes) return refused('picture-too-large');
    const type = sniffPicture(bytes);
    if (!type) return refused('picture-unknown');
    if (type.ending === 'svg' && !isHarmlessDrawing(bytes)) return refused('picture-unsafe');
    const digest = digestOf(bytes);
    const kept = `${plainName(name)}-${digest.slice(0, 10)}.${type.ending}`;
    const path = `${dirname(item.path)}/${kept}`;
    const picture = { path, digest, mediaType: type.mediaType, body: bytes };
    await insertAsset(trx, picture, 'trainer', actor.personId);
    await record(trx, actor, 'picture.uploaded', key, { path, digest, bytes: bytes.length });
    return done({ name: kept });
  });
}

/** Keeps pictures of an import beside what calls them, under names that tell their bytes: one that is there stays. */
export async function keepPictures(
  trx: Database,
  files: LibraryFile[],
  authorId: string | null
): Promise<void> {
  const present = await selectAssetDigests(trx);
  for (const { path, digest, bytes } of files) {
    if (present.has(path)) continue;
    const mediaType = sniffPicture(bytes)?.mediaType ?? null;
    await insertAsset(trx, { path, digest, mediaType, body: bytes }, 'import', authorId);
  }
}

/** The harmless part of whatever name the file came with. */
function plainName(name: string): string {
  const base = (name.split(/[\\/]/).at(-1) ?? '').replace(/\.[^.]*$/, '');
  const plain = base
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return plain || 'picture';
}
