import { readdirSync } from 'node:fs';
import { access, entry } from '../../src/routes/access';
import { findActor, createSession } from '../../src/lib/server/auth';
import { accountOf, expect, test } from './people';

const roles = ['new-hire', 'trainer', 'mentor', 'lead', 'peer', 'hr', 'manager', 'admin'] as const;
const nobody = '00000000-0000-4000-8000-000000000000';

/** Every route that has something to open, as the folders say. */
const routes = readdirSync('src/routes', { recursive: true, withFileTypes: true })
  .filter((file) => file.isFile() && /^\+(page\.svelte|page\.server\.ts|server\.ts)$/.test(file.name))
  .map((file) => file.parentPath.replace(/^src\/routes/, '') || '/')
  .filter((route, index, all) => all.indexOf(route) === index)
  .sort();

const addressOf = (route: string) =>
  route
    .replace(/\/\([^)]+\)/g, '')
    .replace('[format=spreadsheet]', 'csv')
    .replace('[kind=writable]', 'lessons')
    .replace(/\[[^\]]+\]/g, nobody) || '/';

test('Every room says who may enter, and nobody else gets in', async ({ database, playwright, baseURL }) => {
  expect(routes.filter((route) => !(route in access))).toEqual([]);
  const sessions = await Promise.all(
    roles.map(async (role) => {
      const person = await database
        .selectFrom('person')
        .select('id')
        .where('email', '=', accountOf(role).email)
        .executeTakeFirstOrThrow();
      const { id } = await createSession(database, person.id, null);
      return { role, cookie: `session=${id}`, actor: (await findActor(database, id))!.actor };
    })
  );
  const visitors = [{ role: 'visitor', cookie: '', actor: null }, ...sessions];
  const request = await playwright.request.newContext({ baseURL });
  const wrong: string[] = [];
  for (const route of routes) {
    for (const { role, cookie, actor } of visitors) {
      const answer = await request.get(addressOf(route), { headers: { cookie }, maxRedirects: 0 });
      const expected = entry(route, actor);
      const got = describe(answer.status(), answer.headers().location);
      if (got !== expected) wrong.push(`${role} at ${route}: ${got} (${answer.status()}), not ${expected}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('What changes something is closed in the same way', async ({ as, baseURL }) => {
  const page = await as('new-hire');
  const headers = { origin: baseURL! };
  const forms = [
    ['/admin/people?/invite', { name: 'X', email: 'x@example.com', roles: 'admin' }],
    ['/admin/people?/role', { person: nobody, role: 'admin', change: 'grant' }],
    [`/hr/cohorts/${nobody}/scores?/publish`, {}],
    ['/admin/organisation', { name: 'X' }]
  ] as const;
  for (const [address, form] of forms) {
    const answer = await page.request.post(address, { form, headers });
    expect(answer.status(), address).toBe(403);
  }
});

test('A form sent from another site is refused', async ({ as }) => {
  const page = await as('admin');
  const form = { name: 'Evil' };
  for (const origin of ['https://evil.example', 'null']) {
    const answer = await page.request.post('/admin/organisation', { form, headers: { origin } });
    expect(answer.status()).toBe(403);
  }
  await page.goto('/admin/organisation');
  await expect(page.getByLabel('组织名称')).toHaveValue('青禾家居');
});

test('An address that does not exist, or an id of nobody, is a clear page', async ({ as }) => {
  const page = await as('hr');
  for (const address of [
    '/nowhere',
    `/hr/cohorts/${nobody}`,
    '/hr/cohorts/not-an-id',
    `/results/${nobody}`
  ]) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(404);
    await expect(page.getByText('没有找到这一页')).toBeVisible();
  }
});

function describe(status: number, location: string | undefined): string {
  if (status === 303 && location?.startsWith('/sign-in')) return 'sign-in';
  if (status === 403) return 'forbidden';
  return 'open';
}
