import { Temporal } from 'temporal-polyfill';
import type { Outcome } from '../../forms/failure';
import { today } from '../clock';
import type { Database } from '../db';
import { acceptImprovement, giveSummary, handInImprovement, readFeedbackLoop } from '../feedback';
import { handIn, listOwnSheets, openRound } from '../forms';
import type { Actor } from '../policy';
import type { SamplePeople } from './people';

const courses = ['company-culture', 'service-etiquette', 'complaint-scripts', 'order-workflow'];
const arrangements = ['schedule', 'venue', 'materials', 'practice', 'support'];

type Sheet = {
  courses: string[];
  clear: string;
  answers: string;
  arrangement: string[];
  pace: string;
  where?: string;
  ready: string;
  words: string;
  improve: string;
};

const sheets: Sheet[] = [
  {
    courses: ['4', '5', '4', '3'],
    clear: '5',
    answers: '5',
    arrangement: ['4', '4', '5', '3', '4'],
    pace: '4',
    where: '订单流程十个步骤一个下午讲完，跟不上。',
    ready: '4',
    words: '周敏老师的例子都是店里真事，听了就记住了。',
    improve: '多安排几次对话演练，少念课件。'
  },
  {
    courses: ['4', '5', '5', '3'],
    clear: '4',
    answers: '5',
    arrangement: ['3', '4', '4', '3', '4'],
    pace: '4',
    where: '第二天下午的订单流程太快。',
    ready: '3',
    words: '问什么都答得很耐心。',
    improve: '订单流程分两次讲，中间留时间自己操作后台。'
  },
  {
    courses: ['3', '4', '4', '2'],
    clear: '4',
    answers: '4',
    arrangement: ['3', '3', '4', '2', '3'],
    pace: '5',
    where: '订单流程。',
    ready: '3',
    words: '投诉话术讲得清楚，要是能当场练一遍更好。',
    improve: '讨论时间太短，刚说到一半就下课。'
  },
  {
    courses: ['4', '4', '5', '3'],
    clear: '4',
    answers: '4',
    arrangement: ['4', '4', '4', '3', '5'],
    pace: '4',
    where: '订单流程可以慢一点，平台规则可以快一点。',
    ready: '4',
    words: '希望老师把快捷回复也讲一讲。',
    improve: '教室空调太冷，座位也挤。'
  },
  {
    courses: ['3', '4', '4', '2'],
    clear: '3',
    answers: '4',
    arrangement: ['3', '4', '3', '2', '4'],
    pace: '4',
    where: '订单流程讲得太快，例子也少。',
    ready: '2',
    words: '板书有时看不清，其他都好。',
    improve: '练习再多一些，考试前能复习一遍。'
  }
];

/** Last quarter's feedback, all the way round: answered, summarised, answered with a plan that is accepted and still open. */
export async function goThroughFeedback(
  db: Database,
  { actors: { hr, trainer } }: SamplePeople,
  cohortId: string,
  newHires: Actor[]
): Promise<void> {
  await collect(db, hr, trainer, cohortId, newHires);
  const place = { cohortId, trainerId: trainer.personId };
  await sure(
    giveSummary(db, hr, {
      ...place,
      revision: 0,
      content: {
        courses,
        praised: '例子来自店里的真事，容易记；答疑耐心，问到哪里讲到哪里。',
        focus: '订单流程怎样让人跟得上。',
        points: [
          {
            problem: '订单流程一个下午讲完，跟不上',
            people: 4,
            suggestion: '分成两次讲，中间留出在后台自己操作的时间。'
          },
          { problem: '练习和讨论太少', people: 3, suggestion: '每节课至少留十五分钟做对话演练。' },
          { problem: '希望讲快捷回复', people: null, suggestion: '在订单流程课上加一段快捷回复的用法。' }
        ]
      }
    })
  );
  const loop = await sure(readFeedbackLoop(db, trainer, place, 'zh-CN'));
  const [pace, practice, replies] = loop.points.map(({ id }) => id);
  const day = (days: number) => Temporal.PlainDate.from(today()).add({ days }).toString();
  await sure(
    handInImprovement(db, trainer, {
      cohortId,
      revision: 0,
      content: {
        ownView: '四个人提到订单流程太快，我认同：十个步骤一次讲完，确实没有时间动手。',
        support: '第二次课需要一间有电脑的教室。',
        checkBy: '看下一期“订单流程”的评分和“太快”的人数。',
        answers: [
          {
            pointId: pace!,
            kind: 'will',
            words: '订单流程拆成两次课，第二次全部上机操作。',
            until: day(3)
          },
          { pointId: practice!, kind: 'will', words: '每节课末留十五分钟，两人一组演练。', until: day(10) },
          {
            pointId: replies!,
            kind: 'wont',
            words: '快捷回复在“客服工具”课里专门讲，重复了反而更赶。',
            until: null
          }
        ]
      }
    })
  );
  await sure(
    acceptImprovement(db, hr, { ...place, revision: 1, remark: '同意。有电脑的教室由人力资源部安排。' })
  );
}

/** All five answer, so that the round is over. Where the library has no such form, there is nothing to collect. */
async function collect(
  db: Database,
  hr: Actor,
  trainer: Actor,
  cohortId: string,
  newHires: Actor[]
): Promise<void> {
  const round = {
    cohortId,
    form: 'onboarding-feedback',
    dueOn: today(),
    courses,
    trainers: [trainer.personId]
  };
  if (!(await openRound(db, hr, round)).ok) return;
  for (const [index, newHire] of newHires.entries()) {
    const [own] = await sure(listOwnSheets(db, newHire, 'zh-CN'));
    const posted = postedOf(sheets[index % sheets.length]!, trainer.personId);
    await sure(handIn(db, newHire, { sheetId: own!.id, posted, revision: 0, locale: 'zh-CN' }));
  }
}

function postedOf(sheet: Sheet, trainerId: string): Record<string, string[]> {
  return {
    ...Object.fromEntries(
      courses.map((course, index) => [`course-useful.${course}`, [sheet.courses[index]!]])
    ),
    'course-pace': [sheet.pace],
    ...(sheet.where && { 'pace-where': [sheet.where] }),
    [`trainer-clear.${trainerId}`]: [sheet.clear],
    [`trainer-answers.${trainerId}`]: [sheet.answers],
    'trainer-words': [sheet.words],
    ...Object.fromEntries(
      arrangements.map((row, index) => [`arrangement.${row}`, [sheet.arrangement[index]!]])
    ),
    ready: [sheet.ready],
    improve: [sheet.improve]
  };
}

async function sure<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const settled = await outcome;
  if (!settled.ok) throw new Error(settled.code);
  return settled.value;
}
