import { sql, type RawBuilder } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { opensAt } from '../../../../tests/factories/exams';
import { createScored, publishChecked } from '../../../../tests/factories/scores';
import { useDatabase } from '../../../../tests/test-database';
import { verifyLedger, type Verdict } from './index';
import { beginning } from './ledger';

const database = useDatabase();
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: opensAt }));
afterEach(() => void vi.useRealTimers());

async function publish(size: number) {
  const { hr, cohortId } = await createScored(database(), size);
  const outcome = await publishChecked(database(), hr, cohortId);
  if (!outcome.ok) throw new Error(outcome.code);
}

const rows = () => database().selectFrom('published_result').selectAll().orderBy('number').execute();

/** What verifying says while somebody has got round what keeps rows from being changed. */
async function verifyAfter(...tampering: RawBuilder<unknown>[]) {
  let verdict: Verdict | undefined;
  const undone = database()
    .transaction()
    .execute(async (trx) => {
      await sql`alter table published_result disable trigger all`.execute(trx);
      await sql`alter table publication disable trigger all`.execute(trx);
      for (const statement of tampering) await statement.execute(trx);
      verdict = await verifyLedger(trx);
      throw new Error('undone');
    });
  await expect(undone).rejects.toThrow('undone');
  return verdict!;
}

describe('the ledger of published results', () => {
  it('chains every row to the one before, across cohorts', async () => {
    await publish(2);
    await publish(3);
    const chained = await rows();
    expect(chained).toHaveLength(5);
    expect(chained[0]?.previous_hash).toBe(beginning);
    expect(await verifyLedger(database())).toEqual({ rows: 5, lastHash: chained[4]?.hash, broken: null });
  });

  it('stays whole when two cohorts are published at once', async () => {
    await Promise.all([publish(2), publish(2), publish(1)]);
    expect(await verifyLedger(database())).toMatchObject({ rows: 10, broken: null });
  });

  it.each([
    ['a total', sql`total = 100.00`],
    ['a level', sql`level = 6 - level`],
    ['a name', sql`person_name = '别人'`],
    ['the parts', sql`parts = '{"written":[],"applied":[]}'`],
    ['the version of its hash', sql`hash_version = 1`],
    ['its hash', sql`hash = repeat('f', 64)`]
  ])('shows the row of which somebody changed %s behind its back', async (_, changed) => {
    const { number } = (await rows())[2]!;
    const verdict = await verifyAfter(sql`update published_result set ${changed} where number = ${number}`);
    expect(verdict).toMatchObject({ rows: 2, broken: { number, problem: 'was-changed' } });
  });

  it.each([
    ['published it', sql`published_by = (select id from person where id <> published_by limit 1)`],
    ['signed for it', sql`checked_by = null`],
    ['did so at another hour', sql`published_at = published_at + interval '1 second'`]
  ])('shows where somebody else is said to have %s', async (_, changed) => {
    const { number } = (await rows())[0]!;
    expect(await verifyAfter(sql`update publication set ${changed}`)).toMatchObject({
      rows: 0,
      broken: { number, problem: 'was-changed' }
    });
  });

  it('shows a row that was taken out, in the middle or at the end', async () => {
    const all = await rows();
    const without = (index: number) => sql`delete from published_result where number = ${all[index]!.number}`;
    expect(await verifyAfter(without(2))).toMatchObject({
      broken: { number: all[3]!.number, problem: 'does-not-follow' }
    });
    expect(await verifyAfter(without(all.length - 1))).toMatchObject({
      rows: all.length - 1,
      broken: { number: null, problem: 'cut-short' }
    });
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
    expect(await verifyLedger(database())).toMatchObject({ broken: null });
  });
});
