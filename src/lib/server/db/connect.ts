import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { config } from '../config';
import { runEmbeddedDatabase } from './embedded';
import { readPostmaster } from './embedded/lock';
import { openDatabase, type Database } from './index';
import { ping } from './ping';

/**
 * Opens the database a command works on: the one `DATABASE_URL` names, else the embedded one, which is started when no
 * Qihang runs on it now. Answers the pool and how to leave it.
 * @throws Error with one sentence when there is nothing to connect to.
 */
export async function connect(): Promise<{ db: Database; leave: () => Promise<void> }> {
  const running = config.databaseUrl ?? lastDatabase(config.dataDir);
  if (running) {
    const db = openDatabase(running, 2);
    if (await ping(db)) return { db, leave: () => db.destroy() };
    await db.destroy();
    if (config.databaseUrl) throw new Error('The database that DATABASE_URL names does not answer.');
  }
  if (!existsSync(join(config.dataDir, 'postgres.password')))
    throw new Error(
      `There is no database under ${config.dataDir} yet. Start Qihang once, or set DATABASE_URL.`
    );
  const embedded = await runEmbeddedDatabase(config.dataDir);
  const db = openDatabase(embedded.url, 2);
  return {
    db,
    leave: async () => {
      await db.destroy();
      await embedded.stop();
    }
  };
}

/** Where the embedded server was last seen: its port is in its lock, its password beside its folder. */
function lastDatabase(dataDir: string): string | undefined {
  const folder = join(dataDir, 'postgres');
  const passwordFile = join(dataDir, 'postgres.password');
  if (!existsSync(folder) || !existsSync(passwordFile)) return undefined;
  const postmaster = readPostmaster(realpathSync(folder));
  if (!postmaster) return undefined;
  return `postgres://qihang:${readFileSync(passwordFile, 'utf8')}@127.0.0.1:${postmaster.port}/qihang`;
}
