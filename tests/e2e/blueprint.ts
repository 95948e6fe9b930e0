import type { Page } from '@playwright/test';

type Line = { topic: string; kind?: string; count: string; points: string };

/** Fills in one line of a paper's blueprint; without a kind, questions of every kind are drawn. */
export async function fillBlueprintLine(
  page: Page,
  number: number,
  { topic, kind, count, points }: Line
): Promise<void> {
  const row = page.getByRole('group', { name: `第${number}行` });
  const topics = row.getByRole('group', { name: '主题' });
  await topics.locator('summary').click();
  await topics.getByRole('checkbox', { name: new RegExp(`^${topic} `) }).check();
  await topics.locator('summary').click();
  if (kind) {
    const kinds = row.getByRole('group', { name: '题型' });
    await kinds.locator('summary').click();
    await kinds.getByRole('checkbox', { name: kind }).check();
    await kinds.locator('summary').click();
  }
  await row.getByLabel('题数').fill(count);
  await row.getByLabel('每题分值').fill(points);
}
