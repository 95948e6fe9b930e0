import { sql } from 'kysely';
import { expect, inject, it, onTestFinished } from 'vitest';
import { inTransaction, openDatabase, type Database } from './index';

it('prepares a statement that comes again, once, and none that came only once or has no parameters', async () => {
  const db = open();
  for (const number of [1, 2, 3, 4, 5]) {
    const { rows } = await sql<{ next: number }>`select ${number}::int + 1 as next`.execute(db);
    expect(rows).toEqual([{ next: number + 1 }]);
    await sql`select 'always the same'`.execute(db);
  }
  await sql`select ${1}::int as once`.execute(db);
  expect(await preparedTexts(db)).toEqual(['select $1::int + 1 as next']);
});

it('prepares nothing where the address says so, and answers the same', async () => {
  const db = open('?prepare=false');
  for (const number of [1, 2, 3, 4, 5])
    expect((await sql`select ${number}::int + 1 as next`.execute(db)).rows).toEqual([{ next: number + 1 }]);
  expect(await preparedTexts(db)).toEqual([]);
});

it('goes on after a column was added to what a prepared statement reads', async () => {
  const db = await openWithTable();
  const read = () => sql`select * from pg_temp.kept where id = ${7}`.execute(db);
  for (let run = 0; run < 6; run += 1) expect((await read()).rows).toEqual([{ id: 7 }]);
  await sql`alter table pg_temp.kept add column note text default 'new'`.execute(db);
  expect((await read()).rows).toEqual([{ id: 7, note: 'new' }]);
});

it('lets a transaction fail once at such a statement, and the next one pass', async () => {
  const db = await openWithTable();
  const read = () =>
    inTransaction(db, async (trx) => sql`select * from pg_temp.kept where id = ${7}`.execute(trx));
  for (let run = 0; run < 6; run += 1) await read();
  await sql`alter table pg_temp.kept add column note text default 'new'`.execute(db);
  await expect(read()).rejects.toThrow('cached plan must not change result type');
  expect((await read()).rows).toEqual([{ id: 7, note: 'new' }]);
});

it('keeps apart the same text with parameters of another kind', async () => {
  const db = open();
  const day = new Date('2026-03-02T00:00:00Z');
  for (const given of [day, null, day.toISOString(), day, null, null, day]) {
    const { rows } = await sql<{ at: Date | null }>`select ${given}::timestamptz as at`.execute(db);
    expect(rows[0]!.at).toEqual(given === null ? null : day);
  }
});

it('stops preparing at its bound and still answers', async () => {
  const db = open();
  for (let text = 0; text < 510; text += 1)
    for (let run = 0; run < 3; run += 1) {
      const { rows } = await sql`select ${run}::int as ${sql.id(`c${text}`)}`.execute(db);
      expect(rows).toEqual([{ [`c${text}`]: run }]);
    }
  expect(await preparedTexts(db)).toHaveLength(500);
});

/** One connection, so that what is seen of it is what was done on it. */
function open(options = ''): Database {
  const db = openDatabase(inject('postgresUrl') + options, 1);
  onTestFinished(() => db.destroy());
  return db;
}

async function openWithTable(): Promise<Database> {
  const db = open();
  await sql`create temp table kept as select 7 as id`.execute(db);
  return db;
}

async function preparedTexts(db: Database): Promise<string[]> {
  const { rows } = await sql<{ statement: string }>`
    select statement from pg_prepared_statements where statement not like '%pg_catalog.pg_type%' order by prepare_time
  `.execute(db);
  return rows.map(({ statement }) => statement);
}
