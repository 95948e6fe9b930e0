import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './people';

const troubled = 'ma.xiao@example.com';

async function openCohort(hr: Page): Promise<string> {
  await hr.goto('/hr');
  await hr
    .getByRole('link', { name: /第 \d 季度新员工/ })
    .first()
    .click();
  await expect(hr.getByRole('heading', { name: '这一期的日程' })).toBeVisible();
  return new URL(hr.url()).pathname;
}

const warnings = (page: Page) => page.getByRole('region', { name: '要留意的人和事' });

test('A mentor sees to a new hire who struggles, HR reads it, and it comes back when it gets worse', async ({
  as,
  signIn,
  database
}) => {
  const mentor = await as('mentor');
  await mentor.goto('/coach');
  await expect(warnings(mentor).getByText('马骁：第1周的每周一问选了“吃力”。')).toBeVisible();
  await warnings(mentor).getByText('我来跟进').click();
  await warnings(mentor).getByLabel('打算怎么做').fill('下班前聊十分钟');
  await warnings(mentor).getByRole('button', { name: '记下' }).click();
  await expect(warnings(mentor).getByText('何静在跟进：下班前聊十分钟')).toBeVisible();

  const hr = await as('hr');
  await openCohort(hr);
  await expect(warnings(hr).getByText('何静在跟进：下班前聊十分钟')).toBeVisible();
  await expect(hr.getByRole('table', { name: '马骁的每周心情' })).toBeAttached();

  const newHire = await signIn(troubled);
  await newHire.goto('/week');
  const question = newHire.getByRole('region', { name: /^第\d周过得怎么样$/ });
  await question.getByText('改一下').click();
  await question.getByRole('radio', { name: '很难' }).check();
  await question.getByRole('button', { name: '改好了' }).click();
  await expect(question.getByText('这一周你选的是“很难”')).toBeVisible();
  await expectAccessible(newHire);

  // The next day's look: today's is taken back, and the server's own minute takes it again.
  await database.deleteFrom('warning_look').execute();
  await expect(async () => {
    await hr.reload();
    await expect(warnings(hr).getByText('马骁：第1周的每周一问选了“很难”。')).toBeVisible();
    await expect(warnings(hr).getByText('今天处理')).toBeVisible();
  }).toPass({ timeout: 150_000 });
  await expect(warnings(hr).getByText('我来跟进')).toBeVisible();
});

test('HR narrows a cohort without JavaScript and goes from a cell to where it can be acted on', async ({
  as,
  browser,
  baseURL
}) => {
  const hr = await as('hr');
  const cohort = await openCohort(hr);
  const cookies = await hr.context().cookies();
  const context = await browser.newContext({ baseURL, locale: 'zh-CN', javaScriptEnabled: false });
  await context.addCookies(cookies);
  const page = await context.newPage();
  await page.goto(`${cohort}/readiness`);
  await page.getByLabel('按姓名找').fill('马');
  await page.getByRole('button', { name: '筛选' }).click();
  await expect(page).toHaveURL(/q=%E9%A9%AC/);
  await expect(page.getByRole('row', { name: /马骁/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /许嘉宁/ })).toBeHidden();
  await page.getByRole('navigation', { name: '看哪一类' }).getByRole('link', { name: '课程' }).click();
  await expect(page).toHaveURL(/q=%E9%A9%AC.*group=courses|group=courses.*q=%E9%A9%AC/);
  const row = page.getByRole('row', { name: /马骁/ });
  await row.getByRole('link', { name: '未到' }).first().click();
  await expect(page.getByRole('heading', { name: '马骁的这个月' })).toBeVisible();
  await context.close();
});

test('A new hire answers the weekly question without JavaScript, and is told what is missing', async ({
  as,
  browser,
  baseURL
}) => {
  const cookies = await (await as('new-hire')).context().cookies();
  const context = await browser.newContext({ baseURL, locale: 'zh-CN', javaScriptEnabled: false });
  await context.addCookies(cookies);
  const page = await context.newPage();
  await page.goto('/week');
  const question = page.getByRole('region', { name: /^第\d周过得怎么样$/ });
  await expect(question.getByText('只有你的带教老师和人力资源部看得到')).toBeVisible();
  await question.getByRole('radio', { name: '不错' }).check();
  await question.getByLabel('想多说一句').fill('<b>师傅</b>很耐心');
  await question.getByRole('button', { name: '告诉他们' }).click();
  await expect(question.getByText('这一周你选的是“不错”')).toBeVisible();
  await context.close();
});
