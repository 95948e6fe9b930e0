import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './people';

/* The later one goes on with the cohort of the first. */
test.describe.configure({ mode: 'serial' });
test.use({ actionTimeout: 20_000 });

test('HR records who left, and the general manager sees the reason and no name', async ({ as }) => {
  test.setTimeout(240_000);
  const hr = await as('hr');
  const manager = await as('manager');
  const room = await openCohort(hr, 'leavers');
  await expect(hr.getByRole('heading', { name: '本期入职3人，离开0人' })).toBeVisible();
  await hr.getByLabel('谁', { exact: true }).selectOption({ label: '马骁' });
  await hr.getByLabel('原因').selectOption({ label: '通勤或住处' });
  await hr.getByLabel('说明').fill('搬到城西了');
  await hr.getByRole('button', { name: '记录离开' }).click();
  await expect(hr.getByText('搬到城西了')).toBeVisible();
  await expectAccessible(hr);
  await manager.goto(room);
  await expect(manager.getByRole('row', { name: /通勤或住处 1/ }).first()).toBeVisible();
  await expect(manager.getByRole('row', { name: /第 \d 季度新员工 6 1 1/ }).first()).toBeVisible();
  await expect(manager.getByText('马骁')).toHaveCount(0);
  await expect(manager.getByText('搬到城西了')).toHaveCount(0);
  await expectAccessible(manager);
});

test('HR writes the summary report, the manager returns it, and approves it when it comes again', async ({
  as
}) => {
  test.setTimeout(420_000);
  const hr = await as('hr');
  const manager = await as('manager');
  const room = await openCohort(hr, 'report');

  await test.step('It begins filled, and is kept as one types', async () => {
    await hr.getByRole('button', { name: '开始写报告' }).click();
    await expect(hr.getByRole('region', { name: '离开的原因' })).toContainText('通勤或住处');
    await expect(hr.getByRole('region', { name: '与往期比较' })).toBeVisible();
    await hr.getByLabel('总的结论').fill('两人按计划推进');
    await expect(hr.getByText(/草稿已保存|已保存/).first()).toBeVisible();
    await hr.reload();
    await expect(hr.getByLabel('总的结论')).toHaveValue('两人按计划推进');
    await expectAccessible(hr);
    await manager.goto(room);
    await expect(manager.getByText('人力资源部提交后，报告会出现在这里。')).toBeVisible();
  });

  await test.step('A colleague’s version is not overwritten unseen', async () => {
    const colleague = await as('hr');
    await colleague.goto(room);
    await colleague.getByLabel('学到了什么、从哪里看出来').fill('接待七步');
    await colleague.getByRole('button', { name: '保存草稿' }).click();
    await expect(colleague.getByText(/已保存/).first()).toBeVisible();
    await hr.getByLabel('做得好的').fill('第一天就接待');
    await hr.getByRole('button', { name: '保存草稿' }).click();
    const stale = hr.getByRole('alert').filter({ hasText: '保存了另一版' });
    await expect(stale).toContainText('接待七步');
    await expect(hr.getByLabel('做得好的')).toHaveValue('第一天就接待');
    await expectAccessible(hr);
  });

  await test.step('It is submitted once nothing is missing', async () => {
    await hr.getByRole('button', { name: '提交总经理' }).click();
    await expect(hr.getByRole('alert')).toContainText('存在的问题和原因');
    await hr.getByLabel('学到了什么、从哪里看出来').fill('接待七步');
    await hr.getByLabel('存在的问题和原因').fill('退换货讲得太快');
    await hr.getByRole('textbox', { name: /措施/ }).first().fill('拆成两次课');
    await hr.getByRole('button', { name: '提交总经理' }).click();
    await expect(hr.getByText('数字和文字已经定稿。')).toBeVisible();
    await expect(hr.getByRole('button', { name: '重新汇集数字' })).toHaveCount(0);
  });

  await test.step('The general manager is told, and returns it with remarks', async () => {
    await manager.goto('/notices');
    await manager.getByRole('button', { name: /未读.*总结分析报告，请审阅/ }).click();
    await expect(manager.getByText('退换货讲得太快')).toBeVisible();
    await expectAccessible(manager);
    await manager.getByRole('button', { name: '退回修改' }).click();
    await expect(manager.getByText('这里不能留空。')).toBeVisible();
    await manager.getByLabel('意见').fill('写上实际花了多少。');
    await manager.getByRole('button', { name: '退回修改' }).click();
    await expect(manager.getByText('人力资源部提交后，报告会出现在这里。')).toBeVisible();
  });

  await test.step('HR changes it, and the general manager approves', async () => {
    await hr.goto(room);
    await expect(hr.getByText('写上实际花了多少。').first()).toBeVisible();
    await hr.getByLabel('实际支出（元）').fill('1200.50');
    await hr.getByRole('button', { name: '提交总经理' }).click();
    await expect(hr.getByText('数字和文字已经定稿。')).toBeVisible();
    await manager.goto(room);
    await manager.getByLabel('意见').fill('同意');
    await manager.getByRole('button', { name: '批准', exact: true }).click();
    await expect(manager.getByText(/批准$/).first()).toBeVisible();
  });

  await test.step('It prints as the office files it, on A4', async () => {
    await hr.goto(`${room}/print`);
    const sheet = hr.getByRole('article');
    await expect(sheet).toContainText('1200.5');
    await expect(sheet).toContainText('通勤或住处');
    await expect(sheet).toContainText('梁建业');
    await expect(sheet).not.toContainText('马骁');
    const pdf = (await hr.pdf({ preferCSSPageSize: true })).toString('latin1');
    const [, , width, height] = /\/MediaBox\s*\[([^\]]+)\]/.exec(pdf)![1]!.trim().split(/\s+/).map(Number);
    expect([Math.round(width!), Math.round(height!)]).toEqual([595, 842]);
  });
});

test('Nobody but HR and the general manager enters the report', async ({ as }) => {
  const hr = await as('hr');
  const room = await openCohort(hr, 'report');
  for (const role of ['new-hire', 'trainer', 'mentor', 'lead', 'peer'] as const) {
    const page = await as(role);
    expect((await page.goto(room))?.status(), role).toBe(403);
  }
});

/** Opens a room of this quarter's cohort and answers its address. */
async function openCohort(page: Page, room: 'leavers' | 'report'): Promise<string> {
  await page.goto('/hr');
  await page
    .getByRole('link', { name: /第 \d 季度新员工/ })
    .first()
    .click();
  await page.waitForURL(/\/hr\/cohorts\//);
  const address = `${new URL(page.url()).pathname}/${room}`;
  await page.goto(address);
  return address;
}
