import { done, refused, type Outcome } from '../../forms/failure';
import { inTransaction, type Database } from '../db';
import { asksSecondPerson } from '../people';
import { everywhere, may, type Actor } from '../policy';
import { compilerVersion } from './compile';
import { deleteDraft, selectDraft, type WrittenKey } from './draft-queries';
import { indexPassages } from './index-passages';
import { changesId, problemsOf } from './judge';
import { recompileRevision } from './load-queries';
import { record } from './record';
import * as queries from './revision-queries';
import { normalise, toRevision, unfit } from './source';

export type Save = { source: string; note: string; base: string | null };

/**
 * Keeps a source as a new revision on top of `base`, the revision it was written from. When somebody saved meanwhile
 * nothing is kept and `newer-revision` is answered. A source with problems is kept too; it cannot be published.
 */
export function saveRevision(
  db: Database,
  actor: Actor,
  key: WrittenKey,
  { source: given, note, base }: Save
): Promise<Outcome<{ revisionId: string }>> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'lesson.write', everywhere)) return refused('not-allowed');
    const source = normalise(given);
    const fault = unfit(source);
    if (fault) return refused(fault);
    await queries.lockItem(trx, key);
    const head = await queries.selectHead(trx, key);
    const path = head?.path ?? (await selectDraft(trx, actor.personId, key))?.path;
    if (!path) return refused('not-found');
    if ((head?.id ?? null) !== base) return refused('newer-revision');
    if (changesId(key, source, path)) return refused('id-fixed');
    if (head?.source === source) {
      await deleteDraft(trx, actor.personId, key);
      return done({ revisionId: head.id });
    }
    const { position: _, ...revision } = toRevision(key, source, path);
    const authored = { ...revision, note, baseId: base, authorId: actor.personId };
    const revisionId = await queries.insertRevision(trx, key, authored);
    await deleteDraft(trx, actor.personId, key);
    await record(trx, actor, 'lesson.saved', key, { revisionId, note, sound: revision.compiled !== null });
    return done({ revisionId });
  });
}

export type Publish = { revisionId: string; note: string; relearn: boolean };

/**
 * Publishes the newest revision of an item. With `relearn` everybody who had learnt it must learn it again. Refused
 * while the source has problems, when a newer revision was saved meanwhile, and to the author where the organisation
 * asks for a second person.
 */
export function publishLesson(
  db: Database,
  actor: Actor,
  key: WrittenKey,
  { revisionId, note, relearn }: Publish
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'lesson.publish', everywhere)) return refused('not-allowed');
    await queries.lockItem(trx, key);
    const head = await queries.selectHead(trx, key);
    if (!head) return refused('not-found');
    if (head.id !== revisionId) return refused('revision-superseded');
    if (head.authorId === actor.personId && (await asksSecondPerson(trx)))
      return refused('second-person-needed');
    const { position, compiled } = toRevision(key, head.source, head.path);
    const problems = await problemsOf(trx, key, head.source, head.path);
    if (compiled === null || position === undefined || problems.length > 0) return refused('source-unsound');
    await recompileRevision(trx, key, revisionId, { position, compiled, compiler: compilerVersion });
    const publication = { publishedBy: actor.personId, note, relearn };
    await queries.publishRevision(trx, key, position, revisionId, publication);
    await indexPassages(trx, key, head.source, head.path);
    await record(trx, actor, 'lesson.published', key, { revisionId, note, relearn });
    return done();
  });
}

/** Takes an old revision's text back, as a new revision on top of the newest. */
export async function restoreRevision(
  db: Database,
  actor: Actor,
  key: WrittenKey,
  { revisionId, note, base }: { revisionId: string; note: string; base: string | null }
): Promise<Outcome<{ revisionId: string }>> {
  if (!may(actor, 'lesson.write', everywhere)) return refused('not-allowed');
  const old = await queries.selectRevisionOf(db, key, revisionId);
  return old ? saveRevision(db, actor, key, { source: old.source, note, base }) : refused('not-found');
}
