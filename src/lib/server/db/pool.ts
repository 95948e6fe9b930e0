import type { ReservedSql, Sql } from 'postgres';

/** Seconds a pool that is closed waits for its connections: one that was cut off at its work would never come to an end. */
const longestFarewell = 5;

/** What Kysely's dialect asks of Postgres.js: a connection to oneself, and an end. */
export type Pool = Pick<Sql, 'reserve' | 'end'>;

type Connection = { sql: Sql; isLost: boolean };

/**
 * A pool of single connections. Postgres.js can reserve one of its own, but goes on using it after its socket has died: the
 * next query throws where nobody catches it, or slips onto the connection made in its place, outside its transaction. Here a
 * lost connection refuses whatever comes, and is never lent again. See docs/decisions/013-lost-connections.md.
 *
 * @param open makes a client of one connection, which calls `onLost` when that is closed
 */
export function openPool(open: (onLost: () => void) => Sql, connections: number): Pool {
  const idle: Connection[] = [];
  const lent = new Set<Connection>();
  const waiting: { resolve: (connection: Connection) => void; reject: (reason: Error) => void }[] = [];
  let isClosed = false;
  let allBack = () => {};

  async function reserve(): Promise<ReservedSql> {
    const connection = await borrow();
    const { sql } = connection;
    const unsafe = ((text, parameters, options) =>
      connection.isLost ? Promise.reject(lost()) : sql.unsafe(text, parameters, options)) as Sql['unsafe'];
    return { unsafe, release: () => takeBack(connection) } as ReservedSql;
  }

  async function borrow(): Promise<Connection> {
    if (isClosed) throw ended();
    if (!idle.length && lent.size >= connections)
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    return lend(idle.pop() ?? connect());
  }

  function takeBack(connection: Connection): void {
    if (!lent.delete(connection)) return;
    const next = waiting.shift();
    if (next) next.resolve(lend(connection.isLost ? connect() : connection));
    else if (!connection.isLost) idle.push(connection);
    if (lent.size === 0) allBack();
  }

  function lend(connection: Connection): Connection {
    lent.add(connection);
    return connection;
  }

  function connect(): Connection {
    const connection: Connection = { isLost: false, sql: open(onLost) };
    return connection;

    function onLost() {
      connection.isLost = true;
      const at = idle.indexOf(connection);
      if (at >= 0) idle.splice(at, 1);
    }
  }

  async function end(): Promise<void> {
    isClosed = true;
    for (const { reject } of waiting.splice(0)) reject(ended());
    if (lent.size > 0) await atMost(longestFarewell, new Promise<void>((resolve) => (allBack = resolve)));
    await Promise.all([...idle, ...lent].map(({ sql }) => sql.end({ timeout: 1 })));
  }

  return { reserve, end };
}

async function atMost(seconds: number, awaited: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, seconds * 1000);
  });
  await Promise.race([awaited, tooLate]);
  clearTimeout(timer);
}

function lost(): Error {
  return Object.assign(new Error('The connection to the database was lost.'), { code: 'CONNECTION_CLOSED' });
}

function ended(): Error {
  return Object.assign(new Error('The database has been left.'), { code: 'CONNECTION_ENDED' });
}
