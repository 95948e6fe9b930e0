import type { Paper } from '../../src/lib/engine/assessment';
import { newId, type Database } from '../../src/lib/server/db';
import { createCohort } from '../factories/cohorts';
import { createActor } from '../factories/people';
import { expect, expectAccessible, test } from './people';

const open = 'late-desk-reply';
const closed = 'beyond-expectation';

/**
 * An exam that two markers mark, handed in by two new hires: one closed question right and wrong, one open question
 * written, everything else blank; three trainers and somebody of HR.
 */
async function createExam(db: Database) {
  const hr = await createActor(db, ['hr'], '周岚');
  const trainers = [];
  for (const name of ['甲老师', '乙老师', '丙老师']) trainers.push(await createActor(db, ['trainer'], name));
  const sitters = [await createActor(db, ['new-hire'], '何青'), await createActor(db, ['new-hire'], '罗茜')];
  const cohortId = await createCohort(
    db,
    sitters.map(({ personId }) => personId)
  );
  const { paper, revisionId } = await basics(db);
  const [examId, hourAgo, now] = [newId(), new Date(Date.now() - 3_600_000), new Date()];
  const window = { opens_at: hourAgo, closes_at: now, created_at: hourAgo, minutes: 30 };
  await db
    .insertInto('exam')
    .values({
      id: examId,
      cohort_id: cohortId,
      paper: paper.id,
      double_marking: true,
      divergence: '0.2',
      ...window
    })
    .execute();
  await db
    .insertInto('exam_paper')
    .values({ exam_id: examId, variant: 1, locale: 'zh-CN', revision_id: revisionId })
    .execute();
  const attempts: string[] = [];
  for (const [index, { personId }] of sitters.entries()) {
    const id = newId();
    const times = { started_at: hourAgo, ends_at: now, submitted_at: now, marked_at: null };
    await db
      .insertInto('exam_attempt')
      .values({
        id,
        exam_id: examId,
        person_id: personId,
        revision_id: revisionId,
        number: 2000 + index,
        ...times
      })
      .execute();
    const answers = {
      [closed]: index === 0 ? 'c' : 'a',
      [open]: `先道歉，再查物流，${index + 1}小时内回复。`
    };
    const rows = Object.entries(answers).map(([item, value]) => ({ item, value: JSON.stringify(value) }));
    await db
      .insertInto('answer')
      .values(rows.map((row) => ({ attempt_id: id, revision: 1, saved_at: now, ...row })))
      .execute();
    const byRule = paper.items.filter((item) => item.id !== open);
    await db
      .insertInto('mark')
      .values(
        byRule.map(({ id: item, points }) => ({
          attempt_id: id,
          item,
          score: item === closed && index === 0 ? points : '0',
          max: points,
          marker_id: null,
          comment: null,
          marked_at: now
        }))
      )
      .execute();
    attempts.push(id);
  }
  return { examId, hr, trainers, sitters, attempts };
}

async function basics(db: Database): Promise<{ paper: Paper; revisionId: string }> {
  const { id, compiled } = await db
    .selectFrom('library_item as i')
    .innerJoin('library_revision as r', 'r.id', 'i.published_revision_id')
    .select(['r.id', 'r.compiled'])
    .where('i.kind', '=', 'paper')
    .where('i.slug', '=', 'onboarding-basics')
    .where('i.locale', '=', 'zh-CN')
    .executeTakeFirstOrThrow();
  return { paper: compiled as Paper, revisionId: id };
}

async function marksOf(db: Database, attempts: string[], item: string) {
  const rows = await db
    .selectFrom('mark')
    .select(['attempt_id', 'score'])
    .where('attempt_id', 'in', attempts)
    .where('item', '=', item)
    .execute();
  return attempts.map((id) => rows.find((row) => row.attempt_id === id)?.score ?? null);
}

