import { readFileSync } from 'node:fs';
import { fileForms } from '../e2e/filed-forms';
import { picturePage } from '../e2e/page-breaks';
import { expect, test } from '../e2e/people';
import { playDrill, type Sample } from '../e2e/thread';

const picture = (name: string) => ({ path: `docs/screenshots/${name}.png` });

test('Five pictures of real pages', async ({ as }) => {
  test.setTimeout(120_000);
  const newHire = await as('new-hire');
  await newHire.goto('/week');
  await newHire.screenshot(picture('week'));

  await newHire.goto('/courses/service-etiquette/golden-six-seconds');
  await newHire.screenshot(picture('lesson'));

  const sample = JSON.parse(
    readFileSync('content/zh-CN/drills/late-delivery.excellent.json', 'utf8')
  ) as Sample;
  await newHire.goto('/drills/late-delivery');
  await newHire.getByRole('button', { name: '开始对话' }).click();
  const reply = newHire.locator('textarea');
  for (const { text } of sample.turns.filter(({ by }) => by === 'agent').slice(0, 2)) {
    await reply.fill(text);
    await reply.press('Enter');
    await newHire.waitForTimeout(2500);
  }
  await newHire.screenshot(picture('drill'));
  await playDrill(newHire, sample);
  await newHire.screenshot(picture('debrief'));

  const hr = await as('hr');
  await hr.goto('/hr');
  await hr
    .getByRole('link', { name: /季度新员工/ })
    .first()
    .click();
  await expect(hr.getByRole('heading', { name: '成员' })).toBeVisible();
  await hr.screenshot({ ...picture('cohort'), fullPage: true });
});

const filed: Record<string, string> = {
  F1: 'plan-f1',
  F2: 'feedback-f2',
  F5: 'report-f5',
  F6: 'assessment-f6',
  F7: 'summary-f7',
  F8: 'quality-f8'
};

test('The first page of every form the office files', async ({ as, database }) => {
  test.setTimeout(120_000);
  for (const { code, by, address, words } of await fileForms(database)) {
    const page = await as(by);
    await page.goto(address);
    await expect(page.getByRole('article')).toContainText(words);
    await picturePage(page, picture(filed[code]!).path);
  }
});
