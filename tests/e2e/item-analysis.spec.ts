import { createAnalysedExam } from '../factories/analysed-exam';
import { expect, expectAccessible, test } from './people';

test('A trainer sees which questions of an exam want checking, and HR takes the table along', async ({
  as,
  database
}) => {
  test.setTimeout(300_000);
  const trainers = await database
    .selectFrom('role_grant')
    .select('person_id')
    .distinct()
    .where('role', 'in', ['trainer', 'hr'])
    .limit(2)
    .execute();
  const [one, other] = trainers.map(({ person_id }) => person_id);
  const { examId, title } = await createAnalysedExam(database, [one!, other!]);
  const trainer = await as('trainer');

  await test.step('The exam is listed with its figures at a glance', async () => {
    await trainer.goto('/teach/analysis');
    await expect(trainer.getByRole('row', { name: title })).toContainText('30/30份批完');
    await expectAccessible(trainer);
    await trainer.getByRole('link', { name: title }).click();
    await expect(trainer.getByRole('heading', { level: 1, name: title })).toBeVisible();
  });

  await test.step('The chart’s table counts everybody once, and the mark is put into words', async () => {
    const rows = trainer.getByRole('table', { name: '分数分布' }).getByRole('row');
    const counts = (await rows.allInnerTexts()).slice(1).map((row) => Number(row.trim().split(/\s+/).at(-1)));
    expect(counts).toHaveLength(10);
    expect(counts.reduce((sum, count) => sum + count)).toBe(30);
    await expect(trainer.getByText(/考\d+分，真实水平大致在\d+–\d+分之间/)).toBeVisible();
  });

  await test.step('The question with the wrong key stands first among those to look at', async () => {
    const first = trainer.getByRole('region', { name: '先看这几题' }).getByRole('listitem').first();
    await expect(first).toContainText('第2题');
    await expect(first).toContainText('高分组选B的比选标准答案的多：请核对答案。');
    await expectAccessible(trainer);
    await trainer.getByRole('link', { name: '按区分度排序' }).click();
    await expect(trainer.getByRole('columnheader', { name: '区分度' })).toHaveAttribute(
      'aria-sort',
      'ascending'
    );
    const table = trainer.getByRole('table', { name: '每道题' });
    await expect(table.getByRole('row').nth(1)).toContainText('第2题');
  });

  await test.step('The question shows who chose what, and no name of a sitter', async () => {
    await trainer.getByRole('table', { name: '每道题' }).getByRole('link', { name: '第2题' }).click();
    await expect(trainer.getByText('高分组选B的比选标准答案的多：请核对答案。')).toBeVisible();
    const key = trainer.getByRole('row', { name: /A\. 先核对订单/ });
    await expect(key).toContainText('正确');
    await expect(trainer.getByRole('columnheader', { name: '低分组' })).toBeVisible();
    await expectAccessible(trainer);
    await trainer.getByRole('link', { name: '下一题' }).click();
    await expect(trainer.getByRole('heading', { level: 1, name: '第3题' })).toBeVisible();
    await trainer.goto(`/teach/analysis/${examId}/gold`);
    await expect(trainer.getByRole('table', { name: '常见的错误答案' })).toContainText('60');
    expect(await trainer.content()).not.toContain('Sitter ');
    await trainer.goto(`/teach/analysis/${examId}/nothing`);
    await expect(trainer.getByText('404')).toBeVisible();
  });

  await test.step('HR downloads the table of the questions', async () => {
    const hr = await as('hr');
    await hr.goto(`/teach/analysis/${examId}`);
    const csv = await (await hr.request.get(`/teach/analysis/${examId}/items.csv`)).text();
    expect(csv.trim().split('\r\n')).toHaveLength(11);
    expect(csv).toContain('请核对答案');
    const download = hr.waitForEvent('download');
    await hr.getByRole('link', { name: '下载XLSX' }).click();
    expect((await download).suggestedFilename()).toBe(`${title}试题分析.xlsx`);
  });

  await test.step('A new hire is kept out', async () => {
    const newHire = await as('new-hire');
    for (const path of ['', `/${examId}`, `/${examId}/gold`, `/${examId}/items.csv`]) {
      expect((await newHire.request.get(`/teach/analysis${path}`)).status()).toBe(403);
    }
  });
});

test('Of fewer than five people nothing is shown', async ({ as, database }) => {
  const { person_id: marker } = await database
    .selectFrom('role_grant')
    .select('person_id')
    .where('role', '=', 'trainer')
    .executeTakeFirstOrThrow();
  const { examId } = await createAnalysedExam(database, [marker, marker], { people: 4 });
  const trainer = await as('trainer', { locale: 'en' });
  await trainer.goto(`/teach/analysis/${examId}`);
  await expect(
    trainer.getByText('Fewer than 5 sheets are marked throughout.', { exact: false })
  ).toBeVisible();
  await expect(trainer.getByRole('table')).toHaveCount(0);
  await expectAccessible(trainer);
});
