import type { Locator, Page } from '@playwright/test';
import type { Database } from '../../src/lib/server/db';
import { expect, expectAccessible, test } from './people';

const form = '新员工入职培训考核表';

const dayFrom = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The mentor's form about the new hire whose month begins today, the one nobody has handed in. */
function assessment(database: Database) {
  return database
    .selectFrom('duty as d')
    .innerJoin('person as p', 'p.id', 'd.about_id')
    .selectAll('d')
    .where('d.artefact', '=', 'mentor-assessment')
    .where('p.name', '=', '林晓雨')
    .executeTakeFirstOrThrow();
}

const dutyIn = (page: Page): Locator =>
  page.getByRole('listitem').filter({ hasText: form }).filter({ hasText: '林晓雨' });

test('HR hands a duty to somebody else and gives it more time, each with a reason', async ({
  as,
  database
}) => {
  test.setTimeout(120_000);
  const before = await assessment(database);
  const address = `/hr/cohorts/${before.cohort_id}/duties?state=ahead`;
  const [hr, late] = [await as('hr'), await as('hr')];
  await hr.goto(address);
  await late.goto(address);
  await expectAccessible(hr);

  await dutyIn(hr).getByText('转交', { exact: true }).first().click();
  const delegate = dutyIn(hr).locator('form[action="?/delegate"]');
  await delegate.getByLabel('转交给').selectOption({ label: '郑国强' });
  await delegate.getByLabel('原因').fill('　');
  await delegate.getByRole('button', { name: '转交' }).click();
  await expect(delegate.getByText('这里不能留空。')).toBeVisible();
  await expect(delegate.getByLabel('转交给').locator('option:checked')).toHaveText('郑国强');
  await delegate.getByLabel('原因').fill('何静下周休假');
  await delegate.getByRole('button', { name: '转交' }).click();
  await expect(hr.getByText('已转交，对方会收到消息。')).toBeVisible();
  await expect(dutyIn(hr)).toContainText('由何静转来：何静下周休假');

  const lead = await as('lead');
  await lead.goto('/notices');
  await expect(lead.getByRole('button', { name: /转交给你.+原因：何静下周休假/ })).toBeVisible();
  await expectAccessible(lead);

  await dutyIn(late).getByText('延期', { exact: true }).first().click();
  const overtaken = dutyIn(late).locator('form[action="?/extend"]');
  await overtaken.getByLabel('延期到').fill(dayFrom(before.due_on, 5));
  await overtaken.getByLabel('原因').fill('没有看到转交');
  await overtaken.getByRole('button', { name: '延期' }).click();
  await expect(late.getByRole('alert')).toBeVisible();
  expect((await assessment(database)).due_on).toBe(before.due_on);

  await dutyIn(hr).getByText('延期', { exact: true }).first().click();
  const extend = dutyIn(hr).locator('form[action="?/extend"]');
  await extend.getByLabel('延期到').fill(before.due_on);
  await extend.getByLabel('原因').fill('接手的人刚开始看');
  await extend.getByRole('button', { name: '延期' }).click();
  await expect(hr.getByRole('alert')).toContainText('延期要晚于现在的截止日');
  await expect(extend.getByLabel('原因')).toHaveValue('接手的人刚开始看');
  await extend.getByLabel('延期到').fill(dayFrom(before.due_on, 3));
  await extend.getByRole('button', { name: '延期' }).click();
  await expect(hr.getByText('已延期，负责人会收到消息。')).toBeVisible();
  await expect(dutyIn(hr)).toContainText('接手的人刚开始看');
  await lead.reload();
  await expect(lead.getByRole('button', { name: /延期到.+原因：接手的人刚开始看/ })).toBeVisible();
  await expectAccessible(hr);
});

