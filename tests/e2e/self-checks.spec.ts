import { expect, expectAccessible, test } from './people';

const lesson = '/courses/order-workflow/three-seven-seven';

test('A new hire puts steps in order and fills in blanks with the keyboard alone', async ({ as }) => {
  const page = await as('new-hire');
  await page.goto(lesson);
  const order = page.locator('#check-unpaid-in-order');
  const steps = order.locator('.steps > li');
  await order.getByRole('button', { name: '对一对' }).press('Enter');
  await expect(order.getByText('再想想')).toBeVisible();
  for (let place = 1; place <= 6; place += 1) {
    const up = order.locator(`[data-place="${place}"]`).getByRole('button', { name: /^上移/ });
    while ((await steps.nth(place - 1).getAttribute('data-place')) !== String(place)) await up.press('Enter');
  }
  await order.getByRole('button', { name: '对一对' }).press('Enter');
  await expect(order.getByText('正确')).toBeVisible();

  const days = page.locator('#check-count-the-days');
  for (const [number, day] of [8, 13, 19].entries())
    await days.getByRole('textbox', { name: `第${number + 1}空` }).fill(String(day));
  await page.keyboard.press('Tab');
  await expect(days.getByText('再想想')).toBeVisible();
  await days.getByRole('textbox', { name: '第2空' }).fill('１２ 日');
  await page.keyboard.press('Tab');
  await expect(days.getByText('正确')).toBeVisible();
  await expectAccessible(page);
});

test('Without scripts a new hire numbers the steps and opens the answers', async ({
  browser,
  baseURL,
  as
}) => {
  const cookies = await (await as('new-hire')).context().cookies();
  const context = await browser.newContext({ baseURL, locale: 'zh-CN', javaScriptEnabled: false });
  await context.addCookies(cookies);
  const page = await context.newPage();
  await page.goto(lesson);
  const order = page.locator('#check-unpaid-in-order');
  await order.getByRole('spinbutton', { name: '把拍下那天记成第0天，写进跟单表' }).fill('1');
  const answer = order.getByText('查不过就不发');
  await expect(answer).toBeHidden();
  await order.getByText('看答案').click();
  await expect(answer).toBeVisible();
  await context.close();
});
