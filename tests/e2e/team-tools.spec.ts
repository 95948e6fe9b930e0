import { expect, expectAccessible, test } from './people';

test('A mentor raises a new hire’s share of the traffic, and HR sees who did', async ({ as }) => {
  const mentor = await as('mentor');
  await mentor.goto('/coach');
  await mentor.getByRole('link', { name: '值班与接待量 林晓雨' }).click();
  await expect(mentor.getByRole('heading', { name: '林晓雨的值班与接待量' })).toBeVisible();
  await expectAccessible(mentor);
  await mentor.getByLabel('满负荷的百分之几').fill('101');
  await mentor.getByRole('button', { name: '保存接待量' }).click();
  await expect(mentor.getByText('接待量已保存')).toBeHidden();
  await mentor.getByLabel('满负荷的百分之几').fill('60');
  await mentor.getByRole('button', { name: '保存接待量' }).click();
  await expect(mentor.getByText('接待量已保存')).toBeVisible();
  const { pathname } = new URL(mentor.url());

  const newHire = await as('new-hire');
  await newHire.goto('/drills');
  await expect(newHire.getByText('满负荷的60%')).toBeVisible();
  expect((await newHire.goto(pathname))?.status()).toBe(403);

  const hr = await as('hr');
  await hr.goto(pathname);
  await expect(hr.getByText(/^何静于/)).toBeVisible();
  await hr.getByLabel('满负荷的百分之几').fill('');
  await hr.getByRole('button', { name: '保存接待量' }).click();
  await expect(hr.getByText('接待量已保存')).toBeVisible();
});

test('A trainer shares a quick reply, and a new hire finds it in a chat', async ({ as }) => {
  const trainer = await as('trainer');
  await trainer.goto('/teach/quick-replies');
  await expectAccessible(trainer);
  await trainer.getByLabel('名称').fill('开发票');
  await trainer.getByLabel('内容').fill('发'.repeat(61));
  await trainer.getByRole('button', { name: '保存', exact: true }).click();
  await expect(trainer.getByText('太长了')).toBeVisible();
  await expect(trainer.getByLabel('名称')).toHaveValue('开发票');
  await trainer.getByLabel('内容').fill('发票明天中午前开好，发到您留的邮箱。');
  await trainer.getByRole('button', { name: '保存', exact: true }).click();
  await expect(trainer.getByText('发票明天中午前开好')).toBeVisible();

  const newHire = await as('new-hire');
  await newHire.goto('/drills/late-delivery');
  await newHire.getByRole('button', { name: '开始对话' }).click();
  const reply = newHire.getByRole('textbox', { name: /^回复/ });
  await expect(reply).toBeFocused();
  await newHire.keyboard.press('/');
  await newHire.keyboard.type('发票');
  await newHire.keyboard.press('Enter');
  await expect(reply).toHaveValue(/明天中午前开好/);
  await newHire.keyboard.press('Alt+KeyO');
  await newHire.getByText('跟顾客核对订单').click();
  await newHire.getByRole('button', { name: '发送核对' }).click();
  await expect(newHire.getByText('先勾上要跟顾客核对的内容').first()).toBeVisible();
  await newHire.getByRole('checkbox', { name: '商品' }).check();
  await newHire.getByRole('button', { name: '发送核对' }).click();
  await expect(newHire.getByRole('log').getByText(/跟您核对一下订单信息/)).toBeVisible();
  await newHire.getByRole('button', { name: '结束对话' }).click();
  await newHire.getByRole('alertdialog').getByRole('button', { name: '结束', exact: true }).click();
  await expect(newHire.getByRole('heading', { name: '对话结束了' })).toBeVisible();
});
