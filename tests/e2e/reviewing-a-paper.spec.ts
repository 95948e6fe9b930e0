import type { Page } from '@playwright/test';
import { createMember } from '../factories/people';
import { accountOf, expect, expectAccessible, test } from './people';
import { markEverything, sitPaper } from './thread';

const secret = '只给批改的人看';

test('A new hire reads the marked paper, queries a mark, and a trainer answers with other points', async ({
  as,
  signIn,
  database,
  browser,
  baseURL
}) => {
  test.setTimeout(480_000);
  const newHire = await as('new-hire');
  const trainer = await as('trainer');
  const hr = await as('hr');
  const second = await createMember(database, ['trainer'], '钱进');
  let exam = '';

  await test.step('The paper is sat and marked, and nothing of a mark shows to the new hire', async () => {
    await sitPaper(newHire);
    exam = new URL(newHire.url()).pathname;
    await trainer.goto('/teach');
    await markEverything(trainer);
    const marks = database.updateTable('mark').set({ comment: secret }).where('marker_id', 'is not', null);
    await marks.execute();
    const { cohort_id: cohort } = await database
      .selectFrom('exam')
      .select('cohort_id')
      .where('id', '=', exam.split('/').at(-1)!)
      .executeTakeFirstOrThrow();
    for (const address of ['/exams', exam, `${exam}/review`, `${exam}/paper`, '/week', '/results']) {
      expect(await shownAt(newHire, address), address).not.toMatch(secretWords);
      expect(await shownAt(newHire, `${address}/__data.json`), address).not.toMatch(secretWords);
    }
    const scores = `/hr/cohorts/${cohort}/scores`;
    for (const address of [`/hr${exam}/release`, '/teach/marking/queries', scores, `${scores}/results.csv`]) {
      const answer = await newHire.request.get(address);
      expect([address, answer.status()]).toEqual([address, 403]);
      expect(await answer.text(), address).not.toMatch(secretWords);
    }
    await newHire.goto(`${exam}/review`);
    await expect(newHire).toHaveURL(exam);
    await expect(newHire.getByText('已交卷', { exact: true })).toBeVisible();
  });

  await test.step('HR releases the marks, deliberately', async () => {
    await hr.goto('/hr');
    await hr
      .getByRole('link', { name: /第 \d 季度新员工/ })
      .first()
      .click();
    await hr.getByRole('link', { name: '查看成绩汇总' }).click();
    await expect(hr.getByText('评分还没有开放给本人')).toBeVisible();
    await hr.getByRole('link', { name: '入职基础卷' }).click();
    await expect(hr.getByRole('row', { name: /林晓雨/ })).toContainText('已批完');
    await expectAccessible(hr);
    await hr.getByRole('button', { name: '开放评分' }).click();
    const ask = hr.getByRole('alertdialog');
    await ask.getByLabel('几天内可以提出疑问').fill('2');
    await ask.getByRole('button', { name: '确认开放' }).click();
    await expect(hr.getByText(/已在.+开放评分/)).toBeVisible();
    await expectAccessible(hr);
  });

  await test.step('The new hire reads every question beside its key, on a phone too', async () => {
    await newHire.goto('/exams');
    await newHire.getByRole('link', { name: '看评分' }).click();
    await newHire.getByRole('link', { name: '逐题回看' }).click();
    await expect(newHire.getByRole('heading', { level: 1, name: '逐题回看' })).toBeVisible();
    await expect(newHire.getByRole('article')).toHaveCount(10);
    const first = newHire.getByRole('article').first();
    await expect(first.getByText(/你选的，/)).toHaveCount(1);
    await expect(first.getByText('事情说清了，感受也顾到了')).toBeVisible();
    await expect(newHire.getByText(secret).first()).toBeVisible();
    await expect(newHire.getByRole('heading', { name: '先补这几处' })).toBeVisible();
    for (const [width, colorScheme] of [
      [375, 'dark'],
      [1280, 'light']
    ] as const) {
      await newHire.setViewportSize({ width, height: 800 });
      await newHire.emulateMedia({ colorScheme });
      await expectAccessible(newHire);
      const wide = await newHire.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
    }
  });

  await test.step('One mark is queried, another query is withdrawn, without JavaScript', async () => {
    const plain = await browser.newContext({ baseURL, locale: 'zh-CN', javaScriptEnabled: false });
    await plain.addCookies(await newHire.context().cookies());
    const page = await plain.newPage();
    await page.goto(`${exam}/review`);
    await query(page, 1, '我觉得这一题有两个答案');
    await question(page, 1).getByRole('button', { name: '撤回疑问' }).click();
    await expect(question(page, 1).getByText(/已撤回/)).toBeVisible();
    await query(page, 9, '要点都写到了。<b>请再看看</b>');
    await plain.close();
  });

  await test.step('Whoever gave the mark leaves it to the other trainer, who changes it', async () => {
    await trainer.goto('/teach/marking/queries');
    await expect(trainer.getByRole('heading', { name: '等另一位培训师' })).toBeVisible();
    await trainer.getByRole('link', { name: '要点都写到了。<b>请再看看</b>' }).click();
    await expect(trainer.getByText('另有培训师可以答复')).toBeVisible();
    const other = await signIn(second.email);
    await other.goto('/teach/marking/queries');
    await expectAccessible(other);
    await other.getByRole('link', { name: '看答案并答复' }).click();
    await expect(other.getByText('要点都写到了。<b>请再看看</b>')).toBeVisible();
    await expect(other.getByText(accountOf('new-hire').name)).toHaveCount(0);
    await other.getByRole('radio', { name: '改分' }).check();
    await other.getByLabel('改为几分').fill('19.5');
    await other.getByRole('textbox', { name: '理由' }).fill('时限和回访都写了，补上。');
    await expectAccessible(other);
    await other.getByRole('button', { name: '答复', exact: true }).click();
    await expect(other.getByRole('heading', { name: '已经了结' })).toBeVisible();
    await expect(other.getByText(/改为19\.5分/)).toBeVisible();
    await other.goto('/teach');
    await expect(other.getByRole('heading', { name: '考试里的薄弱主题' })).toBeVisible();
    await expectAccessible(other);
  });

  await test.step('The new hire sees both, and the week says what to read again', async () => {
    await newHire.goto(`${exam}/review`);
    await expect(question(newHire, 9)).toContainText('要点都写到了。<b>请再看看</b>');
    await expect(question(newHire, 9)).toContainText('钱进的答复');
    await expect(question(newHire, 9)).toContainText('改为19.5分');
    await expect(question(newHire, 9)).toContainText('时限和回访都写了，补上。');
    await expectAccessible(newHire);
    await newHire.goto('/week');
    await expect(newHire.getByRole('heading', { name: '考试之后，建议再读' })).toBeVisible();
    await expectAccessible(newHire);
  });

  await test.step('HR sees the change, and that the release now stands', async () => {
    await hr.reload();
    await expect(hr.getByText('共收到2条疑问，其中0条还没答复')).toBeVisible();
    await expect(hr.getByRole('listitem').filter({ hasText: '第9题' })).toContainText('改为19.5分');
    await expect(hr.getByText('已经有人提出疑问，不能再收回。')).toBeVisible();
    await expectAccessible(hr);
  });
});

const secretWords = new RegExp(`${secret}|"marked"|isMarked|"correct"|\\bcorrect:`);

async function shownAt(page: Page, address: string): Promise<string> {
  return (await page.request.get(address)).text();
}

function question(page: Page, number: number) {
  return page.locator(`#question-${number}`);
}

async function query(page: Page, number: number, reason: string): Promise<void> {
  const of = question(page, number);
  await of.getByText('对这一题的评分有疑问').click();
  await of.getByRole('textbox', { name: '你的理由' }).fill(reason);
  await of.getByRole('button', { name: '提交疑问' }).click();
  await expect(of.getByText('等培训师答复')).toBeVisible();
}
