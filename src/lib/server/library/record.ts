import { recordEvent } from '../audit';
import type { Database } from '../db';
import type { Actor } from '../policy';
import type { WrittenKey } from './draft-queries';

/** Enters what somebody did to an item in the audit trail. */
export function record(trx: Database, actor: Actor, action: string, key: WrittenKey, after: unknown) {
  return recordEvent(trx, {
    actorId: actor.personId,
    action,
    subjectType: key.kind,
    subjectId: `${key.locale}/${key.slug}`,
    after,
    address: actor.address
  });
}
