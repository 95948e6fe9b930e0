import { expect, expectAccessible, test } from './people';

const phone = { width: 375, height: 740 };

test('HR drops in on a new hire with a phone, and the new hire reads it once it is shown', async ({ as }) => {
  test.setTimeout(180_000);
  const newHire = await as('new-hire');
  const hr = await as('hr');
  await hr.setViewportSize(phone);
  await hr.goto('/observations');
  await expectAccessible(hr);
  await hr.getByRole('button', { name: /开始记录.*林晓雨/ }).click();
  await expect(hr.getByRole('heading', { level: 1, name: '跟踪观察记录表' })).toBeVisible();
  await expect(hr.getByLabel('观察日期')).not.toHaveValue('');
  await hr.getByRole('checkbox', { name: '在线接待' }).check();
  await hr.getByLabel('看到的事实').fill('先问清楚再推荐，结尾核对了地址。');
  for (const row of ['服务礼仪', '接待流程', '规则与保密', '工具使用'])
    await hr.getByRole('radiogroup', { name: row }).getByRole('radio', { name: '多数时候用上' }).check();
  await hr.getByRole('radio', { name: '不需要' }).check();
  await expectAccessible(hr);
  await hr.getByRole('button', { name: '交表' }).click();
  await expect(hr.getByText('林晓雨还看不到这份记录')).toBeVisible();
  await expectAccessible(hr);
  const record = new URL(hr.url()).pathname;

  expect((await newHire.goto(record))?.status()).toBe(404);
  await newHire.goto('/forms/received');
  await expect(newHire.getByRole('link', { name: '跟踪观察记录表' })).toHaveCount(0);

  await hr.getByRole('button', { name: '给林晓雨看' }).click();
  await expect(hr.getByText('把这份记录给林晓雨看了')).toBeVisible();
  await newHire.goto('/notices');
  await expect(newHire.getByText('把一份观察记录给你看了')).toBeVisible();
  await newHire.goto(record);
  await expect(newHire.getByText('先问清楚再推荐，结尾核对了地址。')).toBeVisible();
  await expectAccessible(newHire);
  await newHire.getByRole('link', { name: '观察记录与变化' }).click();
  await expect(newHire.getByRole('row', { name: /沈慧/ })).toContainText('3.00');

  await hr.goto('/observations');
  await expect(hr.getByRole('listitem').filter({ hasText: '林晓雨' })).toContainText('看过1次');
  const sideways = await hr.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sideways).toBeLessThanOrEqual(0);
});

test('The rooms of on-the-job training read well for those who watch over it', async ({ as, database }) => {
  test.setTimeout(300_000);
  const { person_id: person, cohort_id: cohort } = await database
    .selectFrom('guidance')
    .select(['person_id', 'cohort_id'])
    .orderBy('id')
    .executeTakeFirstOrThrow();
  const hr = await as('hr');
  for (const address of [
    `/observations/${person}`,
    `/hr/cohorts/${cohort}/effect`,
    `/hr/cohorts/${cohort}/sessions`,
    `/records/counts/${person}`,
    `/guidance/${person}`,
    '/honours',
    '/admin/departments'
  ]) {
    await hr.goto(address);
    for (const [width, colorScheme] of [
      [375, 'dark'],
      [1280, 'light']
    ] as const) {
      await hr.setViewportSize({ width, height: 800 });
      await hr.emulateMedia({ colorScheme });
      await expect(hr.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(hr);
      const sideways = await hr.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(sideways, `${address} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
  expect((await (await as('peer')).goto(`/observations/${person}`))?.status()).toBe(403);
});
