import { fileForms, type FiledForm } from './filed-forms';
import { pageBreaks, pagesIn } from './page-breaks';
import { expect, expectAccessible, test } from './people';

let forms: FiledForm[] | undefined;

test.beforeEach(async ({ database }) => {
  forms ??= await fileForms(database);
});

for (const code of ['F1', 'F2', 'F5', 'F6', 'F7', 'F8']) {
  test(`The office prints ${code} on A4, and no line and no row is cut where a page ends`, async ({ as }) => {
    test.setTimeout(120_000);
    const { by, address, words } = forms!.find((form) => form.code === code)!;
    const page = await as(by);
    await page.goto(address);
    await expect(page.getByRole('article')).toContainText(words);
    await expectAccessible(page);
    const { pages, cut } = await pageBreaks(page);
    expect(cut).toEqual([]);
    const pdf = pagesIn(await page.pdf({ preferCSSPageSize: true }));
    expect(pdf).toEqual({ pages, width: 595, height: 842 });
    expect(pages).toBeGreaterThan(1);
  });
}

test('A row that may be parted and a box that is too tall are found where a page ends', async ({ as }) => {
  const page = await as('manager');
  /* Without its script the page keeps what is done to it here. */
  await page.route(/\/_app\/.+\.js$/, (route) => route.abort());
  await page.goto(forms!.find(({ code }) => code === 'F1')!.address);
  const parted = await page.addStyleTag({
    content:
      '.sheet tr, .sheet td { break-inside: auto !important } .sheet td { line-height: 9mm !important }'
  });
  await page
    .locator('.sheet td')
    .evaluateAll((cells) => cells.forEach((cell) => (cell.textContent = '很长的一格。'.repeat(60))));
  expect((await pageBreaks(page)).cut).toContainEqual(expect.stringMatching(/^tr /));
  await parted.evaluate((element) => (element as Element).remove());

  await page.reload();
  await page
    .locator('.sheet h3')
    .first()
    .evaluate((heading) => heading.setAttribute('style', 'block-size: 300mm; overflow: hidden'));
  expect((await pageBreaks(page)).cut).toContainEqual(expect.stringMatching(/^h3 /));
});

test('Nobody else prints what a mentor wrote', async ({ as, signIn }) => {
  const { address } = forms!.find(({ code }) => code === 'F6')!;
  expect((await (await as('mentor')).goto(address))?.status()).toBe(200);
  expect((await (await as('lead')).goto(address))?.status()).toBe(404);
  for (const role of ['new-hire', 'peer', 'trainer', 'manager', 'admin'] as const)
    expect((await (await as(role)).goto(address))?.status(), role).toBe(403);
  expect((await (await signIn('xu.jianing@example.com')).goto(address))?.status()).toBe(403);
});
