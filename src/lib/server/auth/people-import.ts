import { done, refused, type Outcome } from '../../forms/failure';
import { inTransaction, type Database } from '../db';
import {
  deletePeopleFile,
  lockPeopleFile,
  rowsOfPeople,
  takeInRows,
  type Judgement,
  type Rejected
} from '../people';
import { everywhere, may, type Actor } from '../policy';
import { issueAll } from './invitations';

/** How many of each kind a page showed before it was confirmed. */
export type ShownCounts = { created: number; updated: number; rejected: number };

export type PeopleImport = {
  created: { name: string; email: string; token: string }[];
  updated: number;
  rejected: Rejected[];
};

/**
 * Takes in a file that was looked at, as it was shown, and invites everybody who is new. All of it happens or nothing;
 * the file is gone afterwards, so that it is taken in once.
 */
export function importPeople(
  db: Database,
  actor: Actor,
  { fileId, shown }: { fileId: string; shown: ShownCounts }
): Promise<Outcome<PeopleImport>> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'person.import', everywhere)) return refused('not-allowed');
    const file = await lockPeopleFile(trx, actor.personId, fileId);
    if (!file) return refused('not-found');
    const rows = await rowsOfPeople(file.body);
    if (!rows.ok) return rows;
    const asShown = ({ created, updated, rejected }: Judgement) =>
      created.length === shown.created &&
      updated.length === shown.updated &&
      rejected.length === shown.rejected;
    const taken = await takeInRows(trx, actor, { name: file.name, rows: rows.value }, asShown);
    if (!taken) return refused('changed-meanwhile');
    const personIds = taken.created.map(({ email }) => taken.ids.get(email)!);
    const tokens = await issueAll(trx, personIds, actor.personId);
    await deletePeopleFile(trx, actor.personId);
    return done({
      created: taken.created.map(({ name, email }, index) => ({ name, email, token: tokens[index]! })),
      updated: taken.updated.length,
      rejected: taken.rejected
    });
  });
}
