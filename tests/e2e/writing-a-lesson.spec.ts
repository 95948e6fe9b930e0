import type { Page } from '@playwright/test';
import { insertGrant, insertPerson } from '../../src/lib/server/people';
import { accountOf, expect, expectAccessible, test } from './people';

test.use({ actionTimeout: 10_000 });

const drawing = (body: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">${body}</svg>`);

const source = (sentence: string) => `---
id: in-the-lift
title: 电梯里的对话
summary: 同事在电梯里问起一张订单，能不能说？
minutes: 5
objectives: [能在公共场合把话题带开]
covers: [C6]
order: 90
---

## 一部电梯，三个人

${sentence}

:::check{id=lift-check kind=single}
电梯里有外人，同事问起顾客的地址，怎么办？
- [ ] 小声告诉他 :: 小声也听得见。
- [x] 说“回工位再说” :: 换个地方，只说给该知道的人。
:::
`;

const address = '/teach/library/lessons/confidentiality/in-the-lift?locale=zh-CN';

async function write(page: Page, text: string): Promise<void> {
  await page.locator('.cm-content').fill(text);
}

async function save(page: Page, note: string): Promise<void> {
  await page.getByLabel('这次改了什么').fill(note);
  await page.getByRole('button', { name: '保存', exact: true }).click();
}

test('A trainer writes a lesson, a second one publishes it, a new hire learns it twice', async ({
  as,
  signIn,
  database
}) => {
  test.setTimeout(300_000);
  const trainer = await as('trainer');
  const newHire = await as('new-hire');
  const email = `second-${Date.now()}@example.com`;
  const id = await insertPerson(database, { email, name: '许岚', departmentId: null, locale: null });
  await insertGrant(database, id!, { role: 'trainer', departmentId: null, cohortId: null }, null);
  const colleague = await signIn(email);

  await test.step('The organisation asks for a second person', async () => {
    const admin = await as('admin');
    await admin.goto('/admin/organisation');
    await admin.getByLabel('由第二个人发布').check();
    await admin.getByRole('button', { name: '保存发布规则' }).click();
    await expect(admin.getByText('发布规则已保存')).toBeVisible();
  });

  await test.step('A lesson is begun in a course', async () => {
    await trainer.goto('/teach/library?locale=zh-CN');
    const course = trainer.getByRole('region', { name: '保密', exact: true });
    await course.getByText('在这门课里写新的一课').click();
    await course.getByLabel('标题').fill('电梯里的对话');
    await course.getByLabel('编号').fill('in-the-lift');
    await course.getByRole('button', { name: '开始写' }).click();
    await expect(trainer).toHaveURL(address);
  });

  await test.step('Problems are shown by line while typing, and the preview follows', async () => {
    await write(trainer, source('门开了。').replace('- [x]', '- [ ]'));
    await expect(trainer.getByRole('region', { name: '要改的地方' }).getByRole('listitem')).toHaveCount(1);
    await write(trainer, source('门开了。'));
    await expect(trainer.getByText('没有发现问题。')).toBeVisible();
    await expect(trainer.getByRole('heading', { name: '一部电梯，三个人' })).toBeVisible();
  });

  await test.step('The draft survives a closed tab', async () => {
    await expect(trainer.getByText(/草稿已保存/)).toBeVisible();
    await trainer.goto('about:blank');
    await trainer.goto(address);
    await expect(trainer.getByRole('heading', { name: '一部电梯，三个人' })).toBeVisible();
    await expectAccessible(trainer);
  });

  await test.step('A picture with a script is refused, a harmless one stands in the lesson', async () => {
    const choose = (body: string) =>
      trainer
        .getByLabel('选择图片')
        .setInputFiles({ name: '../电梯 lift.svg', mimeType: 'image/svg+xml', buffer: drawing(body) });
    await choose('<script>alert(1)</script>');
    await trainer.getByRole('button', { name: '上传' }).click();
    await expect(trainer.getByText('没有收下')).toBeVisible();
    await choose('<rect width="40" height="20" fill="currentColor"/>');
    await trainer.getByRole('button', { name: '上传' }).click();
    await expect(trainer.getByText('已上传')).toBeVisible();
    await trainer.getByRole('status').getByRole('button', { name: '插入正文' }).click();
    await expect(trainer.getByRole('region', { name: '预览' }).getByAltText('图片里有什么')).toBeVisible();
  });

  await test.step('The author saves and cannot publish; a colleague can', async () => {
    await save(trainer, '第一版');
    await expect(trainer.getByText('已保存为新版本')).toBeVisible();
    await expect(trainer.getByText('请一位同事打开这一页发布')).toBeVisible();
    await colleague.goto(address);
    await colleague.getByRole('button', { name: '发布这个版本' }).click();
    await expect(colleague.getByText('已发布。')).toBeVisible();
  });

  await test.step('The new hire finds it and learns it', async () => {
    await newHire.goto('/courses/confidentiality');
    await newHire.getByRole('link', { name: '电梯里的对话' }).first().click();
    await expect(newHire.getByAltText('图片里有什么')).toBeVisible();
    await learn(newHire);
  });

  await test.step('A change that must be learned again comes back on the week', async () => {
    await trainer.goto(address);
    await write(trainer, source('门开了，进来一位快递员。'));
    await save(trainer, '加了快递员');
    await expect(trainer.getByText('已保存为新版本')).toBeVisible();
    await colleague.goto(address);
    await colleague.getByRole('link', { name: '看改了什么' }).click();
    await expect(colleague.getByRole('insertion').filter({ hasText: '快递员' })).toBeVisible();
    await colleague.goBack();
    await colleague.getByLabel('必须重新学').check();
    await colleague.getByLabel('给学过的人看的说明').fill('多了一位外人。');
    await colleague.getByRole('button', { name: '发布这个版本' }).click();
    await expect(colleague.getByText('已发布。')).toBeVisible();
    await newHire.goto('/week');
    await expect(newHire.getByRole('heading', { name: '要重新学的课' })).toBeVisible();
    await newHire
      .getByRole('link', { name: /电梯里的对话/ })
      .first()
      .click();
    await expect(newHire.getByText('进来一位快递员')).toBeVisible();
  });

  await test.step('Two save at once and nothing is lost', async () => {
    await trainer.goto(address);
    await colleague.goto(address);
    await write(trainer, source('门开了，周敏写的。'));
    await write(colleague, source('门开了，许岚写的。'));
    await save(trainer, '周敏的');
    await expect(trainer.getByText('已保存为新版本')).toBeVisible();
    await save(colleague, '许岚的');
    await expect(colleague.getByRole('heading', { name: '合并两份' })).toBeVisible();
    await expect(colleague.getByRole('deletion').filter({ hasText: '周敏写的' }).first()).toBeVisible();
    await colleague.locator('.cm-merge-b .cm-content').fill(source('门开了，周敏写的，许岚写的。'));
    await colleague.getByRole('button', { name: '保存合并好的' }).click();
    await expect(colleague.getByText('已保存为新版本')).toBeVisible();
    await trainer.goto(address);
    await expect(trainer.getByRole('region', { name: '预览' }).last()).toContainText('周敏写的，许岚写的');
    await trainer.getByRole('link', { name: '历史版本' }).click();
    await expect(trainer.getByRole('row', { name: /周敏的/ })).toBeVisible();
    await expectAccessible(trainer);
  });
});

test('A lesson is written without JavaScript', async ({ browser, baseURL, as }) => {
  const cookies = await (await as('trainer')).context().cookies();
  const context = await browser.newContext({ baseURL, locale: 'zh-CN', javaScriptEnabled: false });
  await context.addCookies(cookies);
  const page = await context.newPage();
  expect(accountOf('trainer').name).toBe('周敏');
  await page.goto('/teach/library/lessons/confidentiality/what-is-secret?locale=zh-CN');
  const text = page.getByLabel('正文', { exact: true });
  const before = await text.inputValue();
  await text.fill(`${before}\n没有脚本也能写。\n`);
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('已保存为新版本')).toBeVisible();
  await expect(page.getByLabel('正文', { exact: true })).toHaveValue(/没有脚本也能写/);
  await context.close();
});

async function learn(page: Page): Promise<void> {
  const check = page.locator('fieldset.check').first();
  await check.getByLabel('说“回工位再说”').check();
  await page.getByRole('button', { name: /学完了/ }).click();
  await expect(page).not.toHaveURL(/in-the-lift/);
}
