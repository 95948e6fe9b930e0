import { now, realWait } from '../clock';
import type { Database } from '../db';
import { insertJob } from './queries';

export { prepareQueue, startWorker, type Tasks } from './worker';

/** What waits to be done, by name; `startWorker` is given how. */
export type TaskName = 'tick' | 'watch' | 'send-mail';

/**
 * Puts a job into the queue, in the transaction of the change that causes it: done when that is committed, forgotten when it
 * is not. Of several jobs with one `key` that have not begun only the last is done. `runAt` is a time of the application's clock.
 */
export async function enqueue(
  trx: Database,
  task: TaskName,
  payload: Record<string, string> = {},
  { key, runAt }: { key?: string; runAt?: Date } = {}
): Promise<void> {
  const wait = runAt && realWait(runAt.getTime() - now().getTime());
  await insertJob(trx, { task, payload, key, inMilliseconds: wait });
}
