import { newId, type Database } from '../../src/lib/server/db';
import { handIn, listOwnSheets, openRound } from '../../src/lib/server/forms';
import type { Actor } from '../../src/lib/server/policy';
import { createSheet } from '../factories/sheets';

export type FiledForm = {
  code: string;
  /** The role that prints it. */
  by: 'hr' | 'manager';
  address: string;
  /** Something that stands on its last page. */
  words: string;
};

const story =
  '顾客说等了九天，第三次来问。我先说了抱歉，再报出单号和现在到哪里，约好下午四点前回话；三点五十打过去，件已经到了网点。';

/** The office's printed forms, filled in at such length that each but the shortest goes over a page's end. */
export async function fileForms(db: Database): Promise<FiledForm[]> {
  const [hr, mentor, newHire] = await Promise.all(
    ['shen.hui', 'he.jing', 'lin.xiaoyu'].map((mailbox) => actorOf(db, `${mailbox}@example.com`))
  );
  const { cohortId } = await db
    .selectFrom('enrolment')
    .select('cohort_id as cohortId')
    .where('person_id', '=', newHire!.personId)
    .executeTakeFirstOrThrow();
  const subject = { cohortId, personId: newHire!.personId };
  await createSheet(db, mentor!, subject, 5);
  const [summary, evaluation] = [
    await fill(db, hr!, newHire!, cohortId, 'training-summary', trainingSummary()),
    await fill(db, hr!, newHire!, cohortId, 'training-quality', trainingQuality())
  ];
  return [
    {
      code: 'F1',
      by: 'manager',
      address: `/hr/plans/${await createPlan(db, hr!)}/print`,
      words: '总经理（批准）'
    },
    { code: 'F2', by: 'hr', address: '/forms/blank/onboarding-feedback?lang=zh-CN', words: '如果只改一处' },
    {
      code: 'F5',
      by: 'manager',
      address: `/hr/cohorts/${await reportedCohort(db)}/report/print`,
      words: '下一期集中培训是否由三天改为四天'
    },
    {
      code: 'F6',
      by: 'hr',
      address: `/coach/sheets/${cohortId}/${newHire!.personId}/print`,
      words: '何静'
    },
    { code: 'F7', by: 'hr', address: `/forms/${summary}/print`, words: '林晓雨' },
    { code: 'F8', by: 'hr', address: `/forms/${evaluation}/print`, words: '林晓雨' }
  ];
}

/** The cohort of which the sample organisation has a summary report. */
async function reportedCohort(db: Database): Promise<string> {
  const { id } = await db
    .selectFrom('summary_report')
    .select('cohort_id as id')
    .where('state', '=', 'approved')
    .executeTakeFirstOrThrow();
  return id;
}

/** Somebody of the sample organisation, with what they hold. */
export async function actorOf(db: Database, email: string): Promise<Actor> {
  const { id: personId, name } = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  const grants = await db
    .selectFrom('role_grant')
    .select(['role', 'department_id as departmentId', 'cohort_id as cohortId'])
    .where('person_id', '=', personId)
    .execute();
  return { personId, name, email, locale: null, theme: 'auto', grants };
}

async function fill(
  db: Database,
  hr: Actor,
  newHire: Actor,
  cohortId: string,
  form: string,
  posted: Record<string, string[]>
): Promise<string> {
  const opened = await openRound(db, hr, { cohortId, form, dueOn: '2030-01-01', courses: [], trainers: [] });
  if (!opened.ok) throw new Error(opened.code);
  const sheets = await listOwnSheets(db, newHire, 'zh-CN');
  if (!sheets.ok) throw new Error(sheets.code);
  const sheetId = sheets.value.find(({ state }) => state === 'open')!.id;
  const handed = await handIn(db, newHire, { sheetId, posted, revision: 0, locale: 'zh-CN' });
  if (!handed.ok) throw new Error(JSON.stringify(handed));
  return sheetId;
}

