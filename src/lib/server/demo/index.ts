import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstAdministratorLink } from '../auth';
import { config } from '../config';
import { inTransaction, type Database } from '../db';
import { countAdministrators, countPeople } from '../people';
import { createSampleOrganisation } from './organisation';
import type { SampleAccount } from './people';

/**
 * The first way in. An empty embedded database (or any with `DEMO=1`) gets the sample organisation; elsewhere a one-time
 * link to create the administrator is printed until there is one.
 */
export async function welcome(db: Database): Promise<void> {
  const sample = !config.databaseUrl || config.demo;
  if (sample) {
    const accounts = (await countPeople(db)) === 0 ? await fill(db) : readAccounts();
    if (accounts) printAccounts(accounts);
  } else if ((await countAdministrators(db)) === 0) {
    const origin = config.origin ?? `http://localhost:${process.env.PORT ?? 3000}`;
    console.log(
      `Create the first administrator (once, within a day): ${origin}/setup/${await firstAdministratorLink(db)}`
    );
  }
}

async function fill(db: Database): Promise<SampleAccount[]> {
  const accounts = await inTransaction(db, createSampleOrganisation);
  writeFileSync(accountsFile(), `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  return accounts;
}

function readAccounts(): SampleAccount[] | undefined {
  try {
    return JSON.parse(readFileSync(accountsFile(), 'utf8')) as SampleAccount[];
  } catch {
    return undefined;
  }
}

function printAccounts(accounts: SampleAccount[]): void {
  console.log(`\nSample organisation 青禾家居 · sign-ins (kept in ${accountsFile()}):`);
  for (const { role, email, password } of accounts)
    console.log(`  ${role.padEnd(10)}${email.padEnd(30)}${password}`);
  console.log('');
}

function accountsFile(): string {
  return join(config.dataDir, 'demo.json');
}
