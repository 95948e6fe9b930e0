import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { createSession } from '../../src/lib/server/auth';
import { openDatabase, type Database } from '../../src/lib/server/db';
import type { Role } from '../../src/lib/server/db/schema';
import { startSampleServer, type SampleServer } from './sample-server';

export type Account = { role: Role; name: string; email: string; password: string };

type Fixtures = {
  sample: SampleServer;
  database: Database;
  /** A page of the person's own browser, signed in as the sample account of a role. */
  as: (role: Role, options?: { locale?: 'zh-CN' | 'en' }) => Promise<Page>;
  /** The same for anybody, by e-mail address. */
  signIn: (email: string, options?: { locale?: 'zh-CN' | 'en' }) => Promise<Page>;
};

type Servers = { of: (file: string) => Promise<SampleServer> };

/**
 * The application on a sample organisation of the test file's own, its database, and people who are already signed in:
 * a session row is inserted for them.
 */
export const test = base.extend<Fixtures, { servers: Servers }>({
  servers: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      let current: { file: string; server: SampleServer } | undefined;
      await use({
        of: async (file) => {
          if (current?.file !== file) {
            await current?.server.remove();
            current = { file, server: await startSampleServer() };
          }
          return current.server;
        }
      });
      await current?.server.remove();
    },
    { scope: 'worker', timeout: 120_000 }
  ],
  sample: [async ({ servers }, use, { file }) => use(await servers.of(file)), { timeout: 120_000 }],
  baseURL: async ({ sample }, use) => use(sample.url),
  database: async ({ sample }, use) => {
    const db = openDatabase(sample.databaseUrl, 2);
    await use(db);
    await db.destroy();
  },
  as: async ({ signIn }, use) => {
    await use((role, options) => signIn(accountOf(role).email, options));
  },
  signIn: async ({ browser, baseURL, database }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (email, { locale = 'zh-CN' } = {}) => {
      const context = await browser.newContext({ baseURL, locale });
      contexts.push(context);
      const { id } = await database
        .selectFrom('person')
        .select('id')
        .where('email', '=', email)
        .executeTakeFirstOrThrow();
      const session = await createSession(database, id, 'end-to-end');
      await context.addCookies([
        { name: 'session', value: session.id, url: baseURL!, httpOnly: true, sameSite: 'Lax' }
      ]);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  }
});

export { expect };

/** The sample account of a role. */
export function accountOf(role: Role): Account {
  const accounts = JSON.parse(
    readFileSync(join(process.env.SAMPLE_DATA_DIR!, 'demo.json'), 'utf8')
  ) as Account[];
  return accounts.find((account) => account.role === role)!;
}

/** Fails when axe finds anything on the page as it stands. The quick mode: it would only matter to pages with frames. */
export async function expectAccessible(page: Page): Promise<void> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`),
    page.url()
  ).toEqual([]);
}
