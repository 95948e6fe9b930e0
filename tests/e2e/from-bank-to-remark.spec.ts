import type { Locator, Page } from '@playwright/test';
import type { Actor } from '../../src/lib/server/policy';
import { createCohort } from '../factories/cohorts';
import { createMember } from '../factories/people';
import { fillBlueprintLine } from './blueprint';
import { expect, test } from './people';
import { wallClock } from './wall-clock';

test.use({ actionTimeout: 20_000 });

const title = '三人笔试';
const bankFile = `::drop-me::顾客要看别人的订单，怎么办？ {=不给看 ~给看一眼 ~让他自己猜}
`;

/** The whole way of the written half: what one part does, the next one finds. */
test('A question goes from the bank into a paper, through three sittings and two markers, to a re-mark', async ({
  as,
  signIn,
  database
}) => {
  test.setTimeout(420_000);
  const trainer = await as('trainer');
  const hr = await as('hr');
  const lead = await as('lead');
  const second = await createMember(database, ['trainer'], '钱进');
  const third = await createMember(database, ['trainer'], '孙悦');
  const sitters: Actor[] = [];
  for (const name of ['何青', '罗茜', '方圆']) sitters.push(await createMember(database, ['new-hire'], name));
  const cohortId = await createCohort(
    database,
    sitters.map(({ personId }) => personId)
  );
  let exam = '';

  await test.step('A trainer brings a question into the bank and HR publishes it', async () => {
    await trainer.goto('/teach/questions/import?locale=zh-CN');
    const file = { name: 'secrets.gift', mimeType: 'text/plain', buffer: Buffer.from(bankFile) };
    await trainer.getByLabel('文件').setInputFiles(file);
    await trainer.getByLabel('主题').selectOption('C6');
    await trainer.getByRole('button', { name: '看看里面有什么' }).click();
    await trainer.getByRole('button', { name: '收下这1题' }).click();
    await hr.goto('/teach/questions?locale=zh-CN&state=imported&topic=C6');
    await hr.getByRole('button', { name: '把这1题都发布' }).click();
    await expect(hr.getByText('发布了1题。')).toBeVisible();
  });

  await test.step('HR draws a paper by a blueprint, and the lead approves it', async () => {
    await hr.goto('/hr/papers/new');
    await hr.getByLabel('名称', { exact: true }).fill(title);
    await hr.getByLabel('目标总分').fill('16');
    await hr.getByRole('button', { name: '下一步：命题蓝图' }).click();
    await fillBlueprintLine(hr, 1, { topic: 'C6', kind: '单选', count: '4', points: '2' });
    await hr.getByRole('button', { name: '加一行' }).click();
    await fillBlueprintLine(hr, 2, { topic: 'C27', kind: '简答', count: '1', points: '8' });
    await hr.getByRole('button', { name: '抽题', exact: true }).click();
    await expect(hr.getByText('5题，16分（目标16分）')).toBeVisible();
    const check = hr.getByRole('region', { name: '检查' });
    for (const box of await check.getByRole('checkbox').all()) await box.check();
    await check.getByRole('button', { name: '提交', exact: true }).click();
    await expect(hr.getByText('审批期间不能修改')).toBeVisible();
    await lead.goto('/hr/papers');
    await lead.getByRole('link', { name: title }).click();
    await lead.getByRole('button', { name: '批准' }).click();
    await expect(lead.getByText('可以用来安排考试')).toBeVisible();
  });

  await test.step('HR sets it for three new hires, to be marked by two', async () => {
    await hr.goto(`/hr/exams/new?cohort=${cohortId}`);
    await hr.getByLabel('哪一期').selectOption(cohortId);
    await hr.getByLabel('试卷').selectOption({ label: await labelOf(hr, title) });
    await hr.getByLabel('开放').fill(wallClock(-1));
    await hr.getByLabel('截止').fill(wallClock(120));
    await hr.getByRole('checkbox', { name: '开考前要输入开考码' }).uncheck();
    await hr.getByRole('checkbox', { name: '主观题由两人背对背批改' }).check();
    await hr.getByRole('button', { name: '安排考试' }).click();
    await expect(hr).toHaveURL(/\/hr\/exams\/[0-9a-f-]+$/);
    exam = new URL(hr.url()).pathname.replace('/hr', '');
  });

  await test.step('The first sitter loses the network and writes on', async () => {
    const page = await begin(await signIn(sitters[0]!.email), exam);
    await chooseFirst(page);
    await page.context().setOffline(true);
    await openQuestion(page).getByRole('textbox').fill('六十位里三位发火，先听完再查单。');
    await expect(openQuestion(page).getByText('还没传上去')).toBeVisible();
    await page.context().setOffline(false);
    await expect(openQuestion(page).getByText(/已保存/)).toBeVisible({ timeout: 40_000 });
    await handIn(page);
  });

  await test.step('The second sitter moves to another device', async () => {
    const desktop = await begin(await signIn(sitters[1]!.email), exam);
    await chooseFirst(desktop);
    const phone = await signIn(sitters[1]!.email);
    await phone.goto(`${exam}/paper`);
    await phone.getByRole('button', { name: '在这台设备上继续' }).click();
    await expect(openQuestion(phone)).toBeVisible();
    await expect(phone.getByRole('radio', { checked: true })).toHaveCount(4);
    await openQuestion(phone).getByRole('textbox').fill('换个人坐这里也一样，下次先让他讲完。');
    await expect(openQuestion(phone).getByText(/已保存/)).toBeVisible();
    await handIn(phone);
  });

  await test.step('The third sitter hears the bell', async () => {
    const page = await begin(await signIn(sitters[2]!.email), exam);
    await openQuestion(page).getByRole('textbox').fill('今天确实累，写下来就放下。');
    await expect(openQuestion(page).getByText(/已保存/)).toBeVisible();
    await database
      .updateTable('exam_attempt')
      .set({ ends_at: new Date(Date.now() + 4000) })
      .where('person_id', '=', sitters[2]!.personId)
      .execute();
    await page.reload();
    await expect(page.getByText('系统替你交了卷')).toBeVisible({ timeout: 30_000 });
  });

  await test.step('Two mark without seeing each other, and a third decides where they differ', async () => {
    const [number] = await openNumbers(trainer, exam);
    await markAll(trainer, exam, number!, ['4', '4', '4']);
    const two = await signIn(second.email);
    await markAll(two, exam, number!, ['4', '5', '8']);
    const three = await signIn(third.email);
    await markAll(three, exam, number!, ['6']);
    const scores = await database
      .selectFrom('mark')
      .innerJoin('exam_attempt', 'exam_attempt.id', 'mark.attempt_id')
      .select('mark.score')
      .where('exam_id', '=', exam.split('/').at(-1)!)
      .where('mark.max', '=', '8')
      .execute();
    expect(scores.map(({ score }) => score).toSorted()).toEqual(['4', '4.5', '6']);
  });

  await test.step('HR releases, and a new hire queries a mark, which is answered', async () => {
    await hr.goto(`/hr${exam}/release`);
    await hr.getByRole('button', { name: '开放评分' }).click();
    await hr.getByRole('alertdialog').getByRole('button', { name: '确认开放' }).click();
    await expect(hr.getByText(/已在.+开放评分/)).toBeVisible();
    const page = await signIn(sitters[0]!.email);
    await page.goto(`${exam}/review`);
    const answered = page.getByRole('article').filter({ hasText: '六十位里三位发火' });
    await answered.getByText('对这一题的评分有疑问').click();
    await answered.getByRole('textbox', { name: '你的理由' }).fill('数字我都写了。');
    await answered.getByRole('button', { name: '提交疑问' }).click();
    await expect(answered.getByText('等培训师答复')).toBeVisible();
    const answering = await answererOf([trainer, await signIn(second.email), await signIn(third.email)]);
    await answering.getByRole('radio', { name: '改分' }).check();
    await answering.getByLabel('改为几分').fill('7');
    await answering.getByRole('textbox', { name: '理由' }).fill('要点齐，补三分。');
    await answering.getByRole('button', { name: '答复', exact: true }).click();
    await expect(answering.getByRole('heading', { name: '已经了结' })).toBeVisible();
    await page.reload();
    await expect(answered.getByText(/改为7分/)).toBeVisible();
  });

  await test.step('A question turns out faulty: it is dropped, and everybody’s total is made good', async () => {
    await hr.goto(`/teach/marking/${exam.split('/').at(-1)}`);
    await hr.getByRole('link', { name: '第1题有问题？' }).click();
    const drop = hr.getByRole('region', { name: '作废' });
    await drop.getByLabel('理由').fill('答案有争议。');
    await drop.getByRole('button', { name: '先看谁会变' }).click();
    await hr.getByRole('button', { name: '确认，全部重算' }).click();
    await expect(hr.getByText('已经处理，所有人的分都重新算过了。')).toBeVisible();
    const ofDropped = await database
      .selectFrom('mark')
      .innerJoin('exam_attempt', 'exam_attempt.id', 'mark.attempt_id')
      .innerJoin('exam_ruling', (join) =>
        join
          .onRef('exam_ruling.exam_id', '=', 'exam_attempt.exam_id')
          .onRef('exam_ruling.item', '=', 'mark.item')
      )
      .select('mark.score')
      .where('exam_attempt.exam_id', '=', exam.split('/').at(-1)!)
      .execute();
    expect(ofDropped.map(({ score }) => score)).toEqual(['2', '2', '2']);
    const page = await signIn(sitters[2]!.email);
    await page.goto(`${exam}/review`);
    await expect(page.getByText('答案有争议。')).toBeVisible();
  });
});

