import type { Page } from '@playwright/test';
import { workbook } from '../factories/workbooks';
import { expect, expectAccessible, test } from './people';

/* The later ones go on with the cohort that the first has opened. */
test.describe.configure({ mode: 'serial' });
test.use({ actionTimeout: 20_000 });

test('HR plans a cohort, mends what the check and the manager find, and opens it', async ({ as }) => {
  test.setTimeout(300_000);
  const hr = await as('hr');
  const manager = await as('manager');

  await test.step('HR writes a plan in which a trainer is in two places at once', async () => {
    await hr.goto('/hr/plans/new');
    await expectAccessible(hr);
    await hr.getByLabel('计划名称').fill('明年春季新员工');
    await hr.getByLabel('开班日期').fill('2027-04-05');
    await hr.getByRole('button', { name: '下一步：填写计划' }).click();
    await hr.getByLabel('培训目的').fill('一个月后能独立接待。');
    await hr.getByLabel('计划人数').fill('3');
    const need = row(hr, '需求1');
    await need.getByLabel('部门').selectOption({ label: '客户服务部' });
    await need.getByLabel('人数').fill('3');
    await hr.getByRole('button', { name: '加一场' }).click();
    await fillSession(hr, 1, '服务礼仪', '10:00', '11:00');
    await fillSession(hr, 2, '公司参观', '10:30', '12:00');
    const line = row(hr, '预算1');
    await line.getByLabel('项目').fill('教材');
    await line.getByLabel('数量').fill('3');
    await line.getByLabel('单价').fill('35.50');
    await expect(hr.getByText('合计106.50元')).toBeVisible();
    await hr.getByLabel('应用考核办法').fill('看三次接待，再谈一次话。');
    await expectAccessible(hr);
    await hr.getByRole('button', { name: '保存', exact: true }).click();
    const check = hr.getByRole('region', { name: '检查' });
    await expect(check).toContainText('周敏同时要上“服务礼仪”（4月5日周一 10:00）和“公司参观”');
    await expect(check.getByRole('button', { name: '提交审批' })).toHaveCount(0);
    await expectAccessible(hr);
  });

  await test.step('HR mends it and submits it', async () => {
    await hr.getByRole('link', { name: '修改计划' }).click();
    await row(hr, '第2场').getByLabel('开始').fill('11:00');
    await hr.getByRole('button', { name: '保存', exact: true }).click();
    await hr.getByRole('button', { name: '提交审批' }).click();
    await expect(hr.getByText('提交，等总经理审批。')).toBeVisible();
  });

  await test.step('The general manager returns it with remarks', async () => {
    await manager.goto('/hr/plans');
    await expect(manager.getByRole('row', { name: /明年春季新员工/ })).toContainText('请你审阅并决定');
    await manager.getByRole('link', { name: '明年春季新员工' }).click();
    await manager.getByRole('button', { name: '退回修改' }).click();
    await expect(manager.getByText('这里不能留空。')).toBeVisible();
    await manager.getByLabel('意见').fill('教材改用电子版。');
    await expectAccessible(manager);
    await manager.getByRole('button', { name: '退回修改' }).click();
    await expect(manager.getByText('已退回').first()).toBeVisible();
  });

  await test.step('Two of HR mend it at once: the second is shown what the first has saved', async () => {
    await hr.reload();
    await expect(hr.getByText('教材改用电子版。').first()).toBeVisible();
    await hr.getByRole('link', { name: '修改计划' }).click();
    const colleague = await as('hr');
    await colleague.goto(hr.url());
    await colleague.getByLabel('培训场地').fill('三楼培训室');
    await colleague.getByRole('button', { name: '保存', exact: true }).click();
    await expect(colleague.getByRole('button', { name: '提交审批' })).toBeVisible();
    await row(hr, '预算1').getByLabel('单价').fill('0');
    await hr.getByRole('button', { name: '保存', exact: true }).click();
    const stale = hr.getByRole('region', { name: /沈慧保存过这份计划/ });
    await expect(stale.getByRole('row', { name: /培训场地/ })).toContainText('三楼培训室');
    await expect(stale.getByRole('row', { name: /培训预算/ })).toContainText('教材 · 3 × 0');
    await expectAccessible(hr);
    await hr.getByLabel('培训场地').fill('三楼培训室');
    await hr.getByRole('button', { name: '保存', exact: true }).click();
    await hr.getByRole('button', { name: '提交审批' }).click();
    await expect(hr.getByText('提交，等总经理审批。')).toBeVisible();
  });

  await test.step('The general manager approves, and HR opens the cohort', async () => {
    await manager.reload();
    await manager.getByRole('button', { name: '批准', exact: true }).click();
    await expect(manager.getByText('已批准').first()).toBeVisible();
    await hr.reload();
    await hr.getByRole('button', { name: '按计划开班' }).click();
    await expect(hr.getByRole('heading', { name: '明年春季新员工' })).toBeVisible();
    await expect(hr).toHaveURL(/\/hr\/cohorts\//);
  });
});

test('A plan is written without JavaScript too, and only by those who may', async ({
  as,
  browser,
  baseURL
}) => {
  const cookies = await (await as('hr')).context().cookies();
  const context = await browser.newContext({ baseURL, locale: 'en', javaScriptEnabled: false });
  await context.addCookies(cookies);
  const page = await context.newPage();
  await page.goto('/hr/plans/new');
  await page.getByLabel('Name of the plan').fill('Plain plan');
  await page.getByRole('button', { name: 'Next: write the plan' }).click();
  const line = row(page, 'Line 2');
  await line.getByLabel('Item').fill('Coach');
  await line.getByLabel('Quantity').fill('1');
  await line.getByLabel('Unit price').fill('ten');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The format is not right.')).toBeVisible();
  await row(page, 'Line 1').getByLabel('Unit price').fill('10.5');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('row', { name: /Coach/ })).toContainText('10.50');
  const address = page.url();
  await context.close();
  for (const role of ['manager', 'trainer', 'new-hire'] as const) {
    const other = await as(role);
    expect((await other.goto(address))?.status(), role).toBe(role === 'manager' ? 404 : 403);
    expect((await other.goto(`${address}/edit`))?.status(), role).toBe(403);
  }
});

