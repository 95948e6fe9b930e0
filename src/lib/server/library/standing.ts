import type { Database } from '../db';
import type { LibraryOrigin } from '../db/schema';
import { asksSecondPerson } from '../people';
import { everywhere, may, type Actor } from '../policy';
import type { WrittenKey } from './draft-queries';
import { selectRevision } from './queries';
import { countRevisions, selectHead, selectPublication } from './revision-queries';

/** Where an item stands between being written and being published. */
export type Standing = {
  /** What the engine made of the newest revision or, where that has problems, of the published one. */
  compiled: unknown;
  head: {
    id: string;
    savedAt: Date;
    author: string | null;
    origin: LibraryOrigin;
    note: string;
    sound: boolean;
  };
  publication: { revisionId: string; publishedAt: Date; publishedBy: string | null } | null;
  revisions: number;
} & Publishable;

/** Undefined where nothing of the kind is published here or was brought here by anybody. */
export async function readStanding(
  db: Database,
  actor: Actor,
  key: WrittenKey
): Promise<Standing | undefined> {
  if (key.slug.includes('\0')) return undefined;
  const found = await selectHead(db, key);
  const publication = (await selectPublication(db, key)) ?? null;
  if (!found || (found.origin === 'built-in' && !publication)) return undefined;
  const { id, createdAt: savedAt, author, origin, note, sound } = found;
  const readable = sound ? id : publication?.revisionId;
  return {
    compiled: readable ? ((await selectRevision(db, readable))?.compiled ?? null) : null,
    head: { id, savedAt, author, origin, note, sound },
    publication,
    revisions: await countRevisions(db, key),
    ...(await publishable(db, actor, found, publication))
  };
}

/** Whether this person may publish the newest revision; neither where it is published already. */
export type Publishable = { mayPublish: boolean; secondPersonNeeded: boolean };

export async function publishable(
  db: Database,
  actor: Actor,
  head: { id: string; authorId: string | null } | undefined,
  publication: { revisionId: string } | null
): Promise<Publishable> {
  const ready = head !== undefined && head.id !== publication?.revisionId;
  const own = ready && head.authorId === actor.personId;
  const secondPersonNeeded = own && (await asksSecondPerson(db));
  return {
    mayPublish: ready && !secondPersonNeeded && may(actor, 'lesson.publish', everywhere),
    secondPersonNeeded
  };
}
