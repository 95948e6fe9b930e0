import { createHash, randomBytes } from 'node:crypto';

/** A secret for a link or a session: 160 random bits. */
export function newToken(): string {
  return randomBytes(20).toString('hex');
}

/** What the database keeps of a secret: enough to recognise it, nothing to use. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
