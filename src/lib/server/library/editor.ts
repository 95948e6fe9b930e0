import { dirname } from 'node:path/posix';
import { done, refused, type Outcome } from '../../forms/failure';
import type { Database } from '../db';
import { everywhere, may, type Actor } from '../policy';
import { selectPictureNames } from './asset-queries';
import { selectDifference } from './difference-queries';
import { selectDraft, type WrittenKey } from './draft-queries';
import { editSamples, type EditedSample } from './edited-samples';
import { preview, type Preview } from './judge';
import { pathOf } from './path-of';
import { selectHead, selectPublication } from './revision-queries';
import { normalise, unfit } from './source';
import { publishable, type Publishable } from './standing';

export type Editor = {
  /** What is being written: one's own draft where there is one, else the newest revision. */
  source: string;
  /** The revision it is written from. */
  base: string | null;
  draftSavedAt: Date | null;
  /** The newest revision; null for a lesson that was never saved. */
  head: { id: string; source: string; savedAt: Date; author: string | null; note: string } | null;
  publication: { revisionId: string; publishedAt: Date; publishedBy: string | null } | null;
  /** A file of `content/` that has changed since. */
  difference: { path: string; source: string; foundAt: Date } | null;
  pictures: string[];
  /** Where the pictures are served, with a slash at its end. */
  pictureFolder: string;
  preview: Preview;
  /** The sample conversations of a scenario; none for anything else. */
  samples: EditedSample[];
  mayWrite: boolean;
} & Publishable;

/** An item opened for writing, or for reading before it is published. */
export async function openEditor(db: Database, actor: Actor, key: WrittenKey): Promise<Outcome<Editor>> {
  if (!may(actor, 'lesson.publish', everywhere) || key.slug.includes('\0')) return refused('not-found');
  const head = await selectHead(db, key);
  const draft = await selectDraft(db, actor.personId, key);
  const written = draft ?? head;
  if (!written) return refused('not-found');
  const path = head?.path ?? written.path;
  const publication = (await selectPublication(db, key)) ?? null;
  const seen = await preview(db, key, written.source, path);
  return done({
    source: written.source,
    base: draft ? draft.baseId : (head?.id ?? null),
    draftSavedAt: draft?.savedAt ?? null,
    head: head
      ? { id: head.id, source: head.source, savedAt: head.createdAt, author: head.author, note: head.note }
      : null,
    publication,
    difference: (await selectDifference(db, key)) ?? null,
    pictures: await selectPictureNames(db, dirname(path)),
    pictureFolder: `/library/${dirname(path)}/`,
    preview: seen,
    samples: key.kind === 'drill' ? await editSamples(db, key.locale, path, seen.scenario) : [],
    mayWrite: may(actor, 'lesson.write', everywhere),
    ...(await publishable(db, actor, head, publication))
  });
}

/** What a source would look like, and what is wrong with it. */
export async function previewSource(
  db: Database,
  actor: Actor,
  key: WrittenKey,
  given: string,
  signal?: AbortSignal
): Promise<Outcome<Preview>> {
  if (!may(actor, 'lesson.write', everywhere)) return refused('not-allowed');
  const source = normalise(given);
  const fault = unfit(source);
  if (fault) return refused(fault);
  const path = await pathOf(db, actor, key);
  return path ? done(await preview(db, key, source, path, signal)) : refused('not-found');
}
