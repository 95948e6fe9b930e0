import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { canReach, type Account } from './account';
import { sharedHome } from './binaries';

/**
 * Where the cluster of `dataDir` lies: `postgres` in it. A checkout of root's may be closed to the server's account;
 * then the data lives under `/var/lib/qihang`, and `postgres` is a link to it.
 */
export function clusterFolder(dataDir: string, account: Account | undefined): string {
  const folder = join(dataDir, 'postgres');
  if (!account || canReach(account, dataDir)) return folder;
  if (!existsSync(folder)) {
    const mark = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 12);
    const outside = join(sharedHome, `cluster-${mark}`, 'postgres');
    rmSync(folder, { force: true });
    rmSync(outside, { recursive: true, force: true });
    mkdirSync(outside, { recursive: true });
    symlinkSync(outside, folder);
  }
  return realpathSync(folder);
}