async function labelOf(page: Page, paper: string): Promise<string> {
  const options = await page.getByLabel('试卷').getByRole('option').allInnerTexts();
  return options.find((label) => label.startsWith(paper))!;
}

async function begin(page: Page, exam: string): Promise<Page> {
  await page.goto(exam);
  await page.getByRole('button', { name: '开始考试' }).click();
  await expect(openQuestion(page)).toBeVisible();
  return page;
}

function openQuestion(page: Page): Locator {
  return page
    .getByRole('region', { name: /第\d+题/ })
    .filter({ has: page.getByRole('textbox') })
    .first();
}

/** Ticks the first option of every closed question and waits until it is kept. */
async function chooseFirst(page: Page): Promise<void> {
  const closed = page.getByRole('region', { name: /第\d+题/ }).filter({ has: page.getByRole('radio') });
  for (const question of await closed.all()) {
    await question.getByRole('radio').first().check();
    await expect(question.getByText(/已保存/)).toBeVisible();
  }
}

async function handIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: '交卷' }).click();
  await page.getByRole('button', { name: '确认交卷' }).click();
  await expect(page.getByText('试卷收到了')).toBeVisible();
}

/** The numbers of the questions that wait for a marker. */
async function openNumbers(page: Page, exam: string): Promise<string[]> {
  await page.goto(`/teach/marking/${exam.split('/').at(-1)}`);
  const links = await page.getByRole('link', { name: /^批改第\d+题/ }).allInnerTexts();
  return links.map((text) => /第(\d+)题/.exec(text)![1]!);
}