test('Two trainers mark without seeing each other, a third decides, and a dropped question is made good to everybody', async ({
  database,
  signIn
}) => {
  test.setTimeout(300_000);
  const { examId, hr, trainers, sitters, attempts } = await createExam(database);
  const room = `/teach/marking/${examId}/${open}`;

  const first = await signIn(trainers[0]!.email);
  await first.goto(`/teach/marking/${examId}`);
  await first.getByRole('link', { name: '批改第9题' }).click();
  await expect(first.getByText('已批0/2份').first()).toBeAttached();
  for (const { name } of sitters) await expect(first.getByText(name)).toHaveCount(0);
  await first.getByText('常用评语', { exact: true }).click();
  await first.getByLabel('新的常用评语').fill('缺少时限。');
  await first.getByLabel('给所有阅卷人用').check();
  await first.getByRole('button', { name: '存为常用' }).click();
  await first.getByRole('button', { name: '缺少时限。', exact: true }).click();
  await expect(first.getByLabel('评语（选填）')).toHaveValue('缺少时限。');
  await first.getByLabel('得分', { exact: true }).fill('12');
  await expectAccessible(first);
  await first.getByRole('button', { name: '保存，下一份' }).click();
  await expect(first.getByText(/答卷\d{4}的评分已保存/)).toBeVisible();
  await first.getByLabel('得分', { exact: true }).fill('12');
  await first.getByLabel('得分', { exact: true }).press('Control+Enter');
  await expect(first.getByText('这道题批完了')).toBeVisible();
  expect(await marksOf(database, attempts, open)).toEqual([null, null]);

  const second = await signIn(trainers[1]!.email);
  await second.goto(room);
  await expect(second.getByText('12分')).toHaveCount(0);
  const shown = second.getByRole('heading', { name: /^答卷\d{4}$/ });
  const started = await shown.innerText();
  /* Keys count once the page's script has come; at the last sheet one more changes nothing. */
  await expect(async () => {
    await second.keyboard.press('Alt+ArrowDown');
    await expect(shown).not.toHaveText(started, { timeout: 2000 });
  }).toPass();
  await second.keyboard.press('Alt+ArrowUp');
  await expect(shown).toHaveText(started);
  await second.getByLabel('得分', { exact: true }).fill('14');
  await second.getByRole('button', { name: '保存，下一份' }).click();
  await expect(second.getByText(/答卷\d{4}的评分已保存/)).toBeVisible();
  await second.getByLabel('得分', { exact: true }).fill('20');
  await second.getByRole('button', { name: '保存评分' }).click();
  await expect(second.getByText('这道题批完了')).toBeVisible();
  expect((await marksOf(database, attempts, open)).toSorted()).toEqual(['13', null]);

  const third = await signIn(trainers[2]!.email);
  await third.goto(room);
  await expect(third.getByText('给了12分')).toBeVisible();
  await expect(third.getByText('给了20分')).toBeVisible();
  await expectAccessible(third);
  await third.getByLabel('得分', { exact: true }).fill('15');
  await third.getByRole('button', { name: '保存评分' }).click();
  await expect(third.getByText('你给了15分')).toBeVisible();
  expect((await marksOf(database, attempts, open)).toSorted()).toEqual(['13', '15']);

  const office = await signIn(hr.email);
  await office.goto(`/teach/marking/${examId}`);
  await expectAccessible(office);
  await office.getByRole('link', { name: '第1题有问题？' }).click();
  const drop = office.getByRole('region', { name: '作废' });
  await drop.getByLabel('理由').fill('两个选项都说得通。');
  await drop.getByRole('button', { name: '先看谁会变' }).click();
  await expect(office.getByRole('row', { name: /罗茜/ })).toContainText('+8');
  await expect(office.getByText('1份答卷会变，1份不变。')).toBeVisible();
  await expectAccessible(office);
  expect(await marksOf(database, attempts, closed)).toEqual(['8', '0']);
  await office.getByRole('button', { name: '确认，全部重算' }).click();
  await expect(office.getByText('已经处理，所有人的分都重新算过了。')).toBeVisible();
  expect(await marksOf(database, attempts, closed)).toEqual(['8', '8']);
  const sheets = await database
    .selectFrom('mark')
    .innerJoin('exam_attempt as a', 'a.id', 'mark.attempt_id')
    .select(({ fn }) => ['a.id', fn.sum<string>('score').as('total')])
    .where('a.exam_id', '=', examId)
    .where('a.marked_at', 'is not', null)
    .groupBy('a.id')
    .execute();
  expect(sheets.map(({ total }) => total).toSorted()).toEqual(['21', '23']);
});

test('A marker whose browser runs no script ticks points, takes a phrase and goes on to the next sheet', async ({
  database,
  signIn,
  browser,
  baseURL
}) => {
  const { examId, trainers } = await createExam(database);
  const phrase = { item: open, author_id: trainers[0]!.personId, shared: false, body: '语气好。' };
  await database
    .insertInto('marking_phrase')
    .values({ id: '0198f7a2-0000-7000-8000-000000000001', created_at: new Date(), ...phrase })
    .execute();
  const cookies = await (await signIn(trainers[0]!.email)).context().cookies();
  const context = await browser.newContext({ baseURL, locale: 'zh-CN', javaScriptEnabled: false });
  await context.addCookies(cookies);
  const page = await context.newPage();
  await page.goto(`/teach/marking/${examId}/${open}`);
  const [point] = await page.getByRole('group', { name: '评分要点' }).getByRole('checkbox').all();
  await point!.check();
  await page.getByRole('button', { name: '语气好。' }).click();
  await expect(page.getByLabel('评语（选填）')).toHaveValue('语气好。');
  await expect(point!).toBeChecked();
  await page.getByRole('button', { name: '保存，下一份' }).click();
  await expect(page.getByText(/答卷\d{4}的评分已保存/)).toBeVisible();
  await page.getByRole('link', { name: '回去改' }).click();
  await expect(page.getByText(/你给了\d/)).toBeVisible();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1);
  await page.getByRole('button', { name: '撤回评分' }).click();
  await expect(page.getByText('评分已撤回')).toBeVisible();
  await context.close();
});
