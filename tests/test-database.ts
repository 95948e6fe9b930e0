import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, inject } from 'vitest';
import { openDatabase, type Database } from '../src/lib/server/db';
import { migrateToLatest } from '../src/lib/server/db/migrate';
import { prepareQueue } from '../src/lib/server/jobs';
import { loadLibrary } from '../src/lib/server/library';

const madeOf = ['migrations', 'content', 'src/lib/engine', 'src/lib/server/library'];
const template = `qihang_template_${digestOf(madeOf)}`;

/**
 * A database of this test file's own: a clone of a template that is migrated and holds the library. Call it once at the
 * top of the file; the returned function gives the pool once tests run.
 */
export function useDatabase(): () => Database {
  let db: Database;
  const name = `test_${randomBytes(6).toString('hex')}`;
  beforeAll(async () => {
    const server = openDatabase(inject('postgresUrl'), 1);
    await ensureTemplate(server);
    await sql`create database ${sql.id(name)} template ${sql.id(template)}`.execute(server);
    await server.destroy();
    db = openDatabase(addressOf(name), 4);
  }, 240_000);
  afterAll(async () => {
    await db?.destroy();
    const server = openDatabase(inject('postgresUrl'), 1);
    await sql`drop database if exists ${sql.id(name)} with (force)`.execute(server);
    await server.destroy();
  });
  return () => db;
}

/** Made by the first test file that needs it; the others wait for the lock. */
async function ensureTemplate(server: Database): Promise<void> {
  await sql`select pg_advisory_lock(1)`.execute(server);
  const found = await sql`select from pg_database where datname = ${template} and datistemplate`.execute(
    server
  );
  if (found.rows.length === 0) {
    await sql`drop database if exists ${sql.id(template)}`.execute(server);
    await sql`create database ${sql.id(template)}`.execute(server);
    const db = openDatabase(addressOf(template), 2);
    await migrateToLatest(db);
    await prepareQueue(db);
    await loadLibrary(db, 'content');
    await db.destroy();
    await sql`alter database ${sql.id(template)} with is_template true`.execute(server);
  }
  await sql`select pg_advisory_unlock(1)`.execute(server);
}

function addressOf(name: string): string {
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${name}`;
  return url.toString();
}

function digestOf(folders: string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders)
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) hash.update(readFileSync(join(entry.parentPath, entry.name)));
  return hash.digest('hex').slice(0, 16);
}
