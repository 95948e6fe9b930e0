import { gunzipSync, gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './people';
import { answerChecks } from './self-checks';

const lesson = '/courses/service-etiquette/golden-six-seconds';

/** Selects the first characters of a paragraph as a reader would with the mouse. */
async function selectWords(page: Page, paragraph: number, length: number): Promise<string> {
  return page
    .locator('.prose > p')
    .nth(paragraph)
    .evaluate((element, length) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const node = walker.nextNode() as Text;
      const range = document.createRange();
      range.setStart(node, 0);
      range.setEnd(node, Math.min(length, node.data.length));
      getSelection()!.removeAllRanges();
      getSelection()!.addRange(range);
      element.scrollIntoView({ block: 'center' });
      return range.toString();
    }, length);
}

test('A new hire’s place, answers and notes are where they left them', async ({ as }) => {
  const page = await as('new-hire');
  await page.goto(lesson);

  await test.step('A wrong answer leaves the check open, and is corrected at once', async () => {
    const check = page.locator('fieldset.check').first();
    await expect(page.getByText('还差', { exact: false }).first()).toBeVisible();
    await page.getByRole('button', { name: '学完了，下一课' }).click();
    await expect(page.getByRole('alert')).toContainText('还有自测没有答对');
    await expectAccessible(page);
    const told = page.waitForResponse((response) => response.url().endsWith('/checks'));
    await check.locator('.option[data-correct="false"] input').first().check();
    expect(await (await told).json()).toMatchObject({ right: false });
    const open = await page.locator('[data-open-checks] li:visible').count();
    for (const option of await check.locator('.option[data-correct="true"] input').all())
      await option.check();
    await expect(page.locator('[data-open-checks] li:visible')).toHaveCount(open - 1);
  });

  let words = '';
  await test.step('A passage is highlighted and noted', async () => {
    words = await selectWords(page, 0, 12);
    const form = page.getByRole('form', { name: '划线与笔记' });
    await form.getByRole('button', { name: '写笔记' }).click();
    await form.getByRole('textbox').fill('明天第一单就照这样回。');
    await form.getByRole('button', { name: '保存笔记' }).click();
    await expect(form).toBeHidden();
    const notes = page.getByRole('region', { name: '我的笔记' });
    await expect(notes.getByRole('paragraph').getByText('明天第一单就照这样回。')).toBeVisible();
    await expect(notes.getByText(words)).toBeVisible();
    expect(await page.evaluate(() => CSS.highlights.get('own-note')?.size)).toBe(1);
  });

  await test.step('The place is kept', async () => {
    const kept = page.waitForRequest((request) => request.url().endsWith('/place'));
    await page
      .locator('.prose h2')
      .nth(2)
      .evaluate((heading) => heading.scrollIntoView());
    await page.mouse.wheel(0, 120);
    await kept;
  });

  await test.step('On another device all of it is there', async () => {
    const again = await as('new-hire');
    await again.goto(lesson);
    await expect(again.locator('.option[data-correct="true"] input:checked').first()).toBeChecked();
    expect(await again.evaluate(() => CSS.highlights.get('own-note')?.size)).toBe(1);
    await again.getByRole('button', { name: '看原文' }).click();
    await expect(again.locator('.prose > p').first()).toBeInViewport();
    await again.getByRole('link', { name: '从上次读到的地方继续' }).click();
    await expect.poll(() => again.evaluate(() => scrollY)).toBeGreaterThan(300);
    await expectAccessible(again);
    await again.goto('/courses/notes');
    await expect(again.getByText(words)).toBeVisible();
    await expectAccessible(again);
  });

  await test.step('With every check right the lesson is learnt', async () => {
    await answerChecks(page);
    await expect(page.getByText('自测都答对了')).toBeVisible();
    await page.getByRole('button', { name: '学完了，下一课' }).click();
    await expect(page).not.toHaveURL(new RegExp(`${lesson}$`));
    await page.goto(lesson);
    await expect(page.getByText('这一课你已经学完。')).toBeVisible();
  });

  await test.step('The arrow keys lead to the next lesson', async () => {
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL('/courses/service-etiquette/seven-steps');
  });
});

test('A new hire asks, a trainer answers, and a colleague reads it without the asker’s name', async ({
  as
}) => {
  const asker = await as('new-hire');
  const question = `夜里没有回复，怎么补救？${Date.now()}`;
  await asker.goto(lesson);
  await asker.getByLabel('你的问题').fill(question);
  await asker.getByRole('button', { name: '提问' }).click();
  await expect(asker.getByText('等待答复')).toBeVisible();

  const trainer = await as('trainer');
  await trainer.goto('/teach');
  await expectAccessible(trainer);
  await trainer
    .getByRole('listitem')
    .filter({ hasText: question })
    .getByRole('link', { name: '去答复' })
    .click();
  const asked = trainer.getByRole('listitem').filter({ hasText: question });
  await expect(asked.getByText('林晓雨')).toBeVisible();
  await asked.getByLabel('答复').fill('早上第一件事就回，先道歉，再说办法。');
  await asked.getByRole('button', { name: '发布答复' }).click();
  await expect(asked.getByText('早上第一件事就回，先道歉，再说办法。')).toBeVisible();

  const colleague = await as('peer');
  await colleague.goto(lesson);
  const seen = colleague.getByRole('listitem').filter({ hasText: question });
  await expect(seen.getByText('早上第一件事就回')).toBeVisible();
  await expect(seen.getByText('一位同事')).toBeVisible();
  await expect(colleague.getByText('林晓雨')).toBeHidden();
  await expectAccessible(colleague);
});

test('A lesson is learnt, noted and asked about without JavaScript', async ({ as, browser, baseURL }) => {
  const cookies = await (await as('lead')).context().cookies();
  const context = await browser.newContext({ baseURL, locale: 'zh-CN', javaScriptEnabled: false });
  await context.addCookies(cookies);
  const page = await context.newPage();
  await page.goto(lesson);
  await page.getByRole('button', { name: '学完了，下一课' }).click();
  await expect(page.getByText('还有自测没有答对')).toBeVisible();
  await page.getByRole('link', { name: '第 1 题' }).click();
  await answerChecks(page);
  await page.getByRole('button', { name: '学完了，下一课' }).click();
  await expect(page).toHaveURL('/courses/service-etiquette/seven-steps#main');

  await page.getByLabel('写一条笔记').fill('先问好');
  await page.getByRole('button', { name: '保存笔记' }).last().click();
  await expect(
    page.getByRole('region', { name: '我的笔记' }).getByRole('paragraph').getByText('先问好')
  ).toBeVisible();
  await page.getByLabel('你的问题').fill('七步能跳步吗？');
  await page.getByRole('button', { name: '提问' }).click();
  await expect(page.getByText('七步能跳步吗？')).toBeVisible();
  await context.close();
});

test('A lesson ships at most 40 kB of compressed script', async ({ as }) => {
  const page = await as('mentor');
  const scripts: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      scripts.push(response.body().then((body) => gzipSync(isGzip(body) ? gunzipSync(body) : body).length));
  });
  await page.goto(lesson, { waitUntil: 'networkidle' });
  const total = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(0);
  expect(total).toBeLessThan(40 * 1024);
});

function isGzip(body: Buffer): boolean {
  return body[0] === 0x1f && body[1] === 0x8b;
}
