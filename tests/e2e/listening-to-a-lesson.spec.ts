import { spawnSync } from 'node:child_process';
import { createRecordedLesson } from '../factories/recording';
import { expect, expectAccessible, test } from './people';

const transcript = '顾客问包裹到哪儿了，客服先道歉，再查单号。';

test('A new hire plays the recording in a lesson and reads its transcript', async ({
  as,
  database,
  sample
}) => {
  const { folder, remove } = createRecordedLesson(transcript);
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/qihang.ts', 'library', 'import', folder],
    { encoding: 'utf8', env: { ...process.env, DATABASE_URL: sample.databaseUrl } }
  );
  remove();
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });

  const page = await as('new-hire');
  await page.goto('/courses/demo/first');
  const recording = page.getByLabel('一通催单电话');
  await expect(recording).toBeVisible();
  await recording.evaluate((element: HTMLAudioElement) => {
    element.muted = true;
    return element.play();
  });
  await expect.poll(() => recording.evaluate((element: HTMLAudioElement) => element.ended)).toBe(true);
  expect(await recording.evaluate((element: HTMLAudioElement) => element.duration)).toBeCloseTo(0.5, 1);

  await expect(page.getByText(transcript)).toBeHidden();
  await page.locator('figure').filter({ has: recording }).locator('summary').click();
  await expect(page.getByText(transcript)).toBeVisible();
  await expectAccessible(page);
  await database.deleteFrom('library_item').where('slug', '^@', 'demo').execute();
});

test('A new hire changes a note, and takes back a question nobody has answered', async ({ as }) => {
  const page = await as('new-hire');
  await page.goto('/courses/confidentiality/what-is-secret');
  const notes = page.getByRole('region', { name: '我的笔记' });
  await notes.getByLabel('写一条笔记').fill('值班表算内部吗');
  await notes.getByRole('button', { name: '保存笔记' }).click();
  await notes.getByText('修改', { exact: true }).click();
  await notes.getByLabel('笔记内容').fill('问过了：值班表算内部。');
  await notes.getByRole('button', { name: '保存修改' }).click();
  await expect(notes.getByText('问过了：值班表算内部。').first()).toBeVisible();
  await expect(notes.getByText('值班表算内部吗')).toHaveCount(0);

  const questions = page.getByRole('region', { name: '问授课教师' });
  await questions.getByLabel('你的问题').fill('这个问题发错了');
  await questions.getByRole('button', { name: '提问' }).click();
  const own = questions.getByRole('listitem').filter({ hasText: '这个问题发错了' });
  await own.getByRole('button', { name: '撤回' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '撤回' }).click();
  await expect(own).toHaveCount(0);
  await expectAccessible(page);
});
