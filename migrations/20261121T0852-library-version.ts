import { sql, type Kysely } from 'kysely';

const statements = [
  `create table library_version (
    singleton boolean primary key default true check (singleton),
    version uuid not null
  )`,
  `insert into library_version (version) values (gen_random_uuid())`,
  `create function change_library_version() returns trigger language plpgsql as $$
    begin
      update library_version set version = gen_random_uuid();
      return null;
    end
  $$`,
  `create trigger library_item_version after insert or update or delete or truncate on library_item
    for each statement execute function change_library_version()`,
  `create trigger library_revision_version after update of compiled on library_revision
    for each statement execute function change_library_version()`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
