import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { openDatabase } from '../../src/lib/server/db';
import { serverProcess, type ServerProcess } from './server-process';

export type SampleServer = { url: string; databaseUrl: string; remove: () => Promise<void> };

/** The built application on a fresh clone of the sample organisation. */
export async function startSampleServer(): Promise<SampleServer> {
  const name = `sample_${randomBytes(6).toString('hex')}`;
  const databaseUrl = addressOf(name);
  await onServer(sql`create database ${sql.id(name)} template qihang`);
  const server = await processOn(databaseUrl);
  await server.start();
  return {
    url: server.url,
    databaseUrl,
    remove: async () => {
      await server.stop();
      await onServer(sql`drop database if exists ${sql.id(name)} with (force)`);
    }
  };
}

/** A second server of the same database, whose clock runs `rate` times as fast as ours from now on. */
export async function fastServer(databaseUrl: string, rate: number): Promise<ServerProcess> {
  const server = await processOn(databaseUrl);
  const begun = Date.now();
  const told = () => new Date(begun + (Date.now() - begun) * rate).toISOString();
  return { ...server, start: () => server.start({ NOW: told(), CLOCK_RATE: String(rate) }) };
}

function processOn(databaseUrl: string): Promise<ServerProcess> {
  return serverProcess({ DATABASE_URL: databaseUrl, DATA_DIR: process.env.SAMPLE_DATA_DIR!, DEMO: '1' });
}

async function onServer(statement: ReturnType<typeof sql>): Promise<void> {
  const db = openDatabase(addressOf('postgres'), 1);
  await statement.execute(db);
  await db.destroy();
}

function addressOf(database: string): string {
  const url = new URL(process.env.SAMPLE_DATABASE_URL!);
  url.pathname = `/${database}`;
  return url.toString();
}
