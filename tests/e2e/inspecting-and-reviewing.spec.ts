import type { Page } from '@playwright/test';
import { accountOf, expect, expectAccessible, test } from './people';

const colleague = 'xu.jianing@example.com';

test('A new hire queries a score, a trainer overrules it, and both find what was said', async ({ as }) => {
  test.setTimeout(300_000);
  const trainee = accountOf('new-hire');
  const page = await as('new-hire');
  await talk(page, 'late-delivery', ['在。']);
  const debrief = await talk(page, 'late-delivery', ['您好，晚了这么久，真对不起。', '尽快处理。']);
  await page.goto(debrief);
  await expect(page.getByRole('heading', { name: '和自己比' })).toBeVisible();
  const criterion = page.getByRole('row').filter({ hasText: '对这一项有疑问' }).first();
  const name = (await criterion.getByRole('rowheader').textContent())!;
  await criterion.getByText('对这一项有疑问').click();
  await criterion.getByRole('textbox', { name: '您的理由' }).fill('第一句就道歉了。<b>请再看看</b>');
  await criterion.getByRole('button', { name: '提交疑问' }).click();
  await expect(page.getByText('等培训师回复', { exact: true })).toBeVisible();
  await expectAccessible(page);

  const trainer = await as('trainer');
  await trainer.goto('/teach/drills');
  const waiting = trainer.getByRole('article').filter({ hasText: trainee.name });
  await expect(waiting).toContainText('第一句就道歉了。<b>请再看看</b>');
  await expectAccessible(trainer);
  await waiting.getByRole('link', { name: '看对话并回复' }).click();
  const row = trainer.getByRole('row').filter({ has: trainer.getByText('回复疑问') });
  await expect(row.getByRole('rowheader')).toHaveText(name);
  const points = row.getByRole('spinbutton');
  const most = await points.getAttribute('max');
  const least = (await points.inputValue()) === most ? '0' : most!;
  await points.fill(least);
  await row.getByRole('textbox', { name: '理由' }).fill('看了原话，改分。');
  await row.getByRole('button', { name: '保存' }).click();
  await expect(trainer.getByText('已保存。')).toBeVisible();
  await expectAccessible(trainer);
  await trainer.goto('/teach/drills');
  await expect(trainer.getByRole('article').filter({ hasText: trainee.name })).toHaveCount(0);

  await page.reload();
  await expect(page.getByText(new RegExp(`${accountOf('trainer').name}改为${least}分`))).toBeVisible();
  await expect(page.getByText('看了原话，改分。')).toBeVisible();
  await expect(page.getByText(/培训师改分之前：\d+分/)).toBeVisible();

  await trainer.goto('/teach/drills/late-delivery');
  await expect(trainer.getByText(/重算后都和原来一样/)).toBeVisible();
  await expectAccessible(trainer);
});

