import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './people';

test.use({ actionTimeout: 15_000 });

const queue = (page: Page) => page.getByRole('region', { name: '会话' }).getByRole('link');
const reply = (page: Page) => page.getByRole('textbox', { name: /^回复/ });

/** Moves the focus on by Tab until it is where it should be. */
async function tabTo(page: Page, where: ReturnType<Page['getByRole']>): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await where.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab never comes there');
}

test('A shift is worked, paused and ended with the keyboard alone', async ({ as }) => {
  test.setTimeout(600_000);
  const page = await as('new-hire');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/drills');

  await test.step('It is started with one scenario', async () => {
    await tabTo(page, page.getByText('只从几个场景里来'));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('checkbox', { name: '迟到十九天的射灯' }));
    await page.keyboard.press('Space');
    await tabTo(page, page.getByRole('button', { name: '开始值班' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: '练习值班' })).toBeVisible();
    await expect(queue(page).first()).toBeVisible({ timeout: 30_000 });
  });

  await test.step('A chat is opened by its number, and an input method’s Enter sends nothing', async () => {
    await page.keyboard.press('Alt+Digit1');
    await expect(reply(page)).toBeFocused();
    await page.keyboard.type('您好');
    await reply(page).dispatchEvent('keydown', { key: 'Enter', isComposing: true });
    await reply(page).dispatchEvent('keydown', { key: 'Enter', keyCode: 229 });
    await expect(reply(page)).toHaveValue('您好');
    await page.keyboard.press('Shift+Enter');
    await expect(reply(page)).toHaveValue('您好\n');
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
  });

  await test.step('A quick reply is found and sent', async () => {
    await page.keyboard.press('Alt+KeyQ');
    await expect(page.getByRole('searchbox', { name: '找快捷回复' })).toBeFocused();
    await page.keyboard.type('稍等');
    await page.keyboard.press('Enter');
    await expect(reply(page)).toBeFocused();
    await expect(reply(page)).toHaveValue(/两分钟内答复您/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('log').getByText(/两分钟内答复您/)).toBeVisible();
    await expect(reply(page)).toHaveValue('');
  });

  await test.step('The library is searched, and the chat stays', async () => {
    await page.keyboard.press('Alt+KeyK');
    await page.keyboard.type('道歉');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: '课程', exact: true })).toBeVisible();
    await expect(page.getByRole('log').getByText(/两分钟内答复您/)).toBeVisible();
  });

  await test.step('Tags and a note are kept', async () => {
    await page.keyboard.press('Alt+KeyN');
    await expect(page.getByRole('checkbox', { name: '待付款' })).toBeFocused();
    await page.keyboard.press('Space');
    await tabTo(page, page.getByRole('textbox', { name: '备注' }));
    await page.keyboard.type('明天上午回访');
    await tabTo(page, page.getByRole('button', { name: '保存记录' }));
    await page.keyboard.press('Enter');
    await expect(page.getByText('记录已保存')).toBeVisible();
  });

  await test.step('The list of shortcuts opens and closes', async () => {
    await page.keyboard.press('Alt+Slash');
    await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: '快捷键' })).toBeHidden();
  });

  await test.step('The clock is paused, and the desk reads well on a phone and on a laptop', async () => {
    await tabTo(page, page.getByRole('button', { name: '暂停' }));
    await page.keyboard.press('Enter');
    await expect(page.getByText('暂停中')).toBeVisible();
    const [desk] = page.url().split('?');
    for (const [width, colorScheme] of [
      [375, 'dark'],
      [1280, 'light']
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      for (const view of ['order', 'replies', 'knowledge', 'colleagues', 'record'])
        for (const pane of ['queue', 'talk', 'side']) {
          if (pane !== 'side' && view !== 'order') continue;
          await page.goto(`${desk}?chat=1&pane=${pane}&side=${view}`);
          await expect(page.getByRole('heading', { name: '练习值班' })).toBeVisible();
          await expectAccessible(page);
          const sideways = await page.evaluate(
            () => document.documentElement.scrollWidth - window.innerWidth
          );
          expect(sideways, `${pane} ${view} at ${width} px scrolls sideways`).toBeLessThanOrEqual(0);
        }
    }
    await page.getByRole('button', { name: '继续' }).press('Enter');
    await expect(page.getByRole('button', { name: '暂停' })).toBeVisible();
  });

  await test.step('The chat is closed after a question, and the shift too', async () => {
    await page.keyboard.press('Alt+Digit1');
    await page.keyboard.press('Alt+KeyL');
    const question = page.getByRole('alertdialog');
    await expect(question).toBeVisible();
    await expect(question.getByRole('button', { name: '接着聊' })).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    /* The customer types their parting words first. */
    await expect(page.getByRole('heading', { name: '对话结束了' })).toBeVisible({ timeout: 30_000 });
    await tabTo(page, page.getByRole('button', { name: '结束值班' }).first());
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: '值班报告' })).toBeVisible();
  });

  await test.step('The report and the replay read well, and the replay is stepped through', async () => {
    const report = page.url();
    for (const [width, colorScheme] of [
      [375, 'dark'],
      [1280, 'light']
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      for (const address of [report, report.replace('/report', '/replay'), '/drills/shifts']) {
        await page.goto(address);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expectAccessible(page);
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(sideways, `${address} at ${width} px scrolls sideways`).toBeLessThanOrEqual(0);
      }
    }
    await page.goto(report.replace('/report', '/replay'));
    const position = page.getByRole('slider', { name: '位置' });
    await position.focus();
    await page.keyboard.press('End');
    await page.getByRole('button', { name: /^1 · / }).press('Enter');
    await expect(page.getByRole('log').getByText(/两分钟内答复您/)).toBeVisible();
    await position.press('Home');
    await expect(position).toHaveValue('0');
    await page.getByRole('button', { name: '下一条' }).press('Enter');
    await expect(position).not.toHaveValue('0');
  });
});

test('A shift is worked without JavaScript', async ({ as, browser, baseURL }) => {
  const cookies = await (await as('peer')).context().cookies();
  const context = await browser.newContext({ baseURL, locale: 'zh-CN', javaScriptEnabled: false });
  await context.addCookies(cookies);
  const page = await context.newPage();
  await page.goto('/drills');
  await page.getByText('只从几个场景里来').click();
  await page.getByRole('checkbox', { name: '迟到十九天的射灯' }).check();
  await page.getByRole('button', { name: '开始值班' }).click();
  await expect(async () => {
    await page.reload();
    await expect(queue(page).first()).toBeVisible({ timeout: 1000 });
  }).toPass();
  await queue(page).first().click();
  await page.getByRole('link', { name: '快捷', exact: true }).click();
  await page.getByRole('link', { name: /^请稍等/ }).click();
  await expect(reply(page)).toHaveValue(/两分钟内答复您/);
  await page.getByRole('button', { name: '发送', exact: true }).click();
  await expect(page.getByRole('log').getByText(/两分钟内答复您/)).toBeVisible();
  await reply(page).fill('');
  await page.getByRole('button', { name: '发送', exact: true }).click();
  await expect(page.getByText('先写点什么再发送').first()).toBeVisible();
  await page.getByRole('button', { name: '结束值班' }).first().click();
  await page.getByRole('alertdialog').getByRole('button', { name: '结束值班' }).click();
  await expect(page.getByRole('heading', { name: '值班报告' })).toBeVisible();
  await page.goto(page.url().replace('/report', '/replay'));
  await expect(page.getByRole('listitem').filter({ hasText: '两分钟内答复您' }).first()).toBeVisible();
  await context.close();
});
