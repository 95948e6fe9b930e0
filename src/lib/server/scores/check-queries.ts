import { now } from '../clock';
import { newId, type Database } from '../db';

type Figures = { personId: string; total: string }[];

export async function insertCheck(
  trx: Database,
  { cohortId, byId, digest, figures }: { cohortId: string; byId: string; digest: string; figures: Figures }
): Promise<string> {
  const id = newId();
  const row = { id, cohort_id: cohortId, digest, figures: JSON.stringify(figures) };
  await trx
    .insertInto('score_check')
    .values({ ...row, submitted_by: byId, submitted_at: now() })
    .execute();
  return id;
}

/** The check of a cohort that is neither returned nor published, with the names of those who signed. */
export async function selectOpenCheck(db: Database, cohortId: string) {
  const row = await db
    .selectFrom('score_check as k')
    .innerJoin('person as s', 's.id', 'k.submitted_by')
    .leftJoin('person as c', 'c.id', 'k.checked_by')
    .select(['k.id', 'k.digest', 'k.figures', 'k.submitted_at', 'k.checked_at'])
    .select(['s.id as submittedById', 's.name as submittedBy', 'c.id as checkedById', 'c.name as checkedBy'])
    .where('k.cohort_id', '=', cohortId)
    .where('k.closed_at', 'is', null)
    .executeTakeFirst();
  if (!row) return undefined;
  const { id, digest, figures, checkedById, checkedBy } = row;
  return {
    id,
    digest,
    figures,
    submittedBy: { id: row.submittedById, name: row.submittedBy },
    submittedAt: row.submitted_at,
    checkedBy: checkedById && checkedBy ? { id: checkedById, name: checkedBy } : null,
    checkedAt: row.checked_at
  };
}

export async function signCheck(trx: Database, id: string, byId: string): Promise<void> {
  await trx
    .updateTable('score_check')
    .set({ checked_by: byId, checked_at: now() })
    .where('id', '=', id)
    .execute();
}

export async function closeCheck(trx: Database, id: string, byId: string, remark: string): Promise<void> {
  await trx
    .updateTable('score_check')
    .set({ closed_by: byId, closed_at: now(), remark })
    .where('id', '=', id)
    .execute();
}

/** Who gave the figures back last, and why. */
export function selectLastReturn(db: Database, cohortId: string) {
  return db
    .selectFrom('score_check as k')
    .innerJoin('person as p', 'p.id', 'k.closed_by')
    .select(['p.name', 'k.remark'])
    .where('k.cohort_id', '=', cohortId)
    .where('k.closed_at', 'is not', null)
    .where('k.remark', '<>', '')
    .orderBy('k.submitted_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}
