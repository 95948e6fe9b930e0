import { Migrator, type Migration, type MigrationProvider } from 'kysely';
import type { Database } from './index';

const modules = import.meta.glob<Migration>('/migrations/*.ts', { eager: true });

const provider: MigrationProvider = {
  getMigrations: async () =>
    Object.fromEntries(
      Object.entries(modules).map(([path, migration]) => [path.replace(/^.*\/|\.ts$/g, ''), migration])
    )
};

/** Brings the database to the newest schema; several processes may call it at once. */
export async function migrateToLatest(db: Database): Promise<void> {
  const { error } = await migrator(db).migrateToLatest();
  if (error) throw error;
}

/** Whether every migration this build knows has been applied. */
export async function isCurrent(db: Database): Promise<boolean> {
  const migrations = await migrator(db).getMigrations();
  return migrations.every(({ executedAt }) => executedAt);
}

function migrator(db: Database): Migrator {
  return new Migrator({ db, provider });
}
