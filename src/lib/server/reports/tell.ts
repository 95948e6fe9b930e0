import { holdersOf } from '../cohorts';
import type { Database } from '../db';
import { notify, settleNotices } from '../notifications';
import type { Actor } from '../policy';
import type { ReportRow } from './queries';

type Moved = { cohortId: string; revision: number; cohort: string };

/** Tells the general manager that a report waits; what HR was told of it before is settled. */
export async function tellManagers(trx: Database, actor: Actor, moved: Moved): Promise<void> {
  await settleNotices(trx, aboutReport(moved));
  for (const toId of await holdersOf(trx, moved.cohortId, 'manager'))
    if (toId !== actor.personId) await tell(trx, 'report-submitted', toId, moved, actor.name);
}

/** Tells whoever submitted a report what became of it. */
export async function tellWriters(
  trx: Database,
  kind: 'returned' | 'approved',
  { submittedById }: ReportRow,
  moved: Moved
): Promise<void> {
  await settleNotices(trx, aboutReport(moved));
  if (submittedById) await tell(trx, `report-${kind}`, submittedById, moved);
}

function tell(
  trx: Database,
  kind: 'report-submitted' | 'report-returned' | 'report-approved',
  toId: string,
  { cohortId, revision, cohort }: Moved,
  owner = ''
): Promise<boolean> {
  return notify(trx, {
    toId,
    key: `${aboutReport({ cohortId })}:${revision}:${toId}`,
    kind,
    data: { cohort, owner },
    about: aboutReport({ cohortId }),
    href: `/hr/cohorts/${cohortId}/report`
  });
}

function aboutReport({ cohortId }: { cohortId: string }): string {
  return `report:${cohortId}`;
}
