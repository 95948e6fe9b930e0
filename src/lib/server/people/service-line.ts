import { done, refused, type Outcome } from '../../forms/failure';
import { recordEvent } from '../audit';
import { inTransaction, type Database } from '../db';
import type { ServiceLine } from '../db/schema';
import { everywhere, may, type Actor } from '../policy';
import { lockDepartment, updateServiceLine } from './queries';

/** Says what a department's desks mostly answer; the pathways of its new hires follow. Null where it is of no matter. */
export function setServiceLine(
  db: Database,
  actor: Actor,
  { department, line }: { department: string; line: ServiceLine | null }
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'organisation.set', everywhere)) return refused('not-allowed');
    const before = await lockDepartment(trx, department);
    if (!before) return refused('not-found');
    if (before.serviceLine === line) return done();
    await updateServiceLine(trx, department, line);
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'department.line-set',
      subjectType: 'department',
      subjectId: department,
      before,
      after: { name: before.name, serviceLine: line },
      address: actor.address
    });
    return done();
  });
}
