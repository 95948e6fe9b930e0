import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../src/lib/server/db';
import { runEmbeddedDatabase } from '../src/lib/server/db/embedded';

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

/**
 * Takes the PostgreSQL at `TEST_POSTGRES_URL`, which keeps its template from run to run, or starts one of its own.
 */
export default async function providePostgres(project: TestProject) {
  const url = process.env.TEST_POSTGRES_URL;
  if (!url) return startPostgres(project);
  project.provide('postgresUrl', url);
}

/**
 * Starts one real PostgreSQL for the whole run. Durability is off: the data lives as long as the tests. The folder is open
 * to the account that runs the server for root, so that everything lies in it and goes with it.
 */
async function startPostgres(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'qihang-tests-'));
  chmodSync(folder, 0o711);
  const embedded = await runEmbeddedDatabase(folder, [
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off'
  ]);
  const db = openDatabase(embedded.url, 1);
  await sql`alter role qihang set client_min_messages = warning`.execute(db);
  await db.destroy();
  project.provide('postgresUrl', embedded.url);
  return async () => {
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
