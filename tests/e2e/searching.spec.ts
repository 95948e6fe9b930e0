import { expect, expectAccessible, test } from './people';

test('A new hire finds the section that says how to handle complaints, and is led to it', async ({ as }) => {
  const page = await as('new-hire');
  await page.goto('/week');
  const field = page.getByRole('searchbox');
  await expect(async () => {
    await page.keyboard.press('/');
    await expect(field).toBeFocused({ timeout: 500 });
  }).toPass();
  await field.fill('投訴 阶段');
  await field.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=/);
  await expect(page.getByRole('searchbox')).toHaveValue('投訴 阶段');
  await expect(page.locator('mark').filter({ hasText: '投诉' }).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: '四个阶段，七个步骤' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: '四个阶段，七个步骤' })).toBeVisible();
});

test('A mistyped word is taken for the right one, and the page says so', async ({ as }) => {
  const page = await as('new-hire');
  await page.goto('/search?q=投拆');
  await expect(page.getByText('没有“投拆”，下面是“投诉”的结果。')).toBeVisible();
  const english = await as('new-hire', { locale: 'en' });
  await english.goto('/search?q=compliant');
  await expect(english.getByText('These are the results for “complaint”.')).toBeVisible();
  await expectAccessible(english);
});

test('Whoever finds nothing is shown what there is to look for', async ({ as }) => {
  const page = await as('new-hire');
  await page.goto('/search?q=%F0%9F%98%80');
  await expect(page.getByText('没有找到“😀”')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('list', { name: '可以搜的术语' }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: '术语' })).toBeVisible();
});

test('The glossary lists every term and leads to the lesson that explains it', async ({ as }) => {
  const page = await as('new-hire');
  await page.goto('/glossary');
  await expectAccessible(page);
  const term = page
    .locator('div')
    .filter({ has: page.locator('dt', { hasText: /^黄金6秒$/ }) })
    .last();
  await term.getByRole('link').click();
  await expect(page).toHaveURL(/golden-six-seconds#term-/);
});

for (const [width, colorScheme] of [
  [375, 'dark'],
  [1280, 'light']
] as const) {
  test(`Search and glossary read well at ${width} px, ${colorScheme}`, async ({ as }) => {
    const page = await as('new-hire');
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    for (const address of ['/search', '/search?q=抱歉 话术', '/search?q=顾客', '/glossary']) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(sideways, `${address} scrolls sideways`).toBeLessThanOrEqual(0);
    }
  });
}

test('Searching needs no JavaScript', async ({ as, browser, baseURL }) => {
  const cookies = await (await as('new-hire')).context().cookies();
  const context = await browser.newContext({ baseURL, locale: 'zh-CN', javaScriptEnabled: false });
  await context.addCookies(cookies);
  const page = await context.newPage();
  await page.goto('/search');
  await page.getByRole('searchbox').fill('退款');
  await page.getByRole('main').getByRole('button', { name: '搜索' }).click();
  await expect(page.locator('mark', { hasText: '退款' }).first()).toBeVisible();
  await context.close();
});
