import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './people';

const pdf = { name: '入职材料.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') };
const fellow = 'xu.jianing@example.com';
const outsider = 'chen.yiming@example.com';

const item = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title }).last();

async function openMonth(coach: Page, name: string): Promise<void> {
  await coach.goto('/');
  if (coach.url().endsWith('/hr'))
    await coach
      .getByRole('link', { name: /第 \d 季度新员工/ })
      .first()
      .click();
  await coach
    .getByRole('link', { name: `看这个月 ${name}` })
    .first()
    .click();
  await expect(coach.getByRole('heading', { name: `${name}的这个月` })).toBeVisible();
}

test('An experienced and an inexperienced new hire see different weeks', async ({ as, signIn }) => {
  const hr = await as('hr');
  await openMonth(hr, '许嘉宁');
  await hr.getByRole('button', { name: '改为“做过客服”' }).click();
  await expect(hr.getByText('已经改好，任务和接待量跟着变。')).toBeVisible();
  await expectAccessible(hr);

  const experienced = await signIn(fellow);
  await experienced.goto('/week');
  await expect(item(experienced, '接待最初的十位顾客，挑两段读回来')).toBeVisible();
  await expect(experienced.getByText('熟手的 30%')).toBeVisible();
  const beginner = await as('new-hire');
  await beginner.goto('/week');
  await expect(item(beginner, '接待最初的几位顾客')).toBeVisible();
  await expect(item(beginner, '接待最初的十位顾客，挑两段读回来')).toBeHidden();
  await expect(beginner.getByText('熟手的 10%')).toBeVisible();

  await beginner.getByRole('link', { name: '第2周' }).click();
  await expect(beginner.getByRole('heading', { name: '第二周：做一件大家看得见的事' })).toBeVisible();
  await beginner.getByRole('link', { name: '列表', exact: true }).click();
  await expect(beginner).toHaveURL(/week=2&view=list$/);
  await beginner.getByRole('link', { name: '第3周' }).click();
  await expect(beginner).toHaveURL(/week=3&view=list$/);
  await expectAccessible(beginner);
});

test('A mentor moves one task and waives another, and the new hire reads why', async ({ as }) => {
  const mentor = await as('mentor');
  await openMonth(mentor, '林晓雨');
  await expectAccessible(mentor);

  const neighbour = item(mentor, '认识邻座');
  await neighbour.getByText('挪动或免做').click();
  const moved = neighbour.getByLabel('挪到哪一天');
  const first = await moved.inputValue();
  await moved.fill(dayAfter(first, 2));
  await neighbour.getByLabel('原因', { exact: true }).fill('邻座今天休息');
  await neighbour.getByRole('button', { name: '挪过去' }).click();
  await expect(mentor.getByText('已经挪过去，原来的日子还记着。')).toBeVisible();

  const notebooks = item(mentor, '领三个本子');
  await notebooks.getByText('挪动或免做').click();
  await notebooks.getByLabel('免做的原因').fill('上一份工作的本子带来了');
  await notebooks.getByRole('button', { name: '免做这一项' }).click();
  await expect(mentor.getByText('已免做，对方看得到原因。')).toBeVisible();

  const newHire = await as('new-hire');
  await newHire.goto('/week');
  await expect(newHire.getByText(/何静把它从.+挪到这一天：邻座今天休息/)).toBeVisible();
  await expect(newHire.getByText('何静免了这一项：上一份工作的本子带来了')).toBeVisible();
  await expectAccessible(newHire);

  await item(mentor, '免做“领三个本子”').getByRole('button', { name: '撤销' }).click();
  await expect(mentor.getByText('已经撤销。')).toBeVisible();
  await newHire.reload();
  await expect(newHire.getByText('何静免了这一项')).toBeHidden();
});

