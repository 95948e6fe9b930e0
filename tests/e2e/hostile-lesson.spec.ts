import { execFileSync } from 'node:child_process';
import { expect, test, type Page } from '@playwright/test';

const harmlessLinks = /^(?:(?:https?|mailto|tel|about):|\/(?:lesson|drill|paper|pictures)\/|#)/;

/** Rendered by a process of its own: the browser's runner cannot read the JSON that the engine imports. */
function hostilePages(): { vector: string; html: string }[] {
  const out = execFileSync(process.execPath, ['--import', 'tsx', 'tests/e2e/hostile-pages.ts'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024
  });
  return JSON.parse(out);
}

/** Listens for whatever a script, or something it could load, would do in a page that no policy protects. */
async function watch(page: Page): Promise<string[]> {
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => seen.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
  page.on('popup', (popup) => seen.push(`popup: ${popup.url()}`));
  page.on('frameattached', () => seen.push('frame'));
  await page.route('**/*', (route) => {
    seen.push(`request: ${route.request().url()}`);
    return route.abort();
  });
  return seen;
}

/** Does to every element what a reader could do to it by accident, without following links. */
async function fumble(page: Page): Promise<string[]> {
  const addresses = await page.evaluate(() => {
    const elements = [...document.body.querySelectorAll<HTMLElement>('*')];
    document.addEventListener('click', (event) => event.preventDefault(), { capture: true });
    for (const element of elements) {
      for (const type of ['mouseover', 'mouseenter', 'pointerdown', 'click', 'toggle', 'load', 'error'])
        element.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
      element.focus();
      element.blur();
      if (element instanceof HTMLDetailsElement) element.open = true;
    }
    return elements.flatMap((element) => (element instanceof HTMLAnchorElement ? [element.href] : []));
  });
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 20)));
  return addresses;
}

test('The watch would notice a lesson that runs something', async ({ page }) => {
  const seen = await watch(page);
  await page.setContent('<img src="data:," onerror="alert(1)"><p onclick="alert(2)">x</p>');
  await fumble(page);
  expect(seen).toEqual(expect.arrayContaining(['dialog: 1', 'dialog: 2']));
});

test('Nobody gets anything to run through a lesson, wherever in it they put it', async ({ page }) => {
  const seen = await watch(page);
  const pages = hostilePages();
  expect(pages.length).toBeGreaterThanOrEqual(90);
  for (const { vector, html } of pages) {
    await page.setContent(`<!doctype html><title>x</title>${html}`);
    const addresses = await fumble(page);
    expect(seen, vector).toEqual([]);
    for (const address of addresses.filter(Boolean)) expect(address, vector).toMatch(harmlessLinks);
    expect(
      await page.locator('script, iframe, object, embed, svg, style, form, base, meta, link').count()
    ).toBe(0);
  }
});