test('HR gives a cohort other dates and reads what moved', async ({ as, database }) => {
  const { cohort_id: cohortId } = await assessment(database);
  const done = () =>
    database
      .selectFrom('duty')
      .select(['id', 'due_on'])
      .where('cohort_id', '=', cohortId)
      .where('done_at', 'is not', null)
      .orderBy('id')
      .execute();
  const kept = await done();
  const hr = await as('hr');
  await hr.goto(`/hr/cohorts/${cohortId}/dates`);
  await expectAccessible(hr);
  const ends = hr.getByLabel('在岗培训结束');
  const before = await ends.inputValue();
  await ends.fill(dayFrom(await hr.getByLabel('开班').inputValue(), -1));
  await hr.getByRole('button', { name: '保存日期' }).click();
  await expect(hr.getByRole('alert')).toBeVisible();
  await ends.fill(dayFrom(before, 7));
  await hr.getByRole('button', { name: '保存日期' }).click();
  const told = hr.getByRole('status');
  await expect(told).toContainText('随之改期的有');
  await expect(told.getByRole('listitem').filter({ hasText: '新员工培训总结表' })).toContainText('3件');
  await expectAccessible(hr);
  expect(kept.length).toBeGreaterThan(0);
  expect(await done()).toEqual(kept);
  const newHire = await as('new-hire');
  await newHire.goto('/notices');
  await expect(newHire.getByRole('button', { name: /改了日期，你名下有\d件事随之改期/ })).toBeVisible();
});

test('A reminder arrives when HR asks, once a day, and by itself when the last day has passed', async ({
  as,
  signIn,
  database
}) => {
  test.setTimeout(240_000);
  const duty = await assessment(database);
  const today = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });
  const dueIn = (days: number, wake_at: Date | null) =>
    database
      .updateTable('duty')
      .set({
        starts_on: dayFrom(today, -9),
        planned_on: dayFrom(today, days),
        extended_to: null,
        extension_reason: null,
        wake_at
      })
      .where('id', '=', duty.id)
      .execute();
  await dueIn(9, null);
  const hr = await as('hr');
  await hr.goto(`/hr/cohorts/${duty.cohort_id}/duties?state=open`);
  const remind = dutyIn(hr).getByRole('button', { name: /催一下/ });
  await remind.click();
  await expect(hr.getByText('已提醒。')).toBeVisible();
  await remind.click();
  await expect(hr.getByRole('alert')).toContainText('今天已经提醒过了');

  const { name, email } = await database
    .selectFrom('person')
    .select(['name', 'email'])
    .where('id', '=', duty.owner_id)
    .executeTakeFirstOrThrow();
  const owner = await signIn(email);
  await owner.goto('/notices');
  const asked = owner.getByRole('button', { name: new RegExp(`${form}.*，.+截止。`) });
  await expect(asked.first()).toBeVisible();
  await dueIn(-3, new Date());
  await expect(async () => {
    await owner.reload();
    await expect(owner.getByRole('button', { name: /已经过期.+请尽快补上/ })).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 120_000 });
  await hr.goto('/notices');
  await expect(hr.getByRole('button', { name: new RegExp(`${name}的.+已经过期`) })).toBeVisible();
  await expectAccessible(owner);
});

test('A person chooses which notices are mailed, and at an hour of the day', async ({ as, baseURL }) => {
  const page = await as('mentor');
  await page.goto('/account');
  await page.getByRole('radio', { name: '只发急事' }).check();
  const hour = page.getByLabel('汇总的时间');
  await expect(hour.getByRole('option').first()).toHaveText('08:00');
  await expect(hour.getByRole('option').last()).toHaveText('20:00');
  await hour.selectOption({ label: '18:00' });
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('收信方式已保存。')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('radio', { name: '只发急事' })).toBeChecked();
  await expect(hour).toHaveValue('18');
  await expectAccessible(page);
  for (const bad of [
    { mail: 'digest', hour: '22' },
    { mail: 'everything', hour: '9' }
  ]) {
    const headers = { origin: baseURL!, accept: 'text/html' };
    const answer = await page.request.post('/account?/mail', { form: bad, headers });
    expect(answer.status()).toBe(400);
  }
  await page.reload();
  await expect(hour).toHaveValue('18');
});
