import type { Page } from '@playwright/test';
import { insertGrant, insertPerson } from '../../src/lib/server/people';
import { expect, expectAccessible, test } from './people';

test.use({ actionTimeout: 10_000 });

const address = '/teach/library/drills/porter-has-it?locale=zh-CN';

async function change(page: Page, mend: (source: string) => string): Promise<void> {
  const source = await page.locator('textarea[name="source"]').inputValue();
  await page.locator('.cm-content').fill(mend(source));
}

async function say(page: Page, text: string): Promise<void> {
  await page.getByLabel('你对顾客说').fill(text);
  await page.getByRole('button', { name: '发送' }).click();
  await expect(page.getByLabel('你对顾客说')).toHaveValue('');
}

test('A trainer writes a scenario, tries it, a second one publishes it, a new hire plays it', async ({
  as,
  signIn,
  database
}) => {
  test.setTimeout(300_000);
  const trainer = await as('trainer');
  const problems = trainer.getByRole('region', { name: '要改的地方' });
  const map = trainer.getByRole('img', { name: '剧本的路线图' });

  await test.step('It begins as a template with its map', async () => {
    await trainer.goto('/teach/library?locale=zh-CN');
    const shelf = trainer.getByRole('region', { name: '演练剧本' });
    await shelf.getByText('写一个新剧本').click();
    await shelf.getByLabel('标题').fill('门卫收的包裹');
    await shelf.getByLabel('编号').fill('porter-has-it');
    await shelf.getByRole('button', { name: '开始写' }).click();
    await expect(trainer).toHaveURL(address);
    await expect(map.getByText('opening')).toBeVisible();
    await expect(map.getByText('放心离开')).toBeVisible();
    await expect(problems.getByRole('listitem')).toHaveCount(2);
  });

  await test.step('A mistake is shown at its line in Chinese, and goes when it is mended', async () => {
    await change(trainer, (source) => source.replace('goto: wrap', 'goto: wrapp'));
    await expect(problems.getByText('没有“wrapp”这一步。')).toBeVisible();
    await expect(problems.getByRole('button', { name: /第 ?\d+ ?行/ }).first()).toBeVisible();
    await expect(trainer.getByText('剧本眼下读不通')).toBeVisible();
    await change(trainer, (source) => source.replace('goto: wrapp', 'goto: wrap').replace('何姐', '秦姐'));
    await expect(problems.getByText('没有“wrapp”这一步。')).toBeHidden();
    await expect(problems.getByRole('listitem')).toHaveCount(2);
  });

  await test.step('The draft is played in place: what was heard, mood, points and the way gone', async () => {
    await trainer.getByRole('button', { name: '开始试演' }).click();
    await say(trainer, '您好，显示签收了却没拿到货，非常抱歉，您一定很着急');
    const talk = trainer.getByRole('log', { name: '试演' });
    await expect(talk.getByText('致歉')).toBeVisible();
    await expect(map).toHaveAccessibleDescription('试演走到了“where”。');
    await say(trainer, '你烦不烦，自己找去');
    await expect(talk.getByText('不耐烦').or(talk.getByText('失礼')).first()).toBeVisible();
    await expect(trainer.getByText(/到现在\d+分/)).toBeVisible();
    await expectAccessible(trainer);
    await trainer.getByRole('button', { name: '结束对话' }).click();
    await expect(trainer.getByText(/结局：/)).toBeVisible();
    await trainer.getByRole('button', { name: '存作不及格样本' }).click();
    await expect(trainer.getByLabel('不及格样本')).toHaveValue(/你烦不烦，自己找去/);
  });

  await test.step('The scenario and both its samples are saved', async () => {
    await trainer.getByLabel('这次改了什么').fill('第一版');
    await trainer.getByRole('button', { name: '保存', exact: true }).click();
    await expect(trainer.getByText('已保存为新版本')).toBeVisible();
    for (const band of ['不及格样本', '优秀样本']) {
      const form = trainer.locator('form').filter({ has: trainer.getByLabel(band) });
      await form.getByRole('button', { name: '保存这段对话' }).click();
      await expect(form.getByText(/已保存的这段得\d+分/)).toBeVisible();
    }
    await expect(trainer.getByText('没有发现问题。')).toBeVisible();
  });

  await test.step('A colleague publishes it', async () => {
    const email = `drill-colleague-${Date.now()}@example.com`;
    const id = await insertPerson(database, { email, name: '许岚', departmentId: null, locale: null });
    await insertGrant(database, id!, { role: 'trainer', departmentId: null, cohortId: null }, null);
    const colleague = await signIn(email);
    await colleague.goto(address);
    await colleague.getByRole('button', { name: '发布这个版本' }).click();
    await expect(colleague.getByText('已发布。')).toBeVisible();
    await colleague.goto('/teach/library?locale=zh-CN');
    await expect(colleague.getByRole('link', { name: '门卫收的包裹' })).toBeVisible();
    await expectAccessible(colleague);
  });

  await test.step('A new hire plays it', async () => {
    const newHire = await as('new-hire');
    await newHire.goto('/drills/porter-has-it');
    await newHire.getByRole('button', { name: '开始对话' }).click();
    await expect(newHire.getByText(/显示签收了|昨天就签收了/).first()).toBeVisible();
  });
});

test('A scenario of five megabytes is refused with a sentence, and the saved one stays', async ({ as }) => {
  const trainer = await as('trainer');
  await trainer.goto('/teach/library/drills/haggling?locale=zh-CN');
  const before = await trainer.locator('textarea[name="source"]').inputValue();
  const answer = await trainer.request.post('/teach/library/drills/haggling/rehearsal?locale=zh-CN', {
    data: { source: `${before}# ${'x'.repeat(5_000_000)}`, seed: 1, events: [] },
    headers: { origin: new URL(trainer.url()).origin }
  });
  expect([400, 413]).toContain(answer.status());
  await trainer.reload();
  await expect(trainer.locator('textarea[name="source"]')).toHaveValue(before);
});

test('The map and the trial are one press away on a phone, in English and in the dark', async ({ as }) => {
  const trainer = await as('trainer', { locale: 'en' });
  await trainer.emulateMedia({ colorScheme: 'dark' });
  await trainer.setViewportSize({ width: 375, height: 800 });
  await trainer.goto('/teach/library/drills/late-delivery?locale=en');
  await expect(trainer.getByRole('img', { name: 'Map of the scenario' })).toBeHidden();
  await trainer.getByRole('button', { name: 'Map', exact: true }).click();
  await expect(trainer.getByRole('img', { name: 'Map of the scenario' })).toBeVisible();
  await trainer.getByText('As a table').click();
  await expect(trainer.getByRole('row', { name: /Whatever|apolog/i }).first()).toBeVisible();
  await expectAccessible(trainer);
  await trainer.getByRole('button', { name: 'Try it', exact: true }).click();
  await trainer.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(trainer.getByLabel('You to the customer')).toBeVisible();
  await expectAccessible(trainer);
  const wider = await trainer.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wider).toBeLessThanOrEqual(0);
});
