import { accountOf, expect, expectAccessible, test } from './people';

test('Somebody with a password signs in, and signs out again', async ({ page }) => {
  const { email, password, name } = accountOf('new-hire');
  await page.goto('/');
  await expect(page).toHaveURL(/\/sign-in/);
  await expectAccessible(page);
  await page.getByLabel('邮箱').fill(email);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${name}，你好`);
  await page.getByRole('button', { name: `${name}的菜单` }).click();
  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto('/week');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fweek/);
});

test('A wrong password is told plainly, and the address typed is kept', async ({ page }) => {
  const { email } = accountOf('peer');
  await page.goto('/sign-in');
  await page.getByLabel('邮箱').fill(email);
  await page.getByLabel('密码', { exact: true }).fill('not the password');
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: '登录' }).click();
  expect((await answer).status()).toBe(200);
  await expect(page.getByRole('alert')).toContainText('邮箱或密码不对');
  await expect(page.getByLabel('邮箱')).toHaveValue(email);
});

test('Signing in works without JavaScript', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  const { email, password, name } = accountOf('trainer');
  await page.goto('/sign-in');
  await page.getByLabel('邮箱').fill(email);
  await page.getByLabel('密码', { exact: true }).fill('wrong at first');
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('alert')).toContainText('邮箱或密码不对');
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByText(name).first()).toBeVisible();
  await context.close();
});

test('An invited colleague sets a password by a link that works once', async ({ as, browser, baseURL }) => {
  const admin = await as('admin');
  await admin.goto('/admin/people');
  await admin.getByText('邀请一位同事').click();
  await admin.getByLabel('姓名').fill('方圆');
  await admin.getByLabel('邮箱').fill('fang.yuan@example.com');
  await admin.getByRole('checkbox', { name: '同事' }).check();
  await admin.getByRole('button', { name: '生成邀请链接', exact: true }).click();
  const link = await admin.getByRole('textbox', { name: '邀请链接' }).inputValue();

  const context = await browser.newContext({ baseURL, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(new URL(link).pathname);
  await expect(page.getByText('方圆，欢迎')).toBeVisible();
  await page.getByLabel('密码', { exact: true }).fill('short');
  await page.getByRole('button', { name: '设好密码，开始' }).click();
  await expect(page.getByText('密码太短了')).toBeVisible();
  await page.getByLabel('密码', { exact: true }).fill('一句好记而且足够长的话');
  await page.getByRole('button', { name: '设好密码，开始' }).click();
  await expect(page).toHaveURL('/peer');
  const again = await page.request.get(new URL(link).pathname);
  expect(again.status()).toBe(410);
  await context.close();
});
