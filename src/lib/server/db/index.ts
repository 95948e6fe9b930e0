import { Kysely } from 'kysely';
import { PostgresJSDialect } from 'kysely-postgres-js';
import postgres, { type Sql } from 'postgres';
import { v7 } from 'uuid';
import { openPool } from './pool';
import { prepareRepeated } from './prepared';
import type { Schema } from './schema';

/** A connection pool or, inside `inTransaction`, one transaction: every query function takes it first. */
export type Database = Kysely<Schema>;

/** Calendar dates stay `YYYY-MM-DD` text: a `Date` would move them with the machine's time zone. */
const calendarDate = {
  to: 1082,
  from: [1082],
  serialize: (text: string) => text,
  parse: (text: string) => text
};

/** JSON columns take JSON text, encoded by the caller. */
const json = {
  to: 114,
  from: [114, 3802],
  serialize: (text: string) => text,
  parse: (text: string) => JSON.parse(text) as unknown
};

/** Opens a pool on a PostgreSQL address. Nothing is sent before the first query. */
export function openDatabase(url: string, connections = 16): Database {
  const pool = prepareRepeated(openPool((onclose) => openClient(url, 1, onclose), connections));
  const db = new Kysely<Schema>({ dialect: new PostgresJSDialect({ postgres: async () => pool as Sql }) });
  addresses.set(db, url);
  return db;
}

const addresses = new WeakMap<Database, string>();

/** The address a pool was opened with, for what keeps connections of its own. */
export function addressOf(db: Database): string {
  return addresses.get(db)!;
}

/** Another client of the same database with connections of its own, for what a pool cannot do. */
export function clientBeside(db: Database, connections: number) {
  return openClient(addressOf(db), connections);
}

function openClient(url: string, connections: number, onclose?: () => void) {
  return postgres(url, {
    max: connections,
    connect_timeout: 5,
    /* It would end between two statements of a transaction. */
    max_lifetime: null,
    onclose,
    types: { date: calendarDate, json },
    onnotice: () => {},
    connection: { application_name: 'qihang', TimeZone: 'UTC' }
  });
}

/** Runs `work` in one transaction, or in the one `db` already is. */
export function inTransaction<T>(db: Database, work: (trx: Database) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute(work);
}

/** Runs `work` on one connection, so that what follows a transaction goes the same way; inside one that is its own. */
export function onConnection<T>(db: Database, work: (connection: Database) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.connection().execute(work);
}

/** A new row's id: time-ordered, so that indexes stay dense. */
export function newId(): string {
  return v7();
}