const row = (page: Page, name: string) => page.getByRole('group', { name, exact: true });

async function fillSession(page: Page, number: number, title: string, from: string, to: string) {
  const session = row(page, `第${number}场`);
  await session.getByLabel('名称').fill(title);
  await session.getByLabel('讲师').selectOption({ label: '周敏' });
  await session.getByLabel('地点').fill(`培训室${number}`);
  await session.getByLabel('日期').fill('2027-04-05');
  await session.getByLabel('开始').fill(from);
  await session.getByLabel('结束').fill(to);
}

test('The plan is printed on A4 as the office files it', async ({ as, database }) => {
  const page = await as('manager');
  const { id } = await database
    .selectFrom('training_plan')
    .select('id')
    .where('state', '=', 'opened')
    .executeTakeFirstOrThrow();
  await page.goto(`/hr/plans/${id}/print`);
  await expectAccessible(page);
  const sheet = page.getByRole('article');
  for (const words of ['新员工培训计划书', '公司参观', '合计0.00', '总经理（批准）', '各占50%'])
    await expect(sheet).toContainText(words);
  await page.emulateMedia({ media: 'print' });
  const wide = await sheet.evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/g)];
  expect(boxes.length).toBeGreaterThan(0);
  expect(boxes.length).toBeLessThan(4);
  expect(boxes[0]!.slice(1, 3).map((side) => Math.round(Number(side)))).toEqual([595, 842]);
});

test('HR imports people from a workbook, puts them into a cohort, and the trainer notes who is there', async ({
  as,
  database
}) => {
  test.setTimeout(240_000);
  const hr = await as('hr');
  await hr.goto('/admin/people/import');
  await expectAccessible(hr);
  await hr.getByLabel('人员表').setInputFiles({
    name: '花名册.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: workbook([
      ['2026年第四季度新员工花名册', null, null, null, null],
      ['姓名', '邮箱', '部门', '带教老师', '入职日期'],
      ['叶知秋', 'ye.zhiqiu@example.com', '客户服务部', '何静', { serial: 46357 }],
      ['错行', 'no-address', '不存在部', null, null]
    ])
  });
  await hr.getByRole('button', { name: '看看里面有什么' }).click();
  await expect(hr.getByRole('row', { name: /第4行/ })).toContainText('“no-address”不是邮箱地址。');
  await expect(hr.getByRole('row', { name: /第3行/ })).toContainText('叶知秋');
  await expectAccessible(hr);
  await hr.getByRole('button', { name: '导入这1人' }).click();
  await expect(hr.getByLabel('邀请链接')).toHaveValue(
    /叶知秋\tye\.zhiqiu@example\.com\thttp.+\/invitation\//
  );
  await expectAccessible(hr);

  const { id: cohortId } = await database
    .selectFrom('cohort')
    .select('id')
    .where('name', '=', '明年春季新员工')
    .executeTakeFirstOrThrow();
  await hr.goto(`/hr/cohorts/${cohortId}/people`);
  await hr.getByRole('checkbox', { name: /叶知秋/ }).check();
  await hr.getByRole('button', { name: '加入这一期' }).click();
  const mentor = hr.getByLabel('叶知秋的带教老师');
  await expect(mentor.locator('option:checked')).toHaveText('何静');
  await expectAccessible(hr);

  /* What is planned for next spring is held today. */
  const hour = 3_600_000;
  await database
    .updateTable('training_session')
    .set({ starts_at: new Date(Date.now() - hour), ends_at: new Date(Date.now() + hour) })
    .where('title', '=', '服务礼仪')
    .where('cohort_id', '=', cohortId)
    .execute();
  const trainer = await as('trainer');
  await trainer.goto('/teach/sessions');
  await expectAccessible(trainer);
  await trainer
    .getByRole('row', { name: /服务礼仪/ })
    .getByRole('link', { name: /已记0\/1/ })
    .click();
  await trainer.getByRole('radio', { name: '迟到' }).check();
  await trainer.getByLabel('备注（叶知秋）').fill('地铁停了');
  await expectAccessible(trainer);
  await trainer.getByRole('button', { name: '保存考勤' }).click();
  await expect(trainer.getByText('考勤已保存。')).toBeVisible();
  await hr.goto(`/hr/cohorts/${cohortId}`);
  await expect(hr.getByRole('row', { name: /服务礼仪/ })).toContainText('已记1/1');
});
