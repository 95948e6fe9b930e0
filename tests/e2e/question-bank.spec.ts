import type { Page } from '@playwright/test';
import { insertGrant, insertPerson } from '../../src/lib/server/people';
import { expect, expectAccessible, test } from './people';

test.use({ actionTimeout: 10_000 });

const mixed = `::fee::质量问题退货，运费由谁付？ {=店里付 ~顾客付 ~快递付}

::lost::没有写答案的一题 {~一 ~二}

::late::说好的时间没有到，先道歉再查。 {T}
`;

async function change(page: Page, mend: (source: string) => string): Promise<void> {
  const source = await page.locator('textarea[name="source"]').inputValue();
  await page.locator('.cm-content').fill(mend(source));
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wider).toBeLessThanOrEqual(0);
}

test('A trainer writes a question, tries an answer, and a second person publishes it', async ({
  as,
  signIn,
  database
}) => {
  test.setTimeout(300_000);
  const trainer = await as('trainer');
  const address = '/teach/library/questions/c26/rate-falls?locale=zh-CN';
  const problems = trainer.getByRole('region', { name: '要改的地方' });

  await test.step('It begins as a whole example of its kind', async () => {
    await trainer.goto('/teach/questions?locale=zh-CN');
    await trainer.getByRole('link', { name: '出一道新题' }).click();
    await trainer.getByRole('radio', { name: /^多选/ }).check();
    await trainer.getByLabel('主题').selectOption('C26');
    await trainer.getByLabel('编号').fill('rate-falls');
    await trainer.getByRole('button', { name: '开始写' }).click();
    await expect(trainer).toHaveURL(address);
    await expect(problems.getByText('没有发现问题。')).toBeVisible();
  });

  await test.step('A mistake stands at its line, in Chinese, and goes when it is mended', async () => {
    await change(trainer, (source) => source.replace('correct: true #', 'correct: false #'));
    await expect(problems.getByText('多选至少两项对')).toBeVisible();
    await expect(trainer.getByText('题目眼下读不通')).toBeVisible();
    await change(trainer, (source) =>
      source.replace('correct: false #', 'correct: true #').replace('顾客说收到的杯子碎了', '满意率连降三天')
    );
    await expect(problems.getByText('没有发现问题。')).toBeVisible();
    await expect(trainer.getByText('满意率连降三天').last()).toBeVisible();
  });

  await test.step('An answer is tried before anything is saved', async () => {
    await trainer.getByRole('checkbox', { name: '让您收到碎的杯子，真抱歉。' }).check();
    await trainer.getByRole('button', { name: '试一试' }).click();
    await expect(trainer.getByText('这样答得2分，满分4分。')).toBeVisible();
    await trainer.getByRole('checkbox', { name: '快递弄的，您找快递。' }).check();
    await trainer.getByRole('button', { name: '试一试' }).click();
    await expect(trainer.getByText('这样答得0分，满分4分。')).toBeVisible();
    await expectAccessible(trainer);
    await trainer.getByRole('button', { name: '保存', exact: true }).click();
    await expect(trainer.getByText('已保存为新版本')).toBeVisible();
  });

  await test.step('A colleague finds it in the bank and publishes it', async () => {
    const email = `bank-colleague-${Date.now()}@example.com`;
    const id = await insertPerson(database, { email, name: '许岚', departmentId: null, locale: null });
    await insertGrant(database, id!, { role: 'trainer', departmentId: null, cohortId: null }, null);
    const colleague = await signIn(email);
    await colleague.goto('/teach/questions?locale=zh-CN&state=draft');
    await colleague.getByLabel('题目里的字').fill('满意率连降三天');
    await colleague.getByRole('button', { name: '筛选', exact: true }).click();
    await expect(colleague).toHaveURL(/state=draft.*text=/);
    await colleague.getByRole('link', { name: /满意率连降三天/ }).click();
    await expect(colleague.getByText('还没有试卷用过它。')).toBeVisible();
    await expectAccessible(colleague);
    await colleague.getByRole('button', { name: '发布这个版本' }).click();
    await expect(colleague.getByText('已发布。')).toBeVisible();
  });
});

