import type { Page } from '@playwright/test';
import { fillFeedback } from './feedback-form';
import { expect, expectAccessible, test } from './people';
import { wallClock } from './wall-clock';

const today = wallClock(0).slice(0, 10);
const newHires = ['叶知秋', '罗云帆', '沈千寻', '江若溪', '顾长风'];
const mailbox = (index: number) => `new-hire-${index + 1}@example.com`;

test('A cohort goes from its plan to the approved report, and its trainer has answered the feedback', async ({
  as,
  signIn
}) => {
  test.setTimeout(600_000);
  const hr = await as('hr');
  const manager = await as('manager');
  const trainer = await as('trainer');
  let cohort = '';

  await test.step('HR plans it, the general manager approves, HR opens it', async () => {
    await writePlan(hr);
    await manager.goto('/hr/plans');
    await manager.getByRole('link', { name: '临时加开的一期' }).click();
    await manager.getByRole('button', { name: '批准', exact: true }).click();
    await expect(manager.getByText('已批准').first()).toBeVisible();
    await hr.reload();
    await hr.getByRole('button', { name: '按计划开班' }).click();
    await expect(hr).toHaveURL(/\/hr\/cohorts\//);
    cohort = new URL(hr.url()).pathname;
  });

  await test.step('HR takes five people in and puts them into the cohort', async () => {
    await importPeople(hr);
    await hr.goto(`${cohort}/people`);
    for (const name of newHires) await hr.getByRole('checkbox', { name }).check();
    await hr.getByRole('button', { name: '加入这一期' }).click();
    await expect(hr.getByLabel('叶知秋的带教老师').locator('option:checked')).toHaveText('何静');
  });

  await test.step('A new hire has a week, and the mentor sees who has come', async () => {
    const newHire = await signIn(mailbox(0));
    await newHire.goto('/week');
    await expect(newHire.getByRole('heading', { level: 1, name: '叶知秋，你好' })).toBeVisible();
    await expect(newHire.getByRole('listitem').filter({ hasText: '认识邻座' }).last()).toBeVisible();
    await expectAccessible(newHire);
    const mentor = await as('mentor');
    await mentor.goto('/coach');
    await expect(mentor.getByRole('link', { name: '看这个月 叶知秋' })).toBeVisible();
  });

  await test.step('All five say what they thought of the training, without their names', async () => {
    await hr.goto(`/hr/forms/open/${cohort.split('/').at(-1)}`);
    await hr.getByRole('link', { name: /新员工入职培训反馈意见表/ }).click();
    await hr.getByRole('checkbox', { name: '服务礼仪' }).check();
    await hr.getByRole('button', { name: '发给大家' }).click();
    await expect(hr.getByRole('row', { name: /还没交/ })).toHaveCount(5);
    for (const index of newHires.keys()) {
      const page = await signIn(mailbox(index));
      await page.goto('/forms');
      await page.getByRole('link', { name: /新员工入职培训反馈意见表/ }).click();
      await fillFeedback(page, `多留时间练习${index + 1}`);
      await page.getByRole('button', { name: '交表' }).click();
      await expect(page.getByText('交了以后谁也看不到哪一份是你的')).toBeVisible();
      await page.context().close();
    }
  });

  await test.step('HR sums the feedback up for the trainer, who says what will change', async () => {
    await hr.goto(`${cohort}/feedback`);
    await expectAccessible(hr);
    await hr.getByRole('region', { name: '反馈汇总与改进方案' }).getByRole('link', { name: '周敏' }).click();
    await hr.getByLabel('新员工肯定的').fill('例子都是自己店里的');
    const point = hr.getByRole('group', { name: '第1条' });
    await point.getByLabel('新员工提出的问题').fill('练习的时间不够');
    await point.getByLabel('提到的人数').fill('5');
    await point.getByLabel('人力资源部的建议').fill('一节课留一半时间练');
    await hr.getByRole('button', { name: '交给教师' }).click();
    await expect(hr.getByText('改进方案还没有交来。')).toBeVisible();

    await trainer.goto('/teach/feedback');
    await trainer
      .getByRole('region', { name: '反馈汇总与改进方案' })
      .getByRole('link', { name: '临时加开的一期' })
      .click();
    await trainer.getByLabel('第1条的答复').selectOption('准备这样改');
    await trainer.getByLabel('第1条的做法或理由').fill('讲二十分钟，练二十分钟');
    await trainer.getByLabel('第1条的完成日期').fill('2030-01-31');
    await trainer.getByLabel('下一期怎样看出改进有没有效果').fill('没有人再说练得少');
    await trainer.getByRole('button', { name: '交给人力资源部' }).click();
    await expect(trainer.getByText('方案已交，等人力资源部审阅。')).toBeVisible();
    await hr.reload();
    await hr.getByRole('button', { name: '认可方案' }).click();
    await expect(hr.getByText('沈慧认可方案')).toBeVisible();
  });

  await test.step('HR reports on it to the general manager, who approves', async () => {
    await hr.goto(`${cohort}/report`);
    await hr.getByRole('button', { name: '开始写报告' }).click();
    await expect(hr.getByText('服务礼仪').first()).toBeVisible();
    await hr.getByLabel('总的结论').fill('五人都按计划走完了课堂培训');
    await hr.getByLabel('学到了什么、从哪里看出来').fill('接待七步');
    await hr.getByLabel('做得好的').fill('第一天就接待');
    await hr.getByLabel('存在的问题和原因').fill('练习的时间不够');
    await hr.getByRole('textbox', { name: /措施/ }).first().fill('一节课留一半时间练');
    await hr.getByRole('button', { name: '提交总经理' }).click();
    await expect(hr.getByText('数字和文字已经定稿。')).toBeVisible();
    await manager.goto('/notices');
    await manager.getByRole('button', { name: /临时加开的一期.*总结分析报告，请审阅/ }).click();
    await manager.getByLabel('意见').fill('同意');
    await manager.getByRole('button', { name: '批准', exact: true }).click();
    await expect(manager.getByText(/批准$/).first()).toBeVisible();
  });

  await test.step('What is done is ticked off among the duties of the cohort', async () => {
    await hr.goto(`${cohort}/duties?state=done`);
    for (const artefact of ['反馈意见汇总', '改进方案', '总结分析报告'])
      await expect(hr.getByRole('listitem').filter({ hasText: artefact })).toHaveCount(1);
  });
});

async function writePlan(hr: Page): Promise<void> {
  await hr.goto('/hr/plans/new');
  await hr.getByLabel('计划名称').fill('临时加开的一期');
  await hr.getByLabel('开班日期').fill(today);
  await hr.getByRole('button', { name: '下一步：填写计划' }).click();
  await hr.getByLabel('培训目的').fill('一个月后能独立接待。');
  await hr.getByLabel('计划人数').fill('5');
  const need = hr.getByRole('group', { name: '需求1', exact: true });
  await need.getByLabel('部门').selectOption({ label: '客户服务部' });
  await need.getByLabel('人数').fill('5');
  const session = hr.getByRole('group', { name: '第1场', exact: true });
  await session.getByLabel('名称').fill('服务礼仪');
  await session.getByLabel('讲师').selectOption({ label: '周敏' });
  await session.getByLabel('地点').fill('三楼培训室');
  await session.getByLabel('日期').fill(today);
  await session.getByLabel('开始').fill('10:00');
  await session.getByLabel('结束').fill('11:30');
  const line = hr.getByRole('group', { name: '预算1', exact: true });
  await line.getByLabel('项目').fill('教材');
  await line.getByLabel('数量').fill('5');
  await line.getByLabel('单价').fill('35.50');
  await hr.getByLabel('应用考核办法').fill('看三次接待，再谈一次话。');
  await hr.getByRole('button', { name: '保存', exact: true }).click();
  await hr.getByRole('button', { name: '提交审批' }).click();
  await expect(hr.getByText('提交，等总经理审批。')).toBeVisible();
}

async function importPeople(hr: Page): Promise<void> {
  const rows = newHires.map((name, index) => `${name},${mailbox(index)},客户服务部,何静,${today}`);
  await hr.goto('/admin/people/import');
  await hr.getByLabel('人员表').setInputFiles({
    name: '花名册.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\uFEFF姓名,邮箱,部门,带教老师,入职日期\n${rows.join('\n')}\n`)
  });
  await hr.getByRole('button', { name: '看看里面有什么' }).click();
  await hr.getByRole('button', { name: '导入这5人' }).click();
  await expect(hr.getByLabel('邀请链接')).toHaveValue(/顾长风\tnew-hire-5@example\.com/);
}
