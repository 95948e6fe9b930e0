import { Temporal } from 'temporal-polyfill';
import { now, today } from '../clock';
import { recordCheckIn } from '../checkins';
import { insertCohort, insertEnrolment } from '../cohorts';
import { scheduleBriefing } from '../courses';
import type { Database } from '../db';
import { fulfilDuties, settleDuties } from '../duties';
import { scheduleExam } from '../exams';
import { setOrganisation } from '../people';
import type { Actor } from '../policy';
import { checkScores, previewScores, publishScores, submitScores } from '../scores';
import { watchCohorts } from '../warnings';
import { goThroughFeedback } from './feedback';
import { handInOnPaper } from './on-paper';
import { workOnTheJob } from './on-the-job';
import { createPerson, createStaff, type SampleAccount, type SamplePeople } from './people';
import { dateByDueDays } from './queries';
import { letOneLeave, writeReport } from './report';
import { assess, sitPaper, type Showing } from './sitting';

const organisation = {
  name: '青禾家居',
  placeholders: {
    'company.name': '青禾家居',
    'company.brand': '青禾',
    'company.address': '杭州市示例路 8 号',
    'company.hotline': '400-000-0000',
    'company.founded': '2012年',
    'company.products': '床品、毛巾、收纳用品和小件家具',
    'company.departments': '商品部、运营部、客服部、仓储物流部、财务部、人力资源部',
    'company.outlook': '三年内把售后一次解决率做到同类店铺前列，并把门店开到五座城市',
    'hr.contact': '人力资源部 沈慧，内线 8001',
    'finance.contact': '财务部 唐敏，内线 8003',
    'security.contact': '信息安全专员，内线 8010',
    'duty.phone': '内线 8119',
    'assembly.point': '园区北门停车场'
  }
};

/** How the weeks so far felt, and what was said of the last of them. */
type Feeling = { moods: number[]; note?: string };

type Colleague = [name: string, mailbox: string, showing: Showing & Feeling];

const lastQuarter: Colleague[] = [
  ['陈一鸣', 'chen.yiming', { wrong: 0, share: 0.95, ratings: [5, 4, 5, 5], moods: [3, 4, 4, 5] }],
  ['王子涵', 'wang.zihan', { wrong: 1, share: 0.85, ratings: [4, 4, 5], moods: [4, 4, 3, 4] }],
  ['赵思琪', 'zhao.siqi', { wrong: 2, share: 0.8, ratings: [4, 3, 4], moods: [3, 2, 3, 4] }],
  ['刘浩然', 'liu.haoran', { wrong: 3, share: 0.6, ratings: [3, 3, 4], moods: [3, 3, 4] }],
  ['孙雨桐', 'sun.yutong', { wrong: 4, share: 0.5, ratings: [3, 2, 3], moods: [4, 3, 2, 3] }]
];

const thisQuarter: Colleague[] = [
  ['许嘉宁', 'xu.jianing', { wrong: 1, share: 0.9, ratings: [4, 5, 4], moods: [4] }],
  [
    '马骁',
    'ma.xiao',
    { wrong: 3, share: 0.7, ratings: [3, 4, 3], moods: [2], note: '缩写和内部说法太多，听一天下来跟不上。' }
  ]
];

/**
 * Fills an empty database with a small organisation: one account a role, last quarter's cohort with its results
 * published, and a cohort that begins today, of which only the new hire with an account still has everything to do.
 */
export async function createSampleOrganisation(db: Database): Promise<SampleAccount[]> {
  const people = await createStaff(db);
  await setOrganisation(db, people.actors.admin, organisation);
  await createLastQuarter(db, people);
  await createThisQuarter(db, people);
  await askForBriefing(db, people.actors.trainer);
  await watchCohorts(db);
  return people.accounts;
}