test('A trainer imports a file with one broken question, looks first, and publishes what was sound', async ({
  as
}) => {
  test.setTimeout(300_000);
  const trainer = await as('trainer');
  await trainer.goto('/teach/questions/import?locale=zh-CN');
  await expectAccessible(trainer);
  await trainer
    .getByLabel('文件')
    .setInputFiles({ name: 'returns.gift', mimeType: 'text/plain', buffer: Buffer.from(mixed) });
  await trainer.getByLabel('主题').selectOption('C27');
  await trainer.getByRole('button', { name: '看看里面有什么' }).click();
  await expect(trainer.getByRole('row', { name: /没有一个答案是对的/ })).toBeVisible();
  await expect(trainer.getByRole('row', { name: /运费由谁付.*新题/ })).toBeVisible();
  await expectAccessible(trainer);
  await trainer.setViewportSize({ width: 375, height: 800 });
  await expectNoSidewaysScroll(trainer);
  await trainer.getByRole('button', { name: '收下这2题' }).click();
  await expect(trainer.getByText('收进了2题，等人审阅。')).toBeVisible();
  await expect(trainer.getByRole('row', { name: /运费由谁付.*导入，待审/ })).toBeVisible();

  const hr = await as('hr');
  await hr.goto('/teach/questions?locale=zh-CN&state=imported&topic=C27');
  await hr.getByRole('button', { name: '把这2题都发布' }).click();
  await expect(hr.getByText('发布了2题。')).toBeVisible();
  await hr.goto('/teach/questions?locale=zh-CN&state=published&topic=C27');
  await expect(hr.getByRole('link', { name: /运费由谁付/ })).toBeVisible();
  await hr.getByRole('link', { name: '导出这些题' }).click();
  await expectAccessible(hr);
  const download = hr.waitForEvent('download');
  await hr.getByRole('link', { name: /^下载/ }).first().click();
  expect((await download).suggestedFilename()).toBe('questions.gift.txt');
});

test('A new hire is kept out of the bank, its keys and its files', async ({ as }) => {
  const newHire = await as('new-hire');
  for (const address of [
    '/teach/questions',
    '/teach/questions/c17/confirm-this-order',
    '/teach/questions/export/gift',
    '/teach/questions/import',
    '/teach/library/questions/c17/confirm-this-order'
  ]) {
    const answer = await newHire.request.get(address);
    expect(answer.status(), address).toBe(403);
    expect(await answer.text()).not.toContain('白女士，收到付款');
  }
  await newHire.goto('/week');
  await expect(newHire.getByRole('link', { name: '题库' })).toHaveCount(0);
});

test('The bank reads well in English, on a phone and in the dark, and answers are tried without script', async ({
  as,
  browser,
  baseURL
}) => {
  const trainer = await as('trainer', { locale: 'en' });
  await trainer.emulateMedia({ colorScheme: 'dark' });
  await trainer.setViewportSize({ width: 375, height: 800 });
  await trainer.goto('/teach/questions?locale=en&kind=reply');
  await trainer.locator('summary', { hasText: 'Questions by topic and difficulty' }).click();
  await expectAccessible(trainer);
  await expectNoSidewaysScroll(trainer);
  await trainer.goto('/teach/questions/c17/confirm-this-order?locale=zh-CN');
  await expectAccessible(trainer);
  await expectNoSidewaysScroll(trainer);

  const context = await browser.newContext({ baseURL, locale: 'zh-CN', javaScriptEnabled: false });
  await context.addCookies(await trainer.context().cookies());
  const plain = await context.newPage();
  await plain.goto('/teach/questions/c23/wrapped-for-the-teacher?locale=zh-CN');
  await plain.getByRole('radio', { name: '情感：怕拿不出手' }).check();
  await plain.getByRole('button', { name: /Try this answer|试一试/ }).click();
  await expect(plain.getByText(/This answer earns 2 of 2|这样答得2分/)).toBeVisible();
  await context.close();
});
