import { readFileSync } from 'node:fs';
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
