import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Serves the built application on a fresh sample organisation, for the end-to-end tests. */
const dataDir = join(tmpdir(), `qihang-e2e-${process.env.PORT}`);
rmSync(dataDir, { recursive: true, force: true });
Object.assign(process.env, {
  NODE_ENV: 'production',
  HOST: '127.0.0.1',
  DATA_DIR: dataDir,
  BODY_SIZE_LIMIT: '4M'
});
const server = '../build/index.js';
await import(server);
