import { readFileSync } from 'node:fs';
import { expect, expectAccessible, test } from './people';
import { answerChecks } from './self-checks';
import { fillSheet, markEverything, playDrill, sitPaper, type Sample } from './thread';

const excellent = JSON.parse(
  readFileSync('content/zh-CN/drills/late-delivery.excellent.json', 'utf8')
) as Sample;

test('A new hire goes from the first day to a published score', async ({ as }) => {
  test.setTimeout(480_000);
  const newHire = await as('new-hire');
  const trainer = await as('trainer');
  const mentor = await as('mentor');
  const hr = await as('hr');

  await test.step('The first day says what to do and who helps', async () => {
    await newHire.goto('/');
    await expect(newHire).toHaveURL('/week');
    await expect(newHire.getByRole('link', { name: '何静' })).toBeVisible();
    await newHire
      .getByRole('listitem')
      .filter({ hasText: '认识邻座' })
      .getByRole('button', { name: '完成了' })
      .click();
    await expect(newHire.getByRole('img', { name: /完成了 1 项/ })).toBeVisible();
  });

  await test.step('A lesson is learnt, and the place is kept after signing out', async () => {
    await newHire.goto('/courses/confidentiality/what-is-secret');
    const check = newHire.locator('fieldset.check').first();
    await check.getByRole('radio').first().check();
    await expect(check.getByText(/正确|再想想/).first()).toBeVisible();
    await answerChecks(newHire);
    await expect(newHire.getByText('自测都答对了')).toBeVisible();
    await newHire.getByRole('button', { name: '学完了，下一课' }).click();
    await expect(newHire).toHaveURL('/courses/confidentiality/six-rules#main');
    const again = await as('new-hire');
    await again.goto('/courses/confidentiality');
    await expect(
      again.getByRole('listitem').filter({ hasText: '哪些是秘密' }).or(again.getByText('学完').first())
    ).toBeVisible();
    await again.goto('/courses');
    await expect(again.getByText('接着学').or(again.getByText('从这里开始')).first()).toBeVisible();
  });

  await test.step('The pledge is signed with one’s own name', async () => {
    await newHire.goto('/courses/confidentiality/when-it-leaks');
    await answerChecks(newHire);
    await newHire.getByLabel('签名', { exact: true }).fill('别的名字');
    await newHire.getByRole('button', { name: '我已读懂，签名' }).click();
    await expect(newHire.getByRole('alert')).toContainText('签名要和你的姓名一致');
    await newHire.getByLabel('签名', { exact: true }).fill('林晓雨');
    await newHire.getByRole('button', { name: '我已读懂，签名' }).click();
    await expect(newHire.getByText(/林晓雨 于 .+ 签名/)).toBeVisible();
  });

  await test.step('The late delivery is talked through and debriefed', async () => {
    await playDrill(newHire, excellent);
    await expect(newHire.getByText(/优秀|合格/).first()).toBeVisible();
    await expect(newHire.getByText('一票否决')).toBeHidden();
    await expectAccessible(newHire);
  });

  await test.step('The paper is sat, survives a closed tab, and is handed in', async () => {
    await sitPaper(newHire);
    await newHire.goto('/results');
    await expect(newHire.getByText('成绩还没有公布')).toBeVisible();
  });

  await test.step('HR sees who is missing what, and cannot publish yet', async () => {
    await hr.goto('/hr');
    await hr
      .getByRole('link', { name: /第 \d 季度新员工/ })
      .first()
      .click();
    await expect(hr.getByRole('row', { name: /林晓雨/ })).toContainText('还有题没批');
    await hr.getByRole('link', { name: '查看成绩汇总' }).click();
    await expect(hr.getByText('还有 1 人的成绩不齐')).toBeVisible();
    await expect(hr.getByRole('button', { name: '公布成绩' })).toBeHidden();
  });

  await test.step('The trainer marks the short answers without seeing a name', async () => {
    await trainer.goto('/');
    await expect(trainer).toHaveURL('/teach');
    await markEverything(trainer);
    await expect(trainer.getByText('林晓雨')).toBeHidden();
  });

  await test.step('The mentor submits the assessment form', async () => {
    await mentor.goto('/');
    await expect(mentor).toHaveURL('/coach');
    await fillSheet(mentor);
  });

  await test.step('HR submits the scores, the general manager signs for them', async () => {
    await hr.reload();
    await expect(hr.getByRole('row', { name: /林晓雨/ })).toContainText(/\d+\.\d\d/);
    await hr.getByRole('button', { name: '送复核' }).click();
    await expect(hr.getByText(/沈慧 于 .+ 送复核/)).toBeVisible();
    await expect(hr.getByRole('button', { name: '公布成绩' })).toBeHidden();
    await expectAccessible(hr);
    const manager = await as('manager');
    await manager.goto('/notices');
    await manager.getByRole('button', { name: /未读.*等你复核签名/ }).click();
    await expect(manager.getByRole('row', { name: /林晓雨/ })).toContainText(/\d+\.\d\d/);
    await expectAccessible(manager);
    await manager.getByRole('button', { name: '退回' }).click();
    await expect(manager.getByRole('alert')).toBeVisible();
    await manager.getByRole('button', { name: '复核无误，签名' }).click();
    await expect(manager.getByRole('button', { name: '复核无误，签名' })).toBeHidden();
  });

  await test.step('HR publishes, once', async () => {
    await hr.reload();
    await hr.getByRole('button', { name: '公布成绩' }).click();
    await hr.getByRole('button', { name: '确认公布' }).click();
    await expect(hr).toHaveURL(/\/results\//);
    await expect(hr.getByRole('row', { name: /林晓雨/ })).toBeVisible();
    await expect(hr.getByText(/沈慧汇总，.+复核/)).toBeVisible();
    await expectAccessible(hr);
  });

  await test.step('The list downloads with its Chinese intact', async () => {
    const cohort = hr.url().split('/').at(-1);
    const csv = await hr.request.get(`/hr/cohorts/${cohort}/scores/results.csv`);
    const text = (await csv.body()).toString('utf8');
    expect(text.startsWith('\uFEFF名次,姓名,书面考核')).toBe(true);
    expect(text).toContain('林晓雨');
    const xlsx = await hr.request.get(`/hr/cohorts/${cohort}/scores/results.xlsx`);
    expect((await xlsx.body()).subarray(0, 2).toString()).toBe('PK');
    expect(xlsx.headers()['content-disposition']).toContain("filename*=UTF-8''");
  });

  await test.step('The new hire sees the result and the list', async () => {
    await newHire.goto('/results');
    await expect(newHire.getByText('总成绩', { exact: true })).toBeVisible();
    await newHire.getByRole('link', { name: '看公布的名单' }).click();
    await expect(newHire.getByRole('row', { name: /林晓雨/ })).toBeVisible();
    await expectAccessible(newHire);
  });
});
