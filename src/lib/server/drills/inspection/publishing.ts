import type { Rubric } from '../../../engine/drill';
import { done, refused, type Outcome } from '../../../forms/failure';
import { recordEvent } from '../../audit';
import { inTransaction, type Database } from '../../db';
import { readRevision } from '../../library';
import { may, type Actor } from '../../policy';
import { enterInspection, type Entered } from './entry';
import * as queries from './queries';

/** The owner sets the task before the new hires; the key is final from then on. Publishing twice is publishing once. */
export function publishInspection(db: Database, actor: Actor, id: string): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const entered = await enterInspection(trx, actor, id, { lock: true });
    if (!entered.ok) return entered;
    const { inspection, role } = entered.value;
    if (role !== 'owner' || inspection.purpose !== 'task' || !may(actor, 'inspection.publish'))
      return refused('not-allowed');
    if (inspection.publishedAt) return done();
    if (!(await isComplete(trx, actor, entered.value))) return refused('key-incomplete');
    await queries.setPublished(trx, id);
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'inspection.published',
      subjectType: 'inspection',
      subjectId: id,
      after: { title: inspection.title },
      address: actor.address
    });
    return done();
  });
}

/** An inspector hands in, once every chat is graded; only then is the key shown. Handing in twice is handing in once. */
export function handInInspection(db: Database, actor: Actor, id: string): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const entered = await enterInspection(trx, actor, id, { lock: true });
    if (!entered.ok) return entered;
    if (entered.value.role !== 'inspector') return refused('not-allowed');
    const handIns = await queries.selectHandIns(trx, [id]);
    if (handIns.some(({ personId }) => personId === actor.personId)) return done();
    if (!(await isComplete(trx, actor, entered.value))) return refused('inspection-incomplete');
    await queries.insertHandIn(trx, id, actor.personId);
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'inspection.handed-in',
      subjectType: 'inspection',
      subjectId: id,
      address: actor.address
    });
    return done();
  });
}

async function isComplete(db: Database, actor: Actor, { inspection }: Entered): Promise<boolean> {
  const chats = await queries.selectChats(db, inspection.id, actor.personId);
  const graded = await gradedChats(db, actor, inspection);
  return chats.length > 0 && chats.every(({ number }) => graded.has(number));
}

/** The numbers of the chats in which the actor has graded every criterion. */
export async function gradedChats(
  db: Database,
  actor: Actor,
  inspection: queries.Inspection
): Promise<Set<number>> {
  const { criteria } = (await readRevision<Rubric>(db, inspection.rubricRevisionId))!.compiled;
  const sheets = await queries.selectSheets(db, inspection.id);
  return new Set(
    sheets
      .filter(
        ({ inspectorId, grades }) => inspectorId === actor.personId && criteria.every(({ id }) => grades[id])
      )
      .map(({ number }) => number)
  );
}
