import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { createSession } from '../../src/lib/server/auth';
import type { Database } from '../../src/lib/server/db';
import { insertGrant, insertPerson } from '../../src/lib/server/people';
import { expect, expectAccessible, test as base } from './people';
import { fastServer } from './sample-server';
import type { ServerProcess } from './server-process';
import type { Sample } from './thread';

/** Ten minutes in half a minute. */
const rate = 20;

const test = base.extend<{ server: ServerProcess }>({
  server: async ({ sample }, use) => {
    const server = await fastServer(sample.databaseUrl, rate);
    await server.start();
    await use(server);
    await server.stop();
  }
});

test.use({ actionTimeout: 15_000 });

const leak = '快递员小刘的电话是138-0000-4417，您自己打给他问吧。';

function readSample(name: string): Sample {
  return JSON.parse(readFileSync(`content/zh-CN/drills/${name}.json`, 'utf8')) as Sample;
}

const queueOf = (page: Page): Locator => page.getByRole('region', { name: '会话' }).getByRole('link');
const talkOf = (page: Page): Locator => page.getByRole('region', { name: '对话' });
const overIn = (page: Page): Locator => talkOf(page).getByRole('heading', { name: '对话结束了' });

/** A new hire of the first week: 20% of the traffic, three customers in ten minutes. */
async function createNewHire(database: Database): Promise<string> {
  const email = `shift-${Date.now()}@example.com`;
  const id = (await insertPerson(database, { email, name: '苏晴', departmentId: null, locale: null }))!;
  await insertGrant(database, id, { role: 'new-hire', departmentId: null, cohortId: null }, null);
  const setting = { share: 20, set_by: null, set_at: new Date() };
  await database
    .insertInto('traffic_share')
    .values({ person_id: id, ...setting })
    .execute();
  return (await createSession(database, id, 'end-to-end')).id;
}

/** Says something unless the customer has left meanwhile. */
async function say(page: Page, text: string): Promise<void> {
  const reply = talkOf(page).getByRole('textbox');
  await expect(reply.or(overIn(page)).first()).toBeVisible();
  if (await overIn(page).isVisible()) return;
  const answered = page.waitForResponse((response) => response.url().includes('?/send'));
  await reply.fill(text);
  await reply.press('Enter');
  await answered;
}

async function close(page: Page): Promise<void> {
  const button = talkOf(page).getByRole('button', { name: '结束对话' });
  await expect(button.or(overIn(page)).first()).toBeVisible();
  if (await overIn(page).isVisible()) return;
  await button.click();
  await page.getByRole('alertdialog').getByRole('button', { name: '结束', exact: true }).click();
  await expect(overIn(page)).toBeVisible();
}

test('A new hire works a shift of three customers, and a killed server brings it back', async ({
  browser,
  database,
  server
}) => {
  test.setTimeout(480_000);
  const context = await browser.newContext({ baseURL: server.url, locale: 'zh-CN' });
  const value = await createNewHire(database);
  await context.addCookies([{ name: 'session', value, url: server.url }]);
  const page = await context.newPage();
  const queue = queueOf(page);

  await test.step('The shift is started with one scenario', async () => {
    await page.goto('/drills');
    await page.getByText('只从几个场景里来').click();
    await page.getByRole('checkbox', { name: '迟到十九天的射灯' }).check();
    await page.getByRole('button', { name: '开始值班' }).click();
    await expect(page.getByRole('heading', { name: '练习值班' })).toBeVisible();
    await expect(queue.first()).toBeVisible();
  });

  await test.step('The first customer is told what nobody may be told', async () => {
    await queue.first().click();
    await say(page, leak);
    await expect(talkOf(page).getByText(leak)).toBeVisible();
    await close(page);
  });

  await test.step('The server dies in the middle of it and the shift goes on', async () => {
    await server.kill();
    await expect(page.getByText('连接断了，正在重试').first()).toBeVisible({ timeout: 20_000 });
    await server.start();
    await expect(page.getByText('连接断了，正在重试').first()).toBeHidden({ timeout: 30_000 });
    await expect(talkOf(page).getByText(leak)).toBeVisible();
    await page.reload();
    await queue.first().click();
    await expect(talkOf(page).getByText(leak)).toBeVisible();
  });

  await test.step('The other two are served as they come', async () => {
    const lines = readSample('late-delivery.excellent').turns.filter(({ by }) => by === 'agent');
    for (const seat of [1, 2]) {
      await expect(queue.nth(seat)).toBeVisible({ timeout: 40_000 });
      await queue.nth(seat).click();
      for (const { text } of lines.slice(0, 2)) await say(page, text);
      await close(page);
    }
    await expect(queue).toHaveCount(3);
  });

  await test.step('The bell ends it, and the report shows the figures and the blocked chat', async () => {
    await expect(page.getByText('这一班结束了')).toBeVisible({ timeout: 60_000 });
    await page.getByRole('link', { name: '看值班报告' }).click();
    await expect(page.getByRole('heading', { name: '值班报告' })).toBeVisible();
    for (const figure of ['询单转化率', '订单成功率', '客单价', '首次响应', '流失率', '满意率'])
      await expect(page.getByText(figure, { exact: true }).first()).toBeVisible();
    const rows = page.getByRole('table').getByRole('row');
    await expect(rows).toHaveCount(4);
    await expect(rows.nth(1)).toContainText('一票否决');
    await expectAccessible(page);
  });

  await test.step('Its debrief names the leak', async () => {
    await page
      .getByRole('table')
      .getByRole('link', { name: /看复盘/ })
      .first()
      .click();
    await expect(page.getByText('一票否决').first()).toBeVisible();
    await expect(page.getByText('138-0000-4417').first()).toBeVisible();
  });

  await context.close();
});
