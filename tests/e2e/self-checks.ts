import type { Page } from '@playwright/test';

/** Answers every self-check of a lesson right, as the page itself says what is right. */
export async function answerChecks(page: Page): Promise<void> {
  for (const check of await page.locator('fieldset.check').all()) {
    for (const option of await check.locator('.option[data-correct="true"] input').all())
      await option.check();
    for (const blank of await check.locator('input.blank').all()) {
      await blank.fill(((await blank.getAttribute('data-accept')) ?? '').split('|')[0]!);
      await blank.blur();
    }
    if ((await check.getAttribute('data-kind')) === 'order') await putInOrder(check);
  }
}

async function putInOrder(check: ReturnType<Page['locator']>): Promise<void> {
  const steps = check.locator('.steps > li');
  const compare = check.locator('button.compare');
  if (await compare.count()) {
    await check.locator('.steps').evaluate((list) => {
      const place = (step: Element) => Number((step as HTMLElement).dataset.place);
      list.append(...[...list.children].sort((one, other) => place(one) - place(other)));
    });
    return compare.click();
  }
  for (const step of await steps.all())
    await step.locator('input').fill((await step.getAttribute('data-place')) ?? '');
}