/** Marks the waiting sheets of one question, in the order they come, with these points. */
async function markAll(page: Page, exam: string, number: string, points: string[]): Promise<void> {
  await page.goto(`/teach/marking/${exam.split('/').at(-1)}`);
  await page.getByRole('link', { name: `批改第${number}题` }).click();
  for (const [index, given] of points.entries()) {
    const last = index === points.length - 1;
    const sheet = page.getByRole('heading', { name: /^答卷\d{4}$/ });
    const shown = await sheet.innerText();
    await page.getByRole('textbox', { name: '得分' }).fill(given);
    await page.getByRole('button', { name: last ? '保存评分' : '保存，下一份' }).click();
    if (!last) await expect(sheet).not.toHaveText(shown);
  }
  await expect(
    page
      .getByText('这道题批完了')
      .or(page.getByText(/你给了/))
      .first()
  ).toBeVisible();
}

/** The trainer to whom the query is open: not the one whose mark stands, where there is another. */
async function answererOf(trainers: Page[]): Promise<Page> {
  for (const page of trainers) {
    await page.goto('/teach/marking/queries');
    const open = page.getByRole('link', { name: '看答案并答复' });
    if ((await open.count()) === 0) continue;
    await open.click();
    return page;
  }
  throw new Error('nobody may answer');
}
