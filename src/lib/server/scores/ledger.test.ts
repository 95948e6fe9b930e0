import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { opensAt } from '../../../../tests/factories/exams';
import { createScored } from '../../../../tests/factories/scores';
import { useDatabase } from '../../../../tests/test-database';
import { publishScores } from './index';
import { beginning, hashOf } from './ledger';

const database = useDatabase();
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: opensAt }));
afterEach(() => void vi.useRealTimers());

async function publish(size: number) {
  const { hr, cohortId } = await createScored(database(), size);
  const outcome = await publishScores(database(), hr, cohortId);
  if (!outcome.ok) throw new Error(outcome.code);
}

const rows = () => database().selectFrom('published_result').selectAll().orderBy('number').execute();

/** The number of the first row that does not follow from the one before; undefined when all do. */
async function firstBroken(change: (row: Awaited<ReturnType<typeof rows>>[number]) => object = () => ({})) {
  let previous = beginning;
  for (const row of await rows()) {
    const told = { ...row, ...change(row) };
    const entry = {
      publicationId: told.publication_id,
      cohortId: told.cohort_id,
      personId: told.person_id,
      personName: told.person_name,
      written: told.written,
      applied: told.applied,
      total: told.total,
      level: told.level,
      parts: told.parts
    };
    if (told.previous_hash !== previous || hashOf(entry, previous) !== told.hash) return row.number;
    previous = told.hash;
  }
  return undefined;
}

describe('the ledger of published results', () => {
  it('chains every row to the one before, across cohorts', async () => {
    await publish(2);
    await publish(3);
    const chained = await rows();
    expect(chained).toHaveLength(5);
    expect(chained[0]?.previous_hash).toBe(beginning);
    expect(await firstBroken()).toBeUndefined();
  });

  it('stays whole when two cohorts are published at once', async () => {
    await Promise.all([publish(2), publish(2), publish(1)]);
    expect(await firstBroken()).toBeUndefined();
  });

  it.each([
    ['a total', { total: '100.00' }],
    ['a level', { level: 1 }],
    ['a name', { person_name: '别人' }],
    ['the parts', { parts: { written: [], applied: [] } }],
    ['the row before', { previous_hash: beginning }]
  ])('shows where somebody changed %s behind its back', async (_, changed) => {
    const third = (await rows())[2]!;
    expect(await firstBroken((row) => (row.number === third.number ? changed : {}))).toBe(third.number);
  });

  it('cannot be updated, deleted or truncated', async () => {
    for (const statement of [
      sql`update published_result set total = 100`,
      sql`update published_result set total = 100 where false`,
      sql`delete from published_result`,
      sql`truncate published_result`,
      sql`update publication set published_at = now()`,
      sql`delete from publication`,
      sql`truncate publication cascade`
    ]) {
      await expect(statement.execute(database())).rejects.toThrow('is append-only');
    }
    await expect(database().deleteFrom('cohort').execute()).rejects.toThrow();
    expect(await firstBroken()).toBeUndefined();
  });
});
