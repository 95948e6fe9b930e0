import { expect, type Page } from '@playwright/test';

export type Sample = { turns: { by: 'agent' | 'customer'; text: string }[] };

const chinese = { start: '开始对话', close: '结束对话', confirm: '结束', debrief: '看复盘' };
const english = {
  start: 'Start the chat',
  close: 'Close the chat',
  confirm: 'Close it',
  debrief: 'Read the debrief'
};

/**
 * Plays the trainee's lines of a sample conversation, closes the chat if the customer is still there (chance draws
 * another customer's words at every run), and opens the debrief.
 */
export async function playDrill(page: Page, sample: Sample, locale: 'zh-CN' | 'en' = 'zh-CN'): Promise<void> {
  const words = locale === 'en' ? english : chinese;
  await page.goto('/drills/late-delivery');
  await page.getByRole('button', { name: words.start }).click();
  await expect(page).toHaveURL(/\/drills\/attempts\//);
  const reply = page.getByRole('textbox');
  const over = page.getByRole('link', { name: words.debrief });
  for (const { text } of sample.turns.filter(({ by }) => by === 'agent')) {
    await expect(reply.or(over).first()).toBeVisible();
    if (await over.isVisible()) break;
    await reply.fill(text);
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await reply.press('Enter');
    await answered;
    await page.waitForTimeout(1200);
  }
  await page.waitForTimeout(1500);
  if (!(await over.isVisible())) {
    await page.getByRole('button', { name: words.close }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: words.confirm, exact: true }).click();
  }
  await over.click();
  await expect(page).toHaveURL(/\/debrief$/);
}

/** Sits the paper: answers, closes the tab midway, comes back, hands in. */
export async function sitPaper(page: Page): Promise<void> {
  await page.goto('/exams');
  await page.getByRole('link', { name: '看考试说明' }).first().click();
  await page.getByRole('button', { name: '开始考试' }).click();
  await expect(page).toHaveURL(/\/paper$/);
  const paper = page.url();
  await answerQuestions(page, 1, 5);
  await expect(page.getByText(/已保存 \d\d:\d\d/).first()).toBeVisible();
  await page.goto('about:blank');
  await page.goto(paper);
  await expect(page.locator('#question-1').getByRole('radio', { checked: true })).toHaveCount(1);
  await answerQuestions(page, 6, 10);
  await expect(page.getByText('已答10/10题').first()).toBeVisible();
  await page.getByRole('button', { name: '交卷' }).click();
  await page.getByRole('button', { name: '确认交卷' }).click();
  await expect(page.getByText('试卷收到了')).toBeVisible();
}

async function answerQuestions(page: Page, from: number, to: number): Promise<void> {
  for (let number = from; number <= to; number++) {
    const question = page.locator(`#question-${number}`);
    const text = question.getByRole('textbox');
    if (await text.count()) await text.fill('先接住顾客的心情，再说清原因、办法和时限，最后记录并回访。');
    else await question.getByRole('radio').or(question.getByRole('checkbox')).first().check();
    await text.or(question).first().blur();
    await expect(question.getByText(/已保存 \d\d:\d\d/)).toBeVisible();
  }
}

/** Marks every short answer that waits, until the queue is empty. */
export async function markEverything(page: Page): Promise<void> {
  const begin = page.getByRole('link', { name: /^批改第/ });
  const empty = page.getByText('没有等着批改的答案');
  while (await begin.or(empty).first().isVisible()) {
    if (await empty.isVisible()) return;
    await begin.first().click();
    await page.getByRole('checkbox').first().check();
    const sheet = page.url();
    await page.getByRole('button', { name: /保存评分|保存，下一份/ }).click();
    await expect(page).not.toHaveURL(sheet);
    await page.goto('/teach');
  }
  throw new Error('the marking queue shows neither answers nor that it is empty');
}

/** Submits the first form that waits: refused with gaps at first, then with every item rated. */
export async function fillSheet(page: Page): Promise<void> {
  await page.getByRole('link', { name: '填考核表' }).first().click();
  await page.getByRole('button', { name: '提交给人力资源部' }).click();
  await expect(page.getByText('有几处需要改一下')).toBeVisible();
  for (const group of await page.getByRole('radiogroup').all()) {
    const good = group.locator('input[value="4"]');
    await ((await good.count()) ? good : group.getByRole('radio').first()).check({ force: true });
  }
  for (const name of ['做得好的地方', '接下来要练的'])
    await page.getByLabel(name).fill('接待稳，记录清楚；多练退换货的解释。');
  await page.getByRole('button', { name: '提交给人力资源部' }).click();
  await expect(page.getByText('考核表已提交')).toBeVisible();
}
