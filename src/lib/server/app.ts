import { setTimeout as sleep } from 'node:timers/promises';
import { config } from './config';
import { indexAnsweredQuestions } from './courses';
import { openDatabase, type Database } from './db';
import { runEmbeddedDatabase } from './db/embedded';
import { isCurrent, migrateToLatest } from './db/migrate';
import { welcome } from './demo';
import { loadLibrary } from './library';
import { ping } from './db/ping';
import { prepareQueue, startWorker } from './jobs';
import { tasksOn } from './work';

let pool: Database | undefined;
let prepared = false;
let stopWorker = async () => {};

/** The application's database pool. */
export function database(): Database {
  if (!pool) throw new Error('The application has not been started.');
  return pool;
}

/**
 * Starts what the application stands on: the embedded database unless `DATABASE_URL` names another, the schema, the
 * library, and on an empty database the first way in. A database that cannot be reached yet is tried again in the
 * background, while the server already answers and says that it is not ready.
 */
export async function startApplication(): Promise<void> {
  const embedded = config.databaseUrl ? undefined : await runEmbeddedDatabase(config.dataDir);
  const db = openDatabase(config.databaseUrl ?? embedded!.url);
  pool = db;
  process.once('sveltekit:shutdown', async () => {
    await stopWorker();
    await db.destroy();
    await embedded?.stop();
    process.exit(0);
  });
  if (embedded) await prepare(db);
  else await prepare(db).catch((error: unknown) => retry(db, error));
}

/** Whether the schema and the library are in place; before that no page has anything to stand on. */
export function isPrepared(): boolean {
  return prepared;
}

/** Whether requests can be served: prepared, the database answers, and its schema is this build's. */
export async function isReady(): Promise<boolean> {
  if (!pool || !prepared) return false;
  try {
    return (await ping(pool)) && (await isCurrent(pool));
  } catch {
    return false;
  }
}

async function prepare(db: Database): Promise<void> {
  await migrateToLatest(db);
  await prepareQueue(db);
  await loadLibrary(db, config.contentDir);
  await indexAnsweredQuestions(db);
  await welcome(db);
  stopWorker = startWorker(db, tasksOn(db));
  prepared = true;
}

async function retry(db: Database, first: unknown): Promise<void> {
  console.warn(`The database is not ready: ${first instanceof Error ? first.message : first}. Trying again.`);
  void (async () => {
    while (!prepared) {
      await sleep(2000);
      await prepare(db).catch(() => undefined);
    }
  })();
}
