import { now } from '../clock';
import type { Database } from '../db';

export function selectAnalysis(db: Database, cohortId: string) {
  return db
    .selectFrom('effect_analysis as a')
    .innerJoin('person as p', 'p.id', 'a.written_by')
    .select([
      'a.conclusion',
      'a.adjustment',
      'a.revision',
      'p.name as writtenBy',
      'a.written_at as writtenAt'
    ])
    .where('a.cohort_id', '=', cohortId)
    .executeTakeFirst();
}

type Analysis = { cohortId: string; conclusion: string; adjustment: string; revision: number; by: string };

export async function upsertAnalysis(trx: Database, analysis: Analysis): Promise<void> {
  const change = {
    conclusion: analysis.conclusion,
    adjustment: analysis.adjustment,
    revision: analysis.revision,
    written_by: analysis.by,
    written_at: now()
  };
  await trx
    .insertInto('effect_analysis')
    .values({ cohort_id: analysis.cohortId, ...change })
    .onConflict((conflict) => conflict.column('cohort_id').doUpdateSet(change))
    .execute();
}
