import type { Page } from '@playwright/test';
import { createCohort } from '../factories/cohorts';
import { createMember } from '../factories/people';
import { fillFeedback } from './feedback-form';
import { expect, expectAccessible, test } from './people';

const millimetre = 96 / 25.4;
const colleagues = ['陈一鸣', '王子涵', '赵思琪', '刘浩然', '孙雨桐'];

test('Five new hires answer without their names; HR sees what came of it only then, and never who wrote what', async ({
  as,
  signIn,
  database
}) => {
  test.setTimeout(300_000);
  const newHires = await Promise.all(colleagues.map((name) => createMember(database, ['new-hire'], name)));
  const cohortId = await createCohort(
    database,
    newHires.map(({ personId }) => personId)
  );
  const hr = await as('hr');
  await hr.goto('/hr/forms');
  await expectAccessible(hr);
  await hr.goto(`/hr/forms/open/${cohortId}`);
  await hr.getByRole('link', { name: /新员工入职培训反馈意见表/ }).click();
  await expect(hr.getByText('收表期间只看得到谁还没交')).toBeVisible();
  await hr.getByRole('checkbox', { name: '服务礼仪' }).check();
  await expectAccessible(hr);
  await hr.getByRole('button', { name: '发给大家' }).click();
  await expect(hr.getByRole('row', { name: /还没交/ })).toHaveCount(5);
  const round = hr.url();

  for (const [index, { email }] of newHires.entries()) {
    await hr.goto(round);
    await expect(hr.getByText('这份表不记名。结束收表')).toBeVisible();
    await expect(hr.getByRole('link', { name: '下载表格' })).toBeHidden();
    const page = await signIn(email);
    await page.goto('/forms');
    await page.getByRole('link', { name: /新员工入职培训反馈意见表/ }).click();
    if (index === 0) await meetTheForm(page);
    await fillFeedback(page, `改${'甲乙丙丁戊'[index]}`);
    await page.getByRole('button', { name: '交表' }).click();
    await expect(page.getByText('交了以后谁也看不到哪一份是你的')).toBeVisible();
    await page.context().close();
  }

  await hr.reload();
  await expect(hr.getByText('已结束').first()).toBeVisible();
  for (const word of ['改甲', '改乙', '改丙', '改丁', '改戊'])
    await expect(hr.getByText(word, { exact: true })).toBeVisible();
  await expect(hr.getByRole('row', { name: /服务礼仪/ })).toContainText('4.00');
  await expect(hr.getByRole('row', { name: /陈一鸣/ }).getByRole('link')).toHaveCount(0);
  await expectAccessible(hr);

  const id = round.split('/').at(-1)!;
  const csv = await hr.request.get(`/hr/forms/${id}/answers.csv`);
  const text = (await csv.body()).toString('utf8');
  expect(text).toContain('改甲');
  expect(text).not.toMatch(/陈一鸣|王子涵|赵思琪/);
  expect((await hr.request.get(`/hr/forms/${id}/answers.xlsx`)).ok()).toBe(true);
  const submissions = await database
    .selectFrom('form_submission as f')
    .innerJoin('form_sheet as s', 's.id', 'f.sheet_id')
    .select('f.id')
    .where('s.round_id', '=', id)
    .execute();
  expect(submissions).toEqual([]);
  for (const role of ['trainer', 'new-hire'] as const)
    expect((await (await as(role)).goto(round))?.status()).toBe(403);
});

test('A new hire writes the day’s journal, and the mentor answers it', async ({ as }) => {
  test.setTimeout(120_000);
  const newHire = await as('new-hire');
  await newHire.goto('/journal');
  await expectAccessible(newHire);
  await newHire.getByRole('button', { name: '写今天的' }).click();
  await newHire.getByLabel('今天做了什么、学到什么').fill('跟着邻座接了三单');
  await expect(newHire.getByText(/已保存草稿/)).toBeVisible();
  await newHire.reload();
  await expect(newHire.getByLabel('今天做了什么、学到什么')).toHaveValue('跟着邻座接了三单');
  await newHire.getByRole('radio', { name: '有空时聊聊' }).check();
  await newHire.getByRole('button', { name: '交表' }).click();
  await expect(newHire.getByRole('alert')).toContainText('想谈什么');
  await expectAccessible(newHire);
  await newHire.getByLabel('想谈什么', { exact: true }).fill('退货怎么登记');
  await newHire.getByRole('button', { name: '交表' }).click();
  await expect(newHire.getByText('退货怎么登记')).toBeVisible();

  const mentor = await as('mentor');
  await mentor.goto('/coach/journals');
  await expect(mentor.getByText('跟着邻座接了三单')).toBeVisible();
  await expectAccessible(mentor);
  await mentor.getByLabel('回复林晓雨').fill('明早九点一起登记一单');
  await mentor.getByRole('button', { name: '回复' }).click();
  await expect(mentor.getByText('都看完了')).toBeVisible();

  await newHire.goto('/journal');
  await expect(newHire.getByText('明早九点一起登记一单')).toBeVisible();
  await expect(newHire.getByText('今天的写好了')).toBeVisible();
});

