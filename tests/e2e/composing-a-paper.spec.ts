import type { Page } from '@playwright/test';
import { fillBlueprintLine } from './blueprint';
import { expect, expectAccessible, test } from './people';

test.use({ actionTimeout: 10_000 });

/** Reads what the check found, ticks it, and submits. */
async function submit(page: Page): Promise<void> {
  const check = page.getByRole('region', { name: '检查' });
  for (const box of await check.getByRole('checkbox').all()) await box.check();
  await check.getByRole('button', { name: '提交', exact: true }).click();
  await expect(page.getByText('审批期间不能修改')).toBeVisible();
}

test('HR draws a paper by a blueprint, the lead returns it, HR changes it, the lead approves it', async ({
  as
}) => {
  test.setTimeout(300_000);
  const hr = await as('hr');
  const lead = await as('lead');
  const questions = hr.getByRole('region', { name: '题目' });

  await test.step('HR says what the paper is called and what it should have', async () => {
    await hr.goto('/hr');
    await hr.getByRole('link', { name: '试卷', exact: true }).click();
    await hr.getByRole('link', { name: '新建试卷' }).click();
    await hr.getByLabel('名称', { exact: true }).fill('客服上岗笔试');
    await hr.getByLabel('目标总分').fill('20');
    await hr.getByRole('button', { name: '下一步：命题蓝图' }).click();
    await expect(hr.getByRole('heading', { name: '命题蓝图' })).toBeVisible();
    await fillBlueprintLine(hr, 1, { topic: 'C6', count: '4', points: '3' });
    await hr.getByRole('button', { name: '加一行' }).click();
    await fillBlueprintLine(hr, 2, { topic: 'C19', count: '2', points: '4' });
    await hr
      .getByRole('group', { name: '第2行' })
      .getByRole('group', { name: '题型' })
      .locator('summary')
      .click();
    await hr.getByRole('group', { name: '第2行' }).getByRole('checkbox', { name: '单选' }).check();
    await expect(hr.getByText('6题，20分')).toBeVisible();
    await expectAccessible(hr);
    await hr.getByRole('button', { name: '抽题', exact: true }).click();
  });

  await test.step('The questions are drawn; one is swapped for another that fits', async () => {
    await expect(hr.getByText('6题，20分（目标20分）')).toBeVisible();
    await expect(questions.getByRole('listitem').filter({ hasText: 'C6' }).first()).toBeVisible();
    const before = await questions.locator('ol > li').first().locator('p').first().innerText();
    await questions.getByRole('link', { name: '换掉第1题' }).click();
    await expect(hr.getByText('这里只列出符合同一位置要求的题')).toBeVisible();
    await hr.getByRole('button', { name: /^换成/ }).first().click();
    await expect(questions.locator('ol > li')).toHaveCount(6);
    await expect(questions.locator('ol > li').first()).not.toContainText(before);
    await expect(hr.getByText('6题，20分（目标20分）')).toBeVisible();
    await expectAccessible(hr);
  });

  await test.step('What the check found has to be read before the paper is submitted', async () => {
    await submit(hr);
    await expect(hr.getByRole('button', { name: '批准' })).toBeHidden();
  });

  await test.step('The lead looks at it with the key and returns it with a remark', async () => {
    await lead.goto('/hr/papers');
    await expect(lead.getByRole('row', { name: /客服上岗笔试/ })).toContainText('请你审阅并决定');
    await lead.getByRole('link', { name: '客服上岗笔试' }).click();
    await lead.getByRole('link', { name: '带答案预览' }).click();
    await expect(lead.getByRole('heading', { name: /第 ?1 ?题/ })).toBeVisible();
    await expect(lead.getByRole('group', { name: '答案与理由' }).first()).toBeVisible();
    await expectAccessible(lead);
    await lead.goBack();
    await lead.getByRole('button', { name: '退回' }).click();
    await expect(lead.getByText('退回时请写明要改什么')).toBeVisible();
    await lead.getByLabel('意见').fill('保密那几题请把顺序调一调。');
    await lead.getByRole('button', { name: '退回' }).click();
    await expect(lead.getByText('保密那几题请把顺序调一调。')).toBeVisible();
  });

  await test.step('HR sees the remark, changes the order and submits it again', async () => {
    await hr.goto('/hr/papers');
    await expect(hr.getByRole('row', { name: /客服上岗笔试/ })).toContainText('按意见修改');
    await hr.getByRole('link', { name: '客服上岗笔试' }).click();
    await expect(hr.getByText('保密那几题请把顺序调一调。')).toBeVisible();
    const first = await questions.locator('ol > li').first().locator('p').first().innerText();
    await hr.getByRole('button', { name: '下移第1题' }).click();
    await expect(questions.locator('ol > li').nth(1)).toContainText(first);
    await submit(hr);
  });

  await test.step('The lead approves it, and it can be set', async () => {
    await lead.reload();
    await lead.getByRole('button', { name: '批准' }).click();
    await expect(lead.getByText('可以用来安排考试')).toBeVisible();
    await expectAccessible(lead);
    await hr.reload();
    await expect(hr.getByRole('button', { name: '下移第1题' })).toBeHidden();
    await hr.goto('/hr/papers');
    await expect(hr.getByRole('row', { name: /客服上岗笔试/ })).toContainText('可以用它安排考试');
  });
});
