import { done, refused, type Outcome } from '../../forms/failure';
import { inTransaction, type Database } from '../db';
import { notify } from '../notifications';
import { may, type Actor } from '../policy';
import { insertSharing, selectReadable } from './reader-queries';
import { record } from './rounds';
import { lockSheet } from './sheet-queries';

type Row = { form: string; cohortId: string; personId: string; aboutId: string | null };

/** Whether the actor decides when a record reaches whom it is about: its writer, or HR of the cohort. */
export function mayShare(actor: Actor, { form, cohortId, personId, aboutId }: Row): boolean {
  if (form !== observationRecord || aboutId === actor.personId) return false;
  return personId === actor.personId || may(actor, 'form.open', { cohortId });
}

const observationRecord = 'observation-record';

/** Shows a handed-in record to whom it is about, once and for good, and tells them. */
export function shareForm(db: Database, actor: Actor, sheetId: string): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    await lockSheet(trx, sheetId);
    const row = await selectReadable(trx, actor, sheetId);
    if (!row?.aboutId) return refused('not-found');
    if (!mayShare(actor, row)) return refused('not-allowed');
    if (!(await insertSharing(trx, sheetId, actor.personId))) return refused('form-shared');
    await record(trx, actor, 'form.shared', sheetId, { form: row.form, personId: row.aboutId });
    await notify(trx, {
      toId: row.aboutId,
      key: `form:${sheetId}:shared`,
      kind: 'observation-shared',
      data: { owner: row.personName },
      href: `/forms/${sheetId}/answers`
    });
    return done();
  });
}
