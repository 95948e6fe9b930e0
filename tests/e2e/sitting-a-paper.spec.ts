import type { Locator, Page } from '@playwright/test';
import { insertCohort, insertEnrolment } from '../../src/lib/server/cohorts';
import type { Database } from '../../src/lib/server/db';
import { createActor } from '../factories/people';
import { expect, expectAccessible, test } from './people';
import { wallClock } from './wall-clock';

test.use({ actionTimeout: 15_000 });

test('A new hire begins with the code HR reads out, loses the network, writes on, and everything arrives', async ({
  as,
  signIn,
  database
}) => {
  test.setTimeout(300_000);
  const { sitter, cohort } = await enrol(database);
  const hr = await as('hr');
  const code = await setExam(hr, cohort);
  const page = await signIn(sitter.email);
  await page.goto('/exams');
  await page.getByRole('link', { name: '看考试说明' }).click();
  await page.getByLabel('开考码').fill('AAAAAA');
  await page.getByRole('button', { name: '开始考试' }).click();
  await expect(page.getByText('开考码不对')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('开考码').fill(code.toLowerCase());
  await page.getByRole('button', { name: '开始考试' }).click();

  const desk = deskQuestion(page);
  await desk.getByRole('textbox').fill('先道歉');
  await expect(desk.getByText(/已保存/)).toBeVisible();
  await page.context().setOffline(true);
  await desk.getByRole('textbox').fill('先道歉，再说清楚什么时候到');
  await expect(desk.getByText('还没传上去')).toBeVisible();
  await expect(page.getByText('连不上网')).toBeVisible();
  await expectAccessible(page);
  const address = page.url();
  await page.goto('about:blank');
  await page.waitForTimeout(2500);

  await page.context().setOffline(false);
  await page.goto(address);
  await expect(deskQuestion(page).getByRole('textbox')).toHaveValue('先道歉，再说清楚什么时候到');
  await expect(deskQuestion(page).getByText(/已保存/)).toBeVisible();
  await expect(page.getByText('离开页面1次')).toBeVisible();
  await page.reload();
  await expect(deskQuestion(page).getByRole('textbox')).toHaveValue('先道歉，再说清楚什么时候到');
  await page.getByRole('button', { name: '交卷' }).click();
  await page.getByRole('button', { name: '确认交卷' }).click();
  await expect(page.getByText('试卷收到了')).toBeVisible();
  await hr.reload();
  const row = hr.getByRole('row', { name: new RegExp(sitter.name) });
  await expect(row).toContainText('已交卷');
  await expect(row).toContainText('离开页面1次');
});

test('A new hire moves to another device, and the first one says so and stops', async ({
  signIn,
  database
}) => {
  const { sitter, examId } = await enrolAndSet(database);
  const desktop = await begin(await signIn(sitter.email), examId);
  await deskQuestion(desktop).getByRole('textbox').fill('在电脑上写的');
  await expect(deskQuestion(desktop).getByText(/已保存/)).toBeVisible();
  await desktop.context().setOffline(true);
  await deskQuestion(desktop).getByRole('textbox').fill('断网时又改了');
  await expect(deskQuestion(desktop).getByText('还没传上去')).toBeVisible();

  const phone = await signIn(sitter.email);
  await phone.setViewportSize({ width: 375, height: 800 });
  await phone.goto(`/exams/${examId}/paper`);
  await expect(phone.getByText('在另一台设备')).toBeVisible();
  await expectAccessible(phone);
  await phone.getByRole('button', { name: '在这台设备上继续' }).click();
  await expect(deskQuestion(phone).getByRole('textbox')).toHaveValue('在电脑上写的');
  await deskQuestion(phone).getByRole('textbox').fill('在手机上接着写');
  await expect(deskQuestion(phone).getByText(/已保存/)).toBeVisible();

  await desktop.context().setOffline(false);
  await expect(desktop.getByText('已经换到另一台设备上作答')).toBeVisible({ timeout: 30_000 });
  await expect(desktop.getByText('这里还有1题的修改没传上去')).toBeVisible();
  await expect(desktop.getByRole('button', { name: '交卷' })).toHaveCount(0);
  await expectAccessible(desktop);
  await phone.reload();
  await expect(deskQuestion(phone).getByRole('textbox')).toHaveValue('在手机上接着写');
  await phone.getByRole('button', { name: '交卷' }).click();
  await phone.getByRole('button', { name: '确认交卷' }).click();
  await expect(phone.getByText('试卷收到了')).toBeVisible();
});

test('The bell goes while a new hire is typing, and what was typed last is in', async ({
  signIn,
  database
}) => {
  const { sitter, examId } = await enrolAndSet(database);
  const page = await signIn(sitter.email);
  await begin(page, examId);
  const endsAt = new Date(Date.now() + 9000);
  await database.updateTable('exam_attempt').set({ ends_at: endsAt }).where('exam_id', '=', examId).execute();
  await page.reload();
  const box = deskQuestion(page).getByRole('textbox');
  await box.fill('写到一半');
  await expect(deskQuestion(page).getByText(/已保存/)).toBeVisible();
  await page.waitForTimeout(Math.max(0, endsAt.getTime() - Date.now() - 300));
  await box.fill('写到一半，铃响了');
  await expect(page.getByText('系统替你交了卷')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('收到1题的答案')).toBeVisible();
  const kept = database
    .selectFrom('answer')
    .innerJoin('exam_attempt', 'exam_attempt.id', 'answer.attempt_id')
    .select(['answer.value', 'exam_attempt.submitted_at'])
    .where('exam_id', '=', examId);
  expect(await kept.execute()).toMatchObject([
    { value: '写到一半，铃响了', submitted_at: expect.any(Date) as Date }
  ]);
});

/** The question about the desk that came late, wherever this sitter's order puts it. */
function deskQuestion(page: Page): Locator {
  return page.getByRole('region', { name: /第\d+题/ }).filter({ hasText: '儿童书桌' });
}

async function begin(page: Page, examId: string): Promise<Page> {
  await page.goto(`/exams/${examId}`);
  await page.getByRole('button', { name: '开始考试' }).click();
  await expect(deskQuestion(page)).toBeVisible();
  return page;
}

/** Sets the paper for a cohort in HR's room; the start code. */
async function setExam(hr: Page, cohort: string): Promise<string> {
  await hr.goto('/hr/exams');
  await hr.getByRole('link', { name: '安排一场' }).click();
  await hr.getByLabel('哪一期').selectOption({ label: cohort });
  await hr.getByLabel('试卷').selectOption('onboarding-basics');
  await hr.getByLabel('开放').fill(wallClock(-60));
  await hr.getByLabel('截止').fill(wallClock(-120));
  await hr.getByRole('button', { name: '安排考试' }).click();
  await expect(hr.getByRole('alert')).toBeVisible();
  await hr.getByLabel('截止').fill(wallClock(180));
  await hr.getByRole('button', { name: '安排考试' }).click();
  await expect(hr.getByText('念给大家')).toBeVisible();
  await expectAccessible(hr);
  return hr.getByLabel('开考码', { exact: true }).innerText();
}

async function enrol(database: Database) {
  const sitter = await createActor(database, ['new-hire']);
  const cohort = `考试 ${sitter.personId.slice(-6)}`;
  const day = new Date().toISOString().slice(0, 10);
  const dates = { opensOn: day, classroomEndsOn: day, onJobEndsOn: '2099-12-31' };
  const cohortId = await insertCohort(database, { name: cohort, pathway: 'first-month', ...dates });
  await insertEnrolment(database, cohortId, sitter.personId, null);
  return { sitter, cohort, cohortId };
}

/** The first paper, open for an hour: 30 minutes from the start, no code, in the paper's own order. */
async function enrolAndSet(database: Database) {
  const { sitter, cohortId } = await enrol(database);
  const examId = crypto.randomUUID();
  const window = { opens_at: new Date(Date.now() - 60_000), closes_at: new Date(Date.now() + 3_600_000) };
  await database
    .insertInto('exam')
    .values({
      ...window,
      id: examId,
      cohort_id: cohortId,
      paper: 'onboarding-basics',
      minutes: 30,
      created_at: new Date()
    })
    .execute();
  const { revisionId } = await database
    .selectFrom('library_item')
    .select('published_revision_id as revisionId')
    .where('kind', '=', 'paper')
    .where('slug', '=', 'onboarding-basics')
    .where('locale', '=', 'zh-CN')
    .executeTakeFirstOrThrow();
  await database
    .insertInto('exam_paper')
    .values({ exam_id: examId, variant: 1, locale: 'zh-CN', revision_id: revisionId! })
    .execute();
  return { sitter, examId };
}