test('The three notebooks add up, hand over and find an answer', async ({ as }) => {
  test.setTimeout(180_000);
  const newHire = await as('new-hire');
  await newHire.goto('/records/counts');
  await expectAccessible(newHire);
  await newHire.getByRole('button', { name: '填今天的数' }).click();
  for (const [label, value] of [
    ['询单人数（人）', '40'],
    ['下单人数（人）', '10'],
    ['付款人数（人）', '9'],
    ['个人销售额（元）', '1234.50']
  ] as const)
    await newHire.getByLabel(label).fill(value);
  await newHire.getByRole('button', { name: '交表' }).click();
  await expect(newHire.getByText('1234.5')).toBeVisible();
  const lead = await as('mentor');
  await lead.goto('/records/counts');
  const row = lead.getByRole('row', { name: /林晓雨/ });
  for (const figure of ['25.00%', '90.00%', '¥137.17', '¥1,234.50']) await expect(row).toContainText(figure);
  await expectAccessible(lead);

  await newHire.goto('/records/problems');
  await newHire.getByRole('button', { name: '登记问题' }).click();
  await newHire.getByLabel('发生日期').fill('2026-11-30');
  await newHire.getByRole('radio', { name: '系统与设备' }).check();
  await newHire.getByLabel('一句话说清问题').fill('打印机不出纸');
  await newHire.getByRole('button', { name: '交表' }).click();
  await newHire.getByLabel('写下答案').fill('换二号纸盒');
  await newHire.getByRole('button', { name: '解决了' }).click();
  await newHire.goto('/records/problems?words=打印机');
  await expect(newHire.getByText('换二号纸盒')).toBeVisible();
  await expectAccessible(newHire);

  await newHire.goto('/records/handover');
  await newHire.getByRole('button', { name: '写交接' }).click();
  await newHire.getByLabel('日期').fill('2026-11-30');
  await newHire.getByRole('radio', { name: '晚班' }).check();
  await newHire.getByLabel('最要紧的事').fill('双十二库存表还没更新');
  await newHire.getByLabel('交班人').fill('林晓雨');
  await newHire.getByRole('button', { name: '交表' }).click();
  await expect(newHire.getByRole('link', { name: '打印' })).toBeVisible();
  const peer = await as('peer');
  await peer.goto('/records/handover');
  await expect(peer.getByText('双十二库存表还没更新')).toBeVisible();
  await expectAccessible(peer);
});

test('Every form prints on A4 as the office files it', async ({ as }) => {
  test.setTimeout(300_000);
  const page = await as('hr');
  await page.goto('/forms/blank');
  await expect(page.getByRole('row')).toHaveCount(15);
  await expectAccessible(page);
  for (const [form, lang, words] of [
    ['onboarding-feedback', 'zh-CN', '如果只改一处'],
    ['cohort-summary-report', 'zh-CN', '请总经理决定的事'],
    ['mentor-assessment', 'zh-CN', '业务能力'],
    ['training-summary', 'en', 'Looking back'],
    ['training-quality', 'zh-CN', '在岗培训的各项质量']
  ] as const) {
    await page.goto(`/forms/blank/${form}?lang=${lang}`);
    const sheet = page.getByRole('article');
    await expect(sheet).toContainText(words);
    expect(await tallest(page), form).toBeLessThan(259);
    expect(await sideways(page), form).toBeLessThanOrEqual(1);
    const { pages, width, height } = boxesIn(await page.pdf({ preferCSSPageSize: true }));
    expect(pages, form).toBeGreaterThanOrEqual(1);
    expect(pages, form).toBeLessThan(7);
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 1280, height: 800 });
  }
});

/** The draft stays in this browser, a condition shows and hides, and what is missing is said by name. */
async function meetTheForm(page: Page): Promise<void> {
  await expect(page.getByText('草稿只留在这个浏览器里')).toBeVisible();
  await page.getByLabel('如果只改一处，我希望改的是').fill('写到一半');
  await expect(page.getByText(/已保存在这个浏览器里/)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('如果只改一处，我希望改的是')).toHaveValue('写到一半');
  const where = page.getByLabel(/哪一部分该放慢/);
  await expect(where).toBeHidden();
  await page.getByRole('radio', { name: '太快' }).check();
  await expect(where).toBeVisible();
  await page.getByRole('button', { name: '交表' }).click();
  await expect(page.getByRole('alert')).toContainText('对下面各项的满意程度：请选一项。');
  await expectAccessible(page);
  await page.setViewportSize({ width: 375, height: 800 });
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 800 });
}

/** The tallest thing that must stay whole when printed, in millimetres. */
async function tallest(page: Page): Promise<number> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: Math.round(178 * millimetre), height: 1000 });
  const pixels = await page.evaluate(() =>
    Math.max(
      0,
      ...[...document.querySelectorAll('.sheet *')]
        .filter((element) => getComputedStyle(element).breakInside === 'avoid')
        .map((element) => element.getBoundingClientRect().height)
    )
  );
  return pixels / millimetre;
}

/** How far the page reaches beyond its sides, in pixels. */
function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** How many pages a PDF has and how large they are, in points. */
function boxesIn(pdf: Buffer): { pages: number; width: number; height: number } {
  const text = pdf.toString('latin1');
  const [, width, height] = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(text) ?? [];
  return {
    pages: text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0,
    width: Number(width),
    height: Number(height)
  };
}