async function createLastQuarter(db: Database, people: SamplePeople): Promise<void> {
  const opens = Temporal.PlainDate.from(today()).subtract({ months: 3 });
  const { cohortId, newHires } = await createCohort(db, people, opens, lastQuarter, []);
  await letOneLeave(db, people, cohortId, opens);
  await publish(db, people, cohortId);
  await handInOnPaper(db, people, cohortId);
  await goThroughFeedback(db, people, cohortId, newHires);
  await workOnTheJob(db, people.actors, cohortId, opens);
  await writeReport(db, people, cohortId);
  await dateByDueDays(db, cohortId);
}

/** HR combines the scores, the general manager signs for them, HR publishes. */
async function publish(db: Database, { actors }: SamplePeople, cohortId: string): Promise<void> {
  await submitScores(db, actors.hr, cohortId);
  const preview = await previewScores(db, actors.manager, cohortId);
  const checkId = preview.ok ? preview.value.check?.id : undefined;
  if (!checkId) throw new Error('The sample scores were not submitted.');
  await checkScores(db, actors.manager, { cohortId, checkId });
  await publishScores(db, actors.hr, cohortId);
}

async function createThisQuarter(db: Database, people: SamplePeople): Promise<void> {
  await createCohort(db, people, Temporal.PlainDate.from(today()), thisQuarter, [people.actors['new-hire']]);
}

/** Everyone on duty has three days to learn the campaign that goes live the day after. */
async function askForBriefing(db: Database, trainer: Actor): Promise<void> {
  const date = Temporal.PlainDate.from(today());
  await scheduleBriefing(db, trainer, {
    course: 'briefing-double-eleven',
    audience: { departmentId: null, cohortId: null },
    dueOn: date.add({ days: 3 }).toString(),
    goesLive: `${date.add({ days: 4 }).toString()}T20:00`
  });
}

async function createCohort(
  db: Database,
  { actors, serviceDepartmentId }: SamplePeople,
  opens: Temporal.PlainDate,
  colleagues: Colleague[],
  beginners: Actor[]
): Promise<{ cohortId: string; newHires: Actor[] }> {
  const cohortId = await insertCohort(db, {
    name: nameOf(opens),
    opensOn: opens.toString(),
    classroomEndsOn: opens.add({ days: 2 }).toString(),
    onJobEndsOn: opens.add({ months: 1 }).subtract({ days: 1 }).toString(),
    pathway: 'first-month',
    organiserId: actors.hr.personId
  });
  const examId = await schedulePaper(db, actors.hr, cohortId);
  for (const beginner of beginners)
    await insertEnrolment(db, cohortId, beginner.personId, actors.mentor.personId);
  const newHires: { newHire: Actor; showing: Showing & Feeling }[] = [];
  for (const [name, mailbox, showing] of colleagues) {
    const newHire = await createPerson(db, {
      name,
      mailbox,
      role: 'new-hire',
      departmentId: serviceDepartmentId
    });
    await insertEnrolment(db, cohortId, newHire.personId, actors.mentor.personId);
    newHires.push({ newHire, showing });
  }
  await settleDuties(db, cohortId);
  await fulfilDuties(db, { cohortId, artefact: 'training-plan', byId: actors.hr.personId });
  for (const { newHire, showing } of newHires) {
    if (examId) await sitPaper(db, newHire, actors.trainer, examId, showing);
    await assess(db, actors.mentor, cohortId, newHire, showing);
    for (const [index, mood] of showing.moods.entries())
      await recordCheckIn(db, {
        cohortId,
        personId: newHire.personId,
        week: index + 1,
        mood,
        note: showing.note ?? ''
      });
  }
  return { cohortId, newHires: newHires.map(({ newHire }) => newHire) };
}

/** The paper may be sat from now on for a month. */
async function schedulePaper(db: Database, hr: Actor, cohortId: string): Promise<string | undefined> {
  const opensAt = now();
  const closesAt = new Date(opensAt.getTime() + 31 * 86_400_000);
  const outcome = await scheduleExam(db, hr, { paper: 'onboarding-basics', cohortId, opensAt, closesAt });
  return outcome.ok ? outcome.value.examId : undefined;
}

function nameOf({ year, month }: Temporal.PlainDate): string {
  return `${year} 年第 ${Math.ceil(month / 3)} 季度新员工`;
}
