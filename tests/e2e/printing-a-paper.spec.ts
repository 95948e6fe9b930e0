import type { Page } from '@playwright/test';
import { setMixedExam } from './mixed-exam';
import { expect, expectAccessible, test } from './people';

/** A4 in points, and what a millimetre is in CSS pixels. */
const A4 = { width: 595, height: 842 };
const millimetre = 96 / 25.4;

let examId: string;

test.beforeEach(async ({ database, sample }) => {
  examId ??= (await setMixedExam(database, sample.databaseUrl)).examId;
});

test('HR prints a paper, an answer sheet and a key of every kind of question on A4', async ({ as }) => {
  test.setTimeout(300_000);
  const page = await as('hr');
  for (const [sheet, lang, words] of [
    ['paper', 'zh-CN', '一、单项选择题'],
    ['paper', 'en', 'Section A: Multiple choice'],
    ['answer-sheet', 'zh-CN', '答题纸'],
    ['key', 'zh-CN', '参考答案与评分标准']
  ] as const) {
    await page.goto(`/hr/exams/${examId}/print/${sheet}?lang=${lang}`);
    await expect(page.getByRole('article')).toContainText(words);
    await expect(page.locator('[data-question]')).toHaveCount(22);
    expect(await tallest(page), `${sheet} ${lang}`).toBeLessThan(259);
    const { pages, width, height } = boxesIn(await page.pdf({ preferCSSPageSize: true }));
    expect(pages, `${sheet} ${lang}`).toBeGreaterThan(1);
    expect(pages, `${sheet} ${lang}`).toBeLessThan(16);
    expect([Math.round(width), Math.round(height)]).toEqual([A4.width, A4.height]);
  }
});

test('A printed paper shows its names, its numbers and none of the key', async ({ as }) => {
  const page = await as('hr');
  await page.goto(`/hr/exams/${examId}/print/paper`);
  await expectAccessible(page);
  await page.emulateMedia({ media: 'print' });
  const sheet = page.getByRole('article');
  for (const field of ['姓名', '工号', '部门', '考场号', '密封线', '得分', '阅卷人', 'A卷']) {
    await expect(sheet.getByText(field, { exact: false }).first()).toBeVisible();
  }
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden();
  await expect(page.getByRole('navigation').first()).toBeHidden();
  const numbers = await page
    .locator('[data-question]')
    .evaluateAll((all) => all.map((question) => Number(question.getAttribute('data-question'))));
  expect(numbers).toEqual(Array.from({ length: 22 }, (_, index) => index + 1));
  await expect(sheet).not.toContainText('得分点');

  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('link', { name: 'B卷' }).click();
  await expect(page.getByRole('heading', { name: 'B卷' })).toBeVisible();
  await page.getByRole('link', { name: '参考答案与评分标准' }).click();
  await expect(sheet).toContainText('得分点');
  await expect(sheet).toContainText('B卷');
});

test('Whoever will sit the paper, or only teaches it, prints nothing', async ({ as }) => {
  for (const role of ['new-hire', 'trainer'] as const) {
    const page = await as(role);
    for (const sheet of ['paper', 'answer-sheet', 'key']) {
      const response = await page.goto(`/hr/exams/${examId}/print/${sheet}`);
      expect(response?.status(), `${role} ${sheet}`).toBe(403);
    }
  }
});

test('HR types in a sheet from paper, a trainer types it in again, and what differs is settled', async ({
  as,
  database
}) => {
  test.setTimeout(300_000);
  const hr = await as('hr');
  await hr.goto(`/hr/exams/${examId}/entry`);
  await expectAccessible(hr);
  const row = hr.getByRole('row').filter({ hasText: '未录入' }).first();
  const name = ((await row.getByRole('rowheader').textContent()) ?? '').trim().split(/\s/)[0]!;
  await row.getByRole('link', { name: '开始录入' }).click();
  await expect(hr.getByRole('heading', { name: `录入${name}的答卷` })).toBeVisible();
  await expectAccessible(hr);

  await hr.getByLabel('第1题', { exact: true }).pressSequentially('z');
  await expect(hr.getByLabel('第2题', { exact: true })).toBeFocused();
  await hr.getByRole('button', { name: '记下' }).click();
  await expect(hr.getByRole('alert')).toContainText('读不出来');
  await expect(hr.getByLabel('第1题', { exact: true })).toHaveValue('z');

  await typeSheet(hr, 'A');
  await hr.getByRole('button', { name: '记下' }).click();
  await expect(hr.getByRole('checkbox')).toBeVisible();
  await expectAccessible(hr);

  const trainer = await as('trainer');
  await trainer.goto(`/hr/exams/${examId}/entry`);
  await trainer.getByRole('link', { name: `再录一遍 ${name}` }).click();
  await expect(trainer.getByLabel('第1题', { exact: true })).toHaveValue('');
  await typeSheet(trainer, 'B');
  await trainer.getByRole('button', { name: '记下，和第一遍比对' }).click();
  await expect(trainer.getByText('有1题不一致')).toBeVisible();
  await expectAccessible(trainer);
  await trainer.getByRole('radio').nth(1).check();
  await trainer.getByRole('button', { name: '就按所选的计入成绩' }).click();
  await expect(trainer.getByText('这份答卷已经计入')).toBeVisible();

  const attempt = await database
    .selectFrom('exam_attempt')
    .select(['id', 'source', 'submitted_at', 'marked_at'])
    .where('exam_id', '=', examId)
    .executeTakeFirstOrThrow();
  expect(attempt.source).toBe('paper');
  expect(attempt.submitted_at).not.toBeNull();
  expect(attempt.marked_at).not.toBeNull();
  await hr.goto(`/hr/exams/${examId}/entry`);
  await expect(hr.getByRole('row', { name: new RegExp(name) })).toContainText('已计入');
});

/** Types the first question's letter and the points of the open ones; everything else is blank on this sheet. */
async function typeSheet(page: Page, letter: string): Promise<void> {
  await page.getByLabel('第1题', { exact: true }).fill(letter);
  for (const points of await page.getByLabel(/^第\d+题的得分$/).all()) await points.fill('1.5');
  for (const marker of await page.getByLabel(/^第\d+题的阅卷人$/).all())
    await marker.selectOption({ index: 1 });
}

/** The tallest thing that must stay whole when printed, in millimetres. */
async function tallest(page: Page): Promise<number> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: Math.round(186 * millimetre), height: 1000 });
  const pixels = await page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('.sheet *')]
        .filter((element) => getComputedStyle(element).breakInside === 'avoid')
        .map((element) => element.getBoundingClientRect().height)
    )
  );
  return pixels / millimetre;
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
