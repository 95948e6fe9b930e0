import { setTimeout as sleep } from 'node:timers/promises';
import { Logger, parseCrontab, run, runMigrations, type Runner } from 'graphile-worker';
import { addressOf, type Database } from '../db';
import type { TaskName } from './index';

export type Tasks = Record<TaskName, (payload: Record<string, string>) => Promise<void>>;

/** Every minute of the real clock; what is due then is asked of the application's. */
const everyMinute = parseCrontab('* * * * * tick ?max=1\n* * * * * watch ?max=1');

/** Errors of jobs are told once, here; the rest of what the worker says is its own business. */
const logger = new Logger(() => (level, message) => {
  if (level === 'error') console.error(message);
});

/** Brings the queue's own schema in the same database up to date. */
export async function prepareQueue(db: Database): Promise<void> {
  await runMigrations({ connectionString: addressOf(db), logger });
}

/**
 * Works on the queue in this process until it is stopped: jobs under way are finished first. A worker that gave up, because
 * the database was away for long, is started again.
 *
 * @param regularly false leaves out what recurs every minute
 * @returns how to stop
 */
export function startWorker(db: Database, tasks: Tasks, regularly = true): () => Promise<void> {
  const stopping = new AbortController();
  const taskList = Object.fromEntries(
    Object.entries(tasks).map(([name, work]) => [
      name,
      (payload: unknown) => work(payload as Record<string, string>)
    ])
  );
  let runner: Runner | undefined;

  async function work(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        runner = await run({
          connectionString: addressOf(db),
          taskList,
          parsedCronItems: regularly ? everyMinute : [],
          concurrency: 2,
          maxPoolSize: 4,
          noHandleSignals: true,
          logger
        });
        if (stopping.signal.aborted) await runner.stop();
        await runner.promise;
      } catch (error) {
        if (stopping.signal.aborted) return;
        console.error('The job queue stopped and is started again.', error);
      }
      await sleep(restAfterFailure, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  const working = work();
  return async () => {
    stopping.abort();
    await runner?.stop().catch(() => undefined);
    await working;
  };
}

const restAfterFailure = 5000;
