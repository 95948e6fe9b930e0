import { readFileSync } from 'node:fs';
import { accountOf, expect, expectAccessible, test } from './people';
import { answerChecks } from './self-checks';
import { playDrill, type Sample } from './thread';

const excellent = JSON.parse(
  readFileSync('content/en/drills/late-delivery.excellent.json', 'utf8')
) as Sample;

test('Somebody who reads English signs in, reads a lesson and talks a late delivery through', async ({
  browser,
  baseURL
}) => {
  const context = await browser.newContext({ baseURL, locale: 'en-GB' });
  const page = await context.newPage();
  const { email, password } = accountOf('peer');
  await page.goto('/sign-in');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expectAccessible(page);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Colleague' })).toBeVisible();

  await page.goto('/courses/confidentiality/what-is-secret');
  await expect(page.getByRole('heading', { name: 'After this lesson you can' })).toBeVisible();
  await expectAccessible(page);
  await answerChecks(page);
  await page.getByRole('button', { name: 'Done, next lesson' }).click();
  await expect(page).toHaveURL(/\/courses\/confidentiality\/six-rules/);

  await playDrill(page, excellent, 'en');
  await expect(page.getByText(/Excellent|Pass/).first()).toBeVisible();
  await expectAccessible(page);
  await context.close();
});

test('A person’s own language wins over the browser’s, and is remembered', async ({ as }) => {
  const page = await as('lead', { locale: 'en' });
  await page.goto('/coach');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('button', { name: /^Menu of/ }).click();
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  const elsewhere = await as('lead', { locale: 'en' });
  await elsewhere.goto('/coach');
  await expect(elsewhere.getByRole('heading', { name: '带教台' })).toBeVisible();
});
