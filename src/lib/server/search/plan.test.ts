import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { useDatabase } from '../../../../tests/test-database';
import { explainCandidates, readByIndex } from './queries';

const database = useDatabase();

it('answers from the index and never reads the whole table', async () => {
  await sql`analyze search_passage`.execute(database());
  for (const tsquery of ["'投诉'", "'顾客'", "'complaint'", "'投诉' & '诉处'", "'投':*", "'投诉' | '顾客'"]) {
    const plan = await database()
      .transaction()
      .execute(async (trx) => {
        await readByIndex(trx);
        return explainCandidates(trx, tsquery, 'zh-CN');
      });
    expect(plan).toContain('Bitmap Index Scan on search_passage_lexemes');
    expect(plan).toContain('Bitmap Index Scan on search_passage_headwords');
    expect(plan).not.toContain('Seq Scan on search_passage');
  }
});
