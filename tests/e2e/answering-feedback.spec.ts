import { expect, test } from './people';

test('HR summarises the feedback, the trainer answers it, HR returns and accepts it, and what is open follows', async ({
  as,
  database
}) => {
  test.setTimeout(180_000);
  const { id: cohortId, name } = await database
    .selectFrom('cohort')
    .select(['id', 'name'])
    .orderBy('opens_on', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();

  const hr = await as('hr');
  await hr.goto(`/hr/cohorts/${cohortId}`);
  await hr.getByRole('link', { name: '培训反馈', exact: true }).click();
  const desk = hr.getByRole('region', { name: '反馈汇总与改进方案' });
  await expect(desk.getByText('2条改进还没完成')).toBeVisible();
  await desk.getByRole('link', { name: '周敏' }).click();
  await expect(hr.getByRole('region', { name: '以前各期还没完成的改进' })).toContainText('订单流程');
  await hr.getByLabel('新员工肯定的').fill('讲得清楚');
  const first = hr.getByRole('group', { name: '第1条' });
  await first.getByLabel('新员工提出的问题').fill('<b>板书</b>看不清');
  await first.getByLabel('提到的人数').fill('两');
  await hr.getByRole('button', { name: '交给教师' }).click();
  await expect(first.getByLabel('新员工提出的问题')).toHaveValue('<b>板书</b>看不清');
  await first.getByLabel('提到的人数').fill('2');
  await first.getByLabel('人力资源部的建议').fill('换成投影');
  await hr.getByRole('button', { name: '保存草稿' }).click();
  await expect(hr.getByText('已保存。')).toBeVisible();
  await hr.getByRole('button', { name: '交给教师' }).click();
  await expect(hr.getByText('改进方案还没有交来。')).toBeVisible();

  const trainer = await as('trainer');
  await trainer.goto('/teach/feedback');
  await trainer.getByRole('region', { name: '反馈汇总与改进方案' }).getByRole('link', { name }).click();
  await expect(trainer.getByText('<b>板书</b>看不清')).toBeVisible();
  await trainer.getByRole('button', { name: '交给人力资源部' }).click();
  await expect(trainer.getByText('还有建议没有答复')).toBeVisible();
  await trainer.getByLabel('第1条的答复').selectOption('准备这样改');
  await trainer.getByLabel('第1条的做法或理由').fill('全部改用投影');
  await trainer.getByLabel('第1条的完成日期').fill('2030-01-31');
  await trainer.getByLabel('下一期怎样看出改进有没有效果').fill('没有人再提板书');
  await trainer.getByRole('button', { name: '交给人力资源部' }).click();
  await expect(trainer.getByText('方案已交，等人力资源部审阅。')).toBeVisible();

  await hr.reload();
  await hr.getByLabel('审阅意见').fill('日期太晚');
  await hr.getByRole('button', { name: '退回修改' }).click();
  await expect(hr.getByText('沈慧退回方案')).toBeVisible();
  await trainer.reload();
  await expect(trainer.getByText('日期太晚')).toBeVisible();
  await trainer.getByLabel('第1条的完成日期').fill('2029-01-31');
  await trainer.getByRole('button', { name: '交给人力资源部' }).click();
  await expect(trainer.getByText('方案已交，等人力资源部审阅。')).toBeVisible();
  await hr.reload();
  await hr.getByRole('button', { name: '认可方案' }).click();
  await expect(hr.getByText('沈慧认可方案')).toBeVisible();

  await trainer.goto('/teach/feedback');
  const open = trainer.getByRole('region', { name: '还没完成的改进' });
  await expect(open.getByRole('listitem')).toHaveCount(3);
  await open.getByRole('listitem').filter({ hasText: '订单流程一个下午讲完' }).getByRole('link').click();
  await trainer.getByLabel(/订单流程一个下午讲完.*已经完成/).fill('新课表已分成两次课');
  await trainer
    .getByRole('listitem')
    .filter({ hasText: '订单流程一个下午讲完' })
    .getByRole('button', { name: '报告完成' })
    .click();
  await expect(trainer.getByText('已报完成，等人力资源部确认')).toBeVisible();
  await hr.reload();
  const carried = hr.getByRole('region', { name: '以前各期还没完成的改进' });
  await expect(carried).toContainText('新课表已分成两次课');
  await carried.getByRole('button', { name: '确认完成' }).click();
  await expect(carried).not.toContainText('新课表已分成两次课');
});
