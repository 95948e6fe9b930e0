import { sql } from 'kysely';
import { expect, it, onTestFinished, vi } from 'vitest';
import { useDatabase } from '../../../../tests/test-database';
import { inTransaction } from '../db';
import { enqueue, prepareQueue, startWorker } from './index';

const database = useDatabase();

function work(...names: string[]) {
  const done: string[] = [];
  const workers = names.map((name) =>
    startWorker(
      database(),
      {
        tick: async () => {},
        watch: async () => {},
        'send-mail': async ({ id }) => void done.push(`${name} ${id}`)
      },
      false
    )
  );
  onTestFinished(async () => {
    for (const stop of workers) await stop();
  });
  return done;
}

async function emptied() {
  await vi.waitFor(async () => {
    const { rows } = await sql`select from graphile_worker.jobs where run_at <= now()`.execute(database());
    expect(rows).toEqual([]);
  }, 10_000);
}

it('does what was committed, once, and forgets what was undone', async () => {
  const done = work('a', 'b');
  const undone = inTransaction(database(), async (trx) => {
    await enqueue(trx, 'send-mail', { id: 'undone' });
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  const ids = Array.from({ length: 30 }, (_, index) => String(index));
  await inTransaction(database(), async (trx) => {
    for (const id of ids) await enqueue(trx, 'send-mail', { id });
  });
  await vi.waitFor(() => expect(done).toHaveLength(30), 10_000);
  expect(done.map((line) => line.split(' ')[1]).sort()).toEqual(ids.sort());
  await emptied();
});

it('keeps the last of several jobs with one key, and waits for its time', async () => {
  const runAt = new Date(Date.now() + 3_600_000);
  await enqueue(database(), 'send-mail', { id: 'first' }, { key: 'one' });
  await enqueue(database(), 'send-mail', { id: 'second' }, { key: 'one' });
  await enqueue(database(), 'send-mail', { id: 'later' }, { key: 'other', runAt });
  const done = work('a');
  await emptied();
  await vi.waitFor(() => expect(done).toEqual(['a second']), 10_000);
});

it('tells of a job that failed once, and goes on', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  const stop = startWorker(
    database(),
    {
      tick: async () => {
        throw new Error('no wind');
      },
      watch: async () => {},
      'send-mail': async () => {}
    },
    false
  );
  await enqueue(database(), 'tick');
  await vi.waitFor(() => expect(told).toHaveBeenCalled(), 10_000);
  await stop();
  expect(told.mock.calls).toHaveLength(1);
  expect(String(told.mock.calls[0])).toContain('no wind');
  told.mockClear();
});

it('can be prepared again', async () => {
  await prepareQueue(database());
});
