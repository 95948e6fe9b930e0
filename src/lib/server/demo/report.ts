import type { Temporal } from 'temporal-polyfill';
import { insertEnrolment } from '../cohorts';
import type { Database } from '../db';
import { recordLeaving } from '../plans';
import { approveReport, beginReport, submitReport } from '../reports';
import { createPerson, type SamplePeople } from './people';

/** One of last quarter's new hires left in the first week. */
export async function letOneLeave(
  db: Database,
  { actors: { hr, mentor }, serviceDepartmentId }: SamplePeople,
  cohortId: string,
  opens: Temporal.PlainDate
): Promise<void> {
  const { personId } = await createPerson(db, {
    name: '冯远',
    mailbox: 'feng.yuan',
    role: 'new-hire',
    departmentId: serviceDepartmentId
  });
  await insertEnrolment(db, cohortId, personId, mentor.personId);
  const leftOn = opens.add({ days: 4 }).toString();
  const note = '晚班比面试时说的多，家里照顾不过来。';
  await recordLeaving(db, hr, { cohortId, personId, leftOn, reason: 'pressure', note });
}

const written = {
  conclusion:
    '五位新员工在第一个月内独立接待，书面与应用考核全部合格。一位在第一周因排班离开，招聘时对班次的说明要改。',
  learnt: '接待七步和黄金六秒掌握得好，书面卷里流程题得分最高；跟踪观察中，首次回复都在六秒以内。',
  changed: '第三周起转人工求助明显减少，退换货的解释仍要带教老师帮忙。',
  strengths: '第一天就接触真实对话，带教老师坐在旁边，遇事当场问。',
  problems: '退换货规则讲得太快，练习不够；班次在面试时没有说清。',
  'actions.0.action': '退换货课拆成两次，加一次演练',
  'actions.0.owner': '周敏',
  'actions.1.action': '面试通知里写明晚班和轮休',
  'actions.1.owner': '沈慧',
  decision: '下一期集中培训是否由三天改为四天。'
};

/** The summary report of last quarter, which the general manager has approved. */
export async function writeReport(
  db: Database,
  { actors: { hr, manager } }: SamplePeople,
  cohortId: string
): Promise<void> {
  await beginReport(db, hr, cohortId);
  const posted = Object.fromEntries(Object.entries(written).map(([name, text]) => [name, [text]]));
  const submitted = await submitReport(db, hr, { cohortId, revision: 1, locale: 'zh-CN', posted });
  if (!submitted.ok) throw new Error(`the sample report is refused: ${JSON.stringify(submitted)}`);
  const { revision } = submitted.value;
  await approveReport(db, manager, { cohortId, revision, remark: '同意。班次说明请在下期招聘前改好。' });
}