function trainingSummary(): Record<string, string[]> {
  const rows = ['reception', 'orders', 'after-sale', 'complaints', 'product', 'tools'];
  const plans = Array.from({ length: 5 }, (_, row) => [
    [`plan.${row}.goal`, ['首次响应稳定在六秒以内，高峰时同时接四位']],
    [`plan.${row}.how`, ['每天下班前读回两段自己的聊天，把慢的那一句改成快捷短语，第二天用上，周五给何静看']],
    [`plan.${row}.until`, ['2030-03-31']]
  ]).flat() as [string, string[]][];
  return {
    learnt: [story.repeat(12)],
    case: [Array.from({ length: 6 }, () => story).join('\n\n')],
    helped: ['何静说：先接住人，再接住事。'],
    ...Object.fromEntries(rows.map((row) => [`skills.${row}`, ['3']])),
    gaps: [story.repeat(6)],
    ...Object.fromEntries(plans),
    proposals: [story.repeat(6)],
    signed: ['林晓雨']
  };
}

function trainingQuality(): Record<string, string[]> {
  const rate = (field: string, rows: string[]) => rows.map((row) => [`${field}.${row}`, ['4']] as const);
  return {
    ...Object.fromEntries(
      rate('classroom-quality', ['goals', 'content', 'method', 'teaching', 'assessment'])
    ),
    ...Object.fromEntries(rate('job-quality', ['guidance', 'matching', 'chances', 'feedback', 'atmosphere'])),
    'guided-days': ['5'],
    recommend: ['2'],
    'low-reasons': [story.repeat(10)],
    keep: [story.repeat(8)],
    change: [story.repeat(8)],
    signed: ['林晓雨']
  };
}

const courses = [
  '公司参观',
  '服务礼仪',
  '接待七步',
  '投诉处理',
  '订单流程',
  '保密制度',
  '平台规则',
  '商品知识'
];

/** An approved plan with so many sessions and budget lines that its tables go over the page's end. */
async function createPlan(db: Database, hr: Actor): Promise<string> {
  const id = newId();
  const at = new Date();
  const [department, trainer] = [
    await db.selectFrom('department').select('id').orderBy('name').executeTakeFirstOrThrow(),
    await actorOf(db, 'zhou.min@example.com')
  ];
  await db
    .insertInto('training_plan')
    .values({
      id,
      name: '明年第二季度新员工',
      purpose: '三天集中培训加一个月在岗培训，结束时能独立接待，首次响应六秒以内。\n三季度大促前补齐晚班。',
      opens_on: '2030-04-01',
      classroom_ends_on: '2030-04-03',
      on_job_ends_on: '2030-04-30',
      pathway: 'first-month',
      size: 18,
      venue: '三楼培训室，投影和十八台电脑',
      outdoor: true,
      papers: JSON.stringify(['onboarding-basics']),
      applied: '部门负责人、同事和人力资源部各看三次实际接待，再和本人谈一次话。',
      judges: JSON.stringify(['lead', 'peer', 'hr']),
      state: 'approved',
      copied_from: null,
      cohort_id: null,
      created_by: hr.personId,
      created_at: at,
      changed_by: hr.personId,
      changed_at: at,
      submitted_by: hr.personId,
      submitted_at: at,
      approved_at: at
    })
    .execute();
  await db
    .insertInto('plan_need')
    .values({
      plan_id: id,
      position: 0,
      department_id: department.id,
      people: 18,
      skills: '打字每分钟六十字'
    })
    .execute();
  await db
    .insertInto('training_session')
    .values(
      Array.from({ length: 24 }, (_, index) => {
        const starts = Date.parse('2030-04-01T09:00:00+08:00') + Math.floor(index / 8) * 86_400_000;
        const from = starts + (index % 8) * 3_600_000;
        return {
          id: newId(),
          plan_id: id,
          cohort_id: null,
          course: null,
          title: courses[index % courses.length]!,
          trainer_id: trainer.personId,
          place: '三楼培训室',
          starts_at: new Date(from),
          ends_at: new Date(from + 50 * 60_000)
        };
      })
    )
    .execute();
  await db
    .insertInto('plan_budget_line')
    .values(
      Array.from({ length: 12 }, (_, position) => ({
        plan_id: id,
        position,
        item: `第${position + 1}项：教材、场地与外请讲师的费用，按人数计`,
        quantity: '18',
        unit_price: '35.50'
      }))
    )
    .execute();
  return id;
}
