import type { Page } from '@playwright/test';
import { accountOf, expect, expectAccessible, test } from './people';
import { answerChecks } from './self-checks';

test.use({ actionTimeout: 10_000 });

/** The calendar date in Shanghai some days from now. */
const day = (ahead: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(Date.now() + ahead * 86_400_000);

async function schedule(page: Page, course: string, audience: string): Promise<void> {
  await page.goto('/briefings/schedule');
  await page.getByLabel('讲解', { exact: true }).selectOption(course);
  await page.getByLabel('对象').selectOption({ label: audience });
  await page.getByLabel('上线时间').fill(`${day(4)}T10:00`);
  await page.getByLabel('截止日期').fill(day(3));
  await page.getByRole('button', { name: '安排' }).click();
}

test('A trainer schedules a briefing, a new hire becomes ready, and HR sees who is not', async ({ as }) => {
  test.setTimeout(300_000);
  const trainer = await as('trainer');
  const newHire = await as('new-hire');
  const name = accountOf('new-hire').name;
  const title = '新品讲解：K1凉感夏被';
  const lesson = '/courses/briefing-cooling-quilt/know-the-quilt';

  await test.step('A deadline after going live is refused, and what was typed stays', async () => {
    await trainer.goto('/briefings');
    await trainer.getByRole('link', { name: '安排讲解' }).click();
    await expectAccessible(trainer);
    await trainer.getByLabel('讲解', { exact: true }).selectOption('briefing-cooling-quilt');
    await trainer.getByLabel('对象').selectOption({ label: '全体在岗客服' });
    await trainer.getByLabel('上线时间').fill(`${day(4)}T10:00`);
    await trainer.getByLabel('截止日期').fill(day(5));
    await trainer.getByRole('button', { name: '安排' }).click();
    await expect(trainer.getByText('截止日期晚于上线日')).toBeVisible();
    await expect(trainer.getByLabel('对象')).toHaveValue('everyone');
    await trainer.getByLabel('截止日期').fill(day(3));
    await trainer.getByRole('button', { name: '安排' }).click();
    await expect(trainer).toHaveURL(/\/briefings\/[0-9a-f-]{36}$/);
    await expect(trainer.getByRole('row', { name }).getByText('还没开始')).toBeVisible();
    await expectAccessible(trainer);
  });
  const room = new URL(trainer.url()).pathname;

  await test.step('The new hire finds it in the week with its deadline, learns it and signs', async () => {
    await newHire.goto('/week');
    const week = newHire.getByRole('region', { name: '上线前要学会' });
    const asked = week.getByRole('listitem').filter({ hasText: title });
    await expect(asked.getByText(/23:59截止/)).toBeVisible();
    await expectAccessible(newHire);
    await asked.getByRole('link', { name: title }).click();
    await expect(newHire).toHaveURL('/courses/briefing-cooling-quilt');
    await expect(newHire.getByText(/23:59截止/)).toBeVisible();
    await expectAccessible(newHire);
    await newHire.goto(lesson);
    await answerChecks(newHire);
    await newHire.getByRole('textbox', { name: '签名' }).fill(name);
    await newHire.getByRole('button', { name: '我已读懂，签名' }).click();
    await newHire.goto('/week');
    await expect(week.getByRole('link', { name: '活动讲解：双11' })).toBeVisible();
    await expect(asked).toBeHidden();
    await newHire.goto('/courses');
    const shelf = newHire.getByRole('region', { name: '上线讲解' });
    await expect(shelf.getByRole('listitem').filter({ hasText: title }).getByText('已就绪')).toBeVisible();
    await expect(shelf.getByRole('link', { name: '活动讲解：双11' })).toBeVisible();
    await expectAccessible(newHire);
  });

  await test.step('The trainer sees the name go over, and takes the list along', async () => {
    await trainer.goto(room);
    await expect(trainer.getByRole('row', { name }).getByText('已就绪')).toBeVisible();
    const download = trainer.waitForEvent('download');
    await trainer.getByRole('link', { name: '下载 CSV' }).click();
    await download;
    const file = await trainer.request.get(`${room}/readiness.csv`);
    expect(decodeURIComponent(file.headers()['content-disposition']!)).toContain(`${title} 就绪名单.csv`);
    const table = await file.text();
    expect(table.split('\r\n')[0]).toBe('\ufeff姓名,部门,状态,就绪时间,截止时间');
    expect(table).toContain(`${name},客户服务部,已就绪,${day(0)}`);
    expect((await trainer.request.get(`${room}/readiness.xlsx`)).ok()).toBe(true);
  });

  await test.step('HR sees in the cohort who is not ready', async () => {
    const hr = await as('hr');
    await hr.goto('/hr');
    await hr
      .getByRole('link', { name: /季度新员工/ })
      .first()
      .click();
    const panel = hr.getByRole('region', { name: '上线讲解' });
    const row = panel.getByRole('listitem').filter({ has: hr.getByRole('link', { name: title }) });
    await expect(row.getByText('1/3人就绪')).toBeVisible();
    await expect(row.getByText('马骁')).toBeVisible();
    await expect(row.getByText(name)).toBeHidden();
    await expectAccessible(hr);
  });

  await test.step('The dates move, and once it is closed nobody is asked any more', async () => {
    await trainer.getByText('调整与结束').click();
    await trainer.getByLabel('截止日期').fill(day(2));
    await trainer.getByRole('button', { name: '调整时间' }).click();
    await expect(trainer.getByText('时间已调整。')).toBeVisible();
    await trainer.getByRole('button', { name: '结束讲解' }).click();
    await trainer.getByRole('alertdialog').getByRole('button', { name: '结束', exact: true }).click();
    await expect(trainer.getByText(/这场讲解已在.*结束/)).toBeVisible();
    await trainer.goto('/briefings');
    await trainer.locator('summary').filter({ hasText: '已结束' }).click();
    await expect(trainer.getByRole('link', { name: title })).toBeVisible();
    await expectAccessible(trainer);
  });
});

test('A trainer writes a briefing from the template, HR publishes it, and the lead asks their own department', async ({
  as
}) => {
  test.setTimeout(300_000);
  const trainer = await as('trainer');
  const hr = await as('hr');
  await trainer.goto('/teach/library');
  await trainer.getByText('新讲解', { exact: true }).click();
  const form = trainer.locator('#new-briefing');
  await form.getByLabel('讲解标题').fill('新品讲解：F2落地扇');
  await form.getByLabel('编号').fill('briefing-fan');
  await form.getByRole('button', { name: '开始写' }).click();
  await expect(trainer).toHaveURL(/lessons\/briefing-fan\/before-it-goes-live/);
  await expect(trainer.getByText('没有发现问题。')).toBeVisible();
  for (const address of [
    '/teach/library/courses/briefing-fan?locale=zh-CN',
    '/teach/library/lessons/briefing-fan/before-it-goes-live?locale=zh-CN'
  ]) {
    await trainer.goto(address);
    await trainer.getByLabel('这次改了什么').fill('第一版');
    await trainer.getByRole('button', { name: '保存', exact: true }).click();
    await expect(trainer.getByText('已保存为新版本')).toBeVisible();
    await hr.goto(address);
    await hr.getByRole('button', { name: '发布这个版本' }).click();
    await expect(hr.getByText('已发布。')).toBeVisible();
  }

  const lead = await as('lead');
  await lead.goto('/briefings/schedule');
  await expect(lead.getByLabel('对象').getByRole('option')).toHaveText(['客户服务部（部门）']);
  await schedule(lead, 'briefing-fan', '客户服务部（部门）');
  await expect(lead.getByRole('heading', { name: '新品讲解：F2落地扇' })).toBeVisible();
  await expect(lead.getByRole('row', { name: accountOf('mentor').name })).toBeVisible();

  const english = await as('peer', { locale: 'en' });
  await english.goto('/courses');
  await expect(english.getByText(/this briefing is in Chinese only/)).toBeVisible();
  await expectAccessible(english);
});
