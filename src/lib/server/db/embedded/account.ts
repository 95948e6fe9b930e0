import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

export type Account = { uid: number; gid: number };

const candidates = ['postgres', 'nobody'];

/**
 * The unprivileged account that runs the server of `folder` when we are root (PostgreSQL refuses to run as root);
 * undefined when we are not root and run it ourselves. A folder that exists keeps its owner.
 */
export function accountFor(folder: string): Account | undefined {
  const self = process.getuid?.();
  const owner = existsSync(folder) ? statSync(folder) : undefined;
  if (self !== 0) {
    if (owner && self !== undefined && owner.uid !== self) {
      throw new Error(
        `${folder} belongs to another user. Start Qihang as that user, or choose another DATA_DIR.`
      );
    }
    return undefined;
  }
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : systemAccount();
}

function systemAccount(): Account {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of candidates) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(
    `PostgreSQL must not run as root, and this system has no ${candidates.join(' or ')} account. Run Qihang as an ordinary user or set DATABASE_URL.`
  );
}

/** Whether `account` may search every folder on the way to `path`, and `path` itself. */
export function canReach(account: Account, path: string): boolean {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if (!(mode & bit)) return false;
    if (folder === dirname(folder)) return true;
  }
}
