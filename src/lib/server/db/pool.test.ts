import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { inTransaction, onConnection, openDatabase, type Database } from './index';
import { isUnavailable } from './ping';

let beside: Database;
beforeAll(() => {
  beside = openDatabase(inject('postgresUrl'), 1);
});
afterAll(() => beside.destroy());

describe('a connection whose backend was ended', () => {
  it('fails what is left of its transaction, and lets nothing of it through on another connection', async () => {
    const db = open(1);
    const lost = inTransaction(db, async (trx) => {
      await endBackend(await pidOf(trx));
      const left = await Promise.allSettled([
        sql`select 1`.execute(trx),
        sql`select ${'x'.repeat(2000)}`.execute(trx)
      ]);
      left.push(...(await Promise.allSettled([sql`create table never_made (id int)`.execute(trx)])));
      expect(left.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
      for (const answer of left) expect(isUnavailable((answer as PromiseRejectedResult).reason)).toBe(true);
    });
    await expect(lost).rejects.toSatisfy(isUnavailable);
    const { rows } = await sql<{ made: string | null }>`select to_regclass('never_made') as made`.execute(db);
    expect(rows).toEqual([{ made: null }]);
  });

  it('fails the query it was busy with, and the next one passes', async () => {
    const db = open(2);
    const busy = onConnection(db, async (connection) => {
      const pid = await pidOf(connection);
      await Promise.all([sql`select pg_sleep(20)`.execute(connection), endBackend(pid)]);
    });
    expect(isUnavailable(await busy.catch((error: unknown) => error))).toBe(true);
    expect(await pidOf(db)).toBeGreaterThan(0);
  });

  it('is made anew when it was idle', async () => {
    const db = open(3);
    const pids = await Promise.all([pidOf(db), pidOf(db), pidOf(db)]);
    for (const pid of pids) await endBackend(pid);
    const after = await Promise.all([pidOf(db), pidOf(db), pidOf(db), pidOf(db)]);
    expect(after.filter((pid) => pids.includes(pid))).toEqual([]);
  });
});

describe('a server that is gone and comes back', () => {
  it('is refused to those who ask meanwhile, and serves again soon after', async () => {
    const server = await startRelay();
    const db = open(2, server.url);
    const held = inTransaction(db, async (trx) => {
      await pidOf(trx);
      await server.vanish();
      await expect(sql`select 1`.execute(trx)).rejects.toSatisfy(isUnavailable);
      await sql`select 2`.execute(trx);
    });
    await expect(held).rejects.toSatisfy(isUnavailable);
    for (let attempt = 0; attempt < 6; attempt += 1) await expect(pidOf(db)).rejects.toSatisfy(isUnavailable);
    await server.comeBack();
    expect(await Promise.all([pidOf(db), pidOf(db), pidOf(db)])).toHaveLength(3);
  });
});

it('makes those wait who find every connection lent, and serves them in turn', async () => {
  const db = open(1);
  const order: number[] = [];
  await Promise.all(
    [1, 2, 3].map((number) =>
      inTransaction(db, async (trx) => {
        await pidOf(trx);
        order.push(number);
      })
    )
  );
  expect(order).toEqual([1, 2, 3]);
});

it('lets what is under way come to its end when it is closed, and refuses what comes after', async () => {
  const db = openDatabase(inject('postgresUrl'), 1);
  const underWay = inTransaction(db, async (trx) => {
    await pidOf(trx);
    await delay(50);
    return pidOf(trx);
  });
  const waiting = pidOf(db);
  await delay(20);
  await Promise.all([
    db.destroy(),
    expect(underWay).resolves.toBeGreaterThan(0),
    expect(waiting).rejects.toSatisfy(isUnavailable)
  ]);
});

function open(connections: number, url = inject('postgresUrl')): Database {
  const db = openDatabase(url, connections);
  onTestFinished(() => db.destroy());
  return db;
}

async function pidOf(db: Database): Promise<number> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
  return rows[0]!.pid;
}

/** Ends a backend and waits until this process has seen its connection go. */
async function endBackend(pid: number): Promise<void> {
  await sql`select pg_terminate_backend(${pid}, 5000)`.execute(beside);
  await delay(50);
}

/** The test database behind an address that can vanish with every connection and come back. */
async function startRelay() {
  const target = new URL(inject('postgresUrl'));
  const sockets = new Set<Socket>();
  const relay = createServer((socket) => {
    const onward = connect(Number(target.port || 5432), target.hostname);
    for (const end of [socket, onward]) {
      sockets.add(end);
      end.on('error', () => {});
      end.on('close', () => {
        sockets.delete(end);
        socket.destroy();
        onward.destroy();
      });
    }
    socket.pipe(onward).pipe(socket);
  });
  relay.listen(0, '127.0.0.1');
  await once(relay, 'listening');
  const { port } = relay.address() as AddressInfo;
  const url = new URL(target);
  url.host = `127.0.0.1:${port}`;
  const vanish = async () => {
    const closed = once(relay, 'close');
    relay.close();
    for (const socket of sockets) socket.destroy();
    await closed;
    await delay(50);
  };
  const comeBack = async () => {
    relay.listen(port, '127.0.0.1');
    await once(relay, 'listening');
  };
  onTestFinished(async () => {
    if (relay.listening) await vanish();
  });
  return { url: url.href, vanish, comeBack };
}
