import { sql } from 'kysely';
import type { Database } from './index';

const patience = 3000;

/** Whether the database answers within three seconds. */
export async function ping(db: Database): Promise<boolean> {
  const answer = sql`select 1`.execute(db).then(
    () => true,
    () => false
  );
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), patience);
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

const connectionCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EPIPE',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  '57P01',
  '57P02',
  '57P03',
  '53300'
]);

/** Whether an error means that the database cannot be reached now, rather than that a query was wrong. */
export function isUnavailable(error: unknown): boolean {
  return connectionCodes.has((error as { code?: string } | null)?.code ?? '');
}
