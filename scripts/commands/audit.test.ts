import { spawnSync } from 'node:child_process';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, inject, it, vi } from 'vitest';
import { opensAt } from '../../tests/factories/exams';
import { createScored, publishChecked } from '../../tests/factories/scores';
import { useDatabase } from '../../tests/test-database';

const database = useDatabase();
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: opensAt }));
afterEach(() => void vi.useRealTimers());
vi.setConfig({ testTimeout: 120_000 });

async function qihang(...args: string[]) {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(database());
  const DATABASE_URL = inject('postgresUrl').replace(/\/[^/]*$/, `/${rows[0]!.name}`);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/qihang.ts', ...args],
    { encoding: 'utf8', env: { ...process.env, DATABASE_URL } }
  );
  return { status, stdout, stderr };
}

it('finds the published row that somebody changed behind the application’s back', async () => {
  const { hr, cohortId } = await createScored(database(), 2);
  await publishChecked(database(), hr, cohortId);
  const whole = await qihang('audit', 'verify');
  expect(whole).toMatchObject({ status: 0, stderr: '' });
  expect(whole.stdout).toContain('2 published results');

  await sql`alter table published_result disable trigger all`.execute(database());
  await sql`update published_result set total = total - 1 where number = 2`.execute(database());
  expect(await qihang('audit', 'verify')).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('Row 2 of the ledger is not what was published')
  });
  const { status, stdout } = await qihang('audit', 'verify', '--json');
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ rows: 1, broken: { number: '2', problem: 'was-changed' } });
  expect(await qihang('audit', 'rewrite')).toMatchObject({ status: 2 });
});