test('A trainer sets an inspection with a key; new hires inspect chats that are not theirs and compare', async ({
  as,
  signIn,
  browser,
  baseURL
}) => {
  test.setTimeout(300_000);
  for (const [email, name] of [
    [accountOf('new-hire').email, '林晓雨'],
    ['ma.xiao@example.com', '马骁']
  ] as const) {
    const messages = [`您好，我是${name}，看到您的问题了，真不好意思。`, '你自己看详情页。'];
    await talk(await signIn(email), 'wrong-size', messages);
  }

  const trainer = await as('trainer');
  await trainer.goto('/inspections');
  await trainer.getByRole('link', { name: '抽一批' }).click();
  await trainer.getByLabel('名称').fill('第二周质检');
  await trainer.getByLabel('场景').selectOption('wrong-size');
  await expectAccessible(trainer);
  await trainer.getByRole('button', { name: '抽取' }).click();
  await expect(trainer.getByRole('heading', { level: 1, name: '第二周质检' })).toBeVisible();
  const task = trainer.url();
  for (const number of [1, 2]) {
    await trainer.goto(`${task}/chats/${number}`);
    await trainer.getByRole('button', { name: '从系统的判读开始' }).click();
    await expect(trainer.getByRole('list', { name: '这一句的标注' }).first()).toBeVisible();
  }
  await expectAccessible(trainer);
  await trainer.goto(task);
  await confirm(trainer, '发布给新员工');
  await expect(trainer.getByText('还没有人提交。')).toBeVisible();

  const page = await signIn(colleague);
  await page.goto('/inspections');
  await page.getByRole('link', { name: '第二周质检' }).click();
  await page.getByRole('link', { name: /第1场/ }).click();
  await expect(page.getByRole('paragraph').filter({ hasText: '我是客服' })).toBeVisible();
  await expect(page.getByText(/林晓雨|马骁/)).toHaveCount(0);
  await select(page, '看详情页');
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: '标上' }) });
  const open = form.filter({ visible: true });
  await expect(open.getByLabel('标的是哪几个字')).toHaveValue('看详情页');
  await open.getByLabel('是什么').selectOption({ label: '敷衍' });
  await open.getByRole('button', { name: '标上' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '问题：敷衍' })).toContainText('看详情页');
  await grade(page, '做到');
  await expectAccessible(page);

  await page.getByRole('link', { name: '下一场' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /第2场/ })).toBeVisible();
  await markByKeyboard(page, '真不好意思', '致歉');
  await expect(page.getByRole('listitem').filter({ hasText: '亮点：致歉' })).toContainText('真不好意思');
  await page.setViewportSize({ width: 375, height: 800 });
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sideways).toBeLessThanOrEqual(0);
  await grade(page, '部分做到');
  await page.getByRole('link', { name: '全部对话' }).click();
  await confirm(page, '提交');
  await page.getByRole('link', { name: '和标准答案比一比' }).click();
  await expect(page.getByRole('heading', { name: '看法不同的字句' })).toBeVisible();
  await expect(page.getByText(/漏标：/).first()).toBeVisible();
  await expectAccessible(page);

  const plain = await browser.newContext({ baseURL, locale: 'zh-CN', javaScriptEnabled: false });
  await plain.addCookies(await (await as('new-hire')).context().cookies());
  const writer = await plain.newPage();
  await writer.goto(task);
  await expect(writer.getByRole('link', { name: /第\d场/ })).toHaveCount(1);
  await writer.getByRole('link', { name: /第\d场/ }).click();
  const message = writer.locator('.turn').filter({ hasText: '我是客服' });
  await message.getByText('标注这一句').click();
  await message.getByLabel('标的是哪几个字').fill('没有说过的话');
  await message.getByLabel('是什么').selectOption({ label: '共情' });
  await message.getByRole('button', { name: '标上' }).click();
  await expect(message.getByText('这一句里找不到您写的字词')).toBeVisible();
  await message.getByLabel('标的是哪几个字').fill('看到您的问题了');
  await message.getByLabel('是什么').selectOption({ label: '表示收到' });
  await message.getByRole('button', { name: '标上' }).click();
  await expect(message.getByText('亮点：表示收到', { exact: true })).toBeVisible();
  await grade(writer, '做到');
  await expect(writer.getByText('评级已保存。')).toBeVisible();
  await plain.close();

  await trainer.goto(task);
  await trainer.getByRole('link', { name: '许嘉宁' }).click();
  await expect(trainer.getByText(/许嘉宁 · .*提交/)).toBeVisible();
  const peeking = await (await as('new-hire')).goto(trainer.url());
  expect(peeking?.status()).toBe(404);
  await expectAccessible(trainer);
});

test('What a new hire opens and types before the page’s script arrives stays open', async ({ as }) => {
  const page = await as('new-hire');
  const debrief = await talk(page, 'late-delivery', ['在。']);
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/_app/**/*.js', async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto(debrief, { waitUntil: 'commit' });
  const criterion = page.getByRole('row').filter({ hasText: '对这一项有疑问' }).first();
  await criterion.getByText('对这一项有疑问').click();
  await criterion.getByRole('textbox', { name: '您的理由' }).fill('第一句就道歉了。');
  arrive();
  await page.waitForLoadState('networkidle');
  await criterion.getByRole('button', { name: '提交疑问' }).click();
  await expect(page.getByText('等培训师回复', { exact: true })).toBeVisible();
});

/** A drill in which these messages are sent at once and the chat is closed; where its debrief is. */
async function talk(page: Page, drill: string, messages: string[]): Promise<string> {
  await page.goto(`/drills/${drill}`);
  const headers = { origin: new URL(page.url()).origin, accept: 'text/html' };
  const post = (address: string, form: Record<string, string> = {}) =>
    page.request.post(address, { form, headers });
  const room = (await post(`/drills/${drill}`)).url();
  const attempt = room.split('/').at(-1)!;
  for (const [turn, text] of messages.entries())
    await post(`${room}?/send`, { attempt, turn: String(turn), text });
  await post(`${room}?/close`, { attempt });
  return `${room}/debrief`;
}

async function confirm(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button', { name, exact: true }).click();
}

/** Draws over words of an agent message as with a mouse or a finger. */
async function select(page: Page, words: string): Promise<void> {
  await page
    .locator('[data-turn]')
    .filter({ hasText: words })
    .evaluate((message, words) => {
      const node = [...message.childNodes].find((child) => child.textContent?.includes(words))!;
      const text = node.firstChild ?? node;
      const start = text.textContent!.indexOf(words);
      document.getSelection()!.setBaseAndExtent(text, start, text, start + words.length);
    }, words);
}

async function markByKeyboard(page: Page, words: string, label: string): Promise<void> {
  const message = page.locator('.turn').filter({ has: page.locator('[data-turn]', { hasText: words }) });
  await message.locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(words);
  await page.keyboard.press('Tab');
  await message.getByLabel('是什么').selectOption({ label });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
}

async function grade(page: Page, name: string): Promise<void> {
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: '保存评级' }) });
  for (const choice of await form.getByRole('radio', { name, exact: true }).all()) await choice.check();
  await form.getByRole('button', { name: '保存评级' }).click();
  await expect(page.getByText('评级已保存。')).toBeVisible();
}