test('A paper is handed in, returned, and handed in again', async ({ as, signIn }) => {
  const newHire = await as('new-hire');
  await newHire.goto('/week');
  await item(newHire, '交入职材料').getByRole('link', { name: '交入职材料' }).click();
  await expectAccessible(newHire);
  await newHire
    .getByLabel('文件')
    .setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('not one') });
  await newHire.getByRole('button', { name: '交上去' }).click();
  await expect(newHire.getByRole('alert')).toContainText('请交 PDF、JPG 或 PNG');
  await newHire.getByLabel('文件').setInputFiles(pdf);
  await newHire.getByRole('button', { name: '交上去' }).click();
  await expect(newHire.getByText('已经交了，等回复')).toBeVisible();

  const hr = await as('hr');
  await openMonth(hr, '林晓雨');
  const waiting = item(hr, '下载 入职材料.pdf');
  const href = await waiting.getByRole('link', { name: '下载 入职材料.pdf' }).getAttribute('href');
  await waiting.getByText('退回', { exact: true }).first().click();
  await waiting.getByLabel('退回的原因').fill('少了身份证反面');
  await waiting.getByRole('button', { name: '退回' }).click();
  await expect(hr.getByText('已退回，对方看得到原因。')).toBeVisible();

  const file = await newHire.request.get(href!);
  expect(file.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff'
  });
  expect(file.headers()['content-disposition']).toMatch(/^attachment;/);
  expect((await (await signIn(fellow)).request.get(href!)).status()).toBe(404);

  await newHire.reload();
  await expect(newHire.getByText('少了身份证反面').first()).toBeVisible();
  await newHire.getByLabel('文件').setInputFiles(pdf);
  await newHire.getByRole('button', { name: '改好了，再交一次' }).click();
  await expect(newHire.getByText('已经交了，等回复')).toBeVisible();
  await hr.reload();
  await hr.getByRole('button', { name: '收下' }).click();
  await expect(hr.getByText('已收下。')).toBeVisible();
  await newHire.goto('/week');
  await expect(item(newHire, '交入职材料').getByText('已完成')).toBeVisible();
});

test('A project is praised; another new hire sees it, and an outsider does not', async ({ as, signIn }) => {
  const newHire = await as('new-hire');
  await newHire.goto('/week?week=2');
  await item(newHire, '交项目的一页纸').getByRole('link', { name: '交项目的一页纸' }).click();
  await newHire.getByLabel('聊天质检').check();
  await newHire.getByRole('textbox', { name: '一页纸' }).fill('抽了三十段，先问用途的留住了人。');
  await expectAccessible(newHire);
  await newHire.getByRole('button', { name: '交上去' }).click();
  await expect(newHire.getByText('已经交了，等回复')).toBeVisible();
  await newHire.goto('/projects');
  await expect(newHire.getByRole('heading', { name: /的成果墙$/ })).toBeVisible();
  await expect(newHire.getByText('夸一夸林晓雨')).toBeHidden();
  const { pathname } = new URL(newHire.url());

  const mentor = await as('mentor');
  await mentor.goto(pathname);
  await mentor.getByText('夸一夸林晓雨').click();
  await mentor.getByLabel('好在哪里').fill('写了“还不能说什么”，数字就立得住。');
  await mentor.getByRole('button', { name: '贴上去' }).click();
  await expect(mentor.getByText('已经贴上去了。')).toBeVisible();

  const other = await signIn(fellow);
  await other.goto(pathname);
  await expect(other.getByText('写了“还不能说什么”，数字就立得住。')).toBeVisible();
  await expect(other.getByRole('button', { name: '取下' })).toBeHidden();
  await expectAccessible(other);
  const stranger = await signIn(outsider);
  expect((await stranger.goto(pathname))?.status()).toBe(404);

  const hr = await as('hr');
  await hr.goto(pathname);
  await hr.getByRole('button', { name: '取下' }).click();
  await expect(hr.getByText('已经取下。')).toBeVisible();
  await other.reload();
  await expect(other.getByText('数字就立得住')).toBeHidden();
});

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
