import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runEmbeddedDatabase } from '../../src/lib/server/db/embedded';
import { serverProcess } from './server-process';

/**
 * Runs before all tests: a real PostgreSQL whose database `qihang` the built application has filled with the sample
 * organisation. Nobody connects to it again: every test file works on a clone. Durability is off.
 */
export default async function makeSampleOrganisation() {
  const folder = mkdtempSync(join(tmpdir(), 'qihang-e2e-'));
  chmodSync(folder, 0o711);
  const embedded = await runEmbeddedDatabase(folder, [
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off'
  ]);
  process.env.SAMPLE_DATABASE_URL = embedded.url;
  process.env.SAMPLE_DATA_DIR = folder;
  const server = await serverProcess({ DATABASE_URL: embedded.url, DATA_DIR: folder, DEMO: '1' });
  await server.start();
  await server.stop();
  return async () => {
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
