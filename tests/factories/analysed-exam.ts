import type { Answer, Item, Paper } from '../../src/lib/engine/assessment';
import type { Database } from '../../src/lib/server/db';
import { createMarkedExam, type MarkedSheet } from './marked-exams';

const base = { difficulty: 2, points: '10' } as const;

const items: Item[] = [
  {
    ...base,
    id: 'first-reply',
    kind: 'single',
    topic: 'C17',
    stem: '顾客进线后，首次回复最迟应在多少秒内？',
    options: [
      { id: 'six', text: '6秒', correct: true },
      { id: 'thirty', text: '30秒', correct: false },
      { id: 'minute', text: '1分钟', correct: false },
      { id: 'hour', text: '1小时', correct: false }
    ]
  },
  {
    /* Its key is wrong: who knows chooses the second. */
    ...base,
    id: 'angry-first',
    kind: 'single',
    topic: 'C19',
    stem: '顾客一上来就发火，先做什么？',
    options: [
      { id: 'matter', text: '先核对订单，弄清事情', correct: true },
      { id: 'mood', text: '先安抚情绪，再谈事情', correct: false },
      { id: 'superior', text: '马上转给主管', correct: false }
    ]
  },
  {
    ...base,
    id: 'never',
    kind: 'several',
    topic: 'C18',
    stem: '下面哪些属于“五不”？',
    options: [
      { id: 'quarrel', text: '和顾客争吵', correct: true },
      { id: 'dodge', text: '回避问题', correct: true },
      { id: 'ask', text: '追问订单号', correct: false },
      { id: 'thank', text: '向顾客道谢', correct: false }
    ]
  },
  {
    ...base,
    id: 'records',
    kind: 'true-false',
    topic: 'C21',
    stem: '聊天记录占空间，可以定期删除。',
    options: [
      { id: 'right', text: '对', correct: false },
      { id: 'wrong', text: '错', correct: true }
    ]
  },
  {
    ...base,
    id: 'gold',
    kind: 'fill-in',
    topic: 'C17',
    stem: '首次回复讲究“黄金____秒”。',
    blanks: [{ accept: ['6', '六'] }]
  },
  {
    ...base,
    id: 'reminder',
    kind: 'numeric',
    topic: 'C20',
    stem: '下单几天后未付款要提醒？',
    answer: '3',
    tolerance: '0',
    unit: '天'
  },
  {
    ...base,
    id: 'pairs',
    kind: 'matching',
    topic: 'C19',
    stem: '把话术和作用连起来。',
    left: [
      { id: 'sorry', text: '真抱歉，让您久等了', match: 'calm' },
      { id: 'number', text: '我是3号客服，会跟到底', match: 'assure' },
      { id: 'boss', text: '我请主管来为您处理', match: 'hand-over' }
    ],
    right: [
      { id: 'calm', text: '安抚' },
      { id: 'assure', text: '承诺' },
      { id: 'hand-over', text: '升级' }
    ]
  },
  {
    ...base,
    id: 'order',
    kind: 'ordering',
    topic: 'C17',
    stem: '排出接待的先后。',
    steps: [
      { id: 'greet', text: '问好' },
      { id: 'need', text: '问需求' },
      { id: 'suggest', text: '推荐' },
      { id: 'confirm', text: '核对订单' }
    ]
  },
  {
    ...base,
    id: 'label',
    kind: 'classify',
    topic: 'C15',
    stem: '下面这句话做了什么？',
    offer: ['apology', 'empathy', 'solution'],
    messages: [{ id: 'm1', text: '真抱歉，我今天就给您补发。', labels: ['apology', 'solution'] }]
  },
  {
    ...base,
    id: 'write',
    kind: 'short',
    topic: 'C19',
    stem: '写出处理投诉时为什么要先处理情绪。',
    maxLength: 300,
    marking: [{ id: 'reason', points: '10', text: '说明情绪不平，道理听不进' }]
  }
];

const paper: Paper = {
  id: 'service-final',
  title: '服务基础 · 结业卷',
  minutes: 60,
  total: '100',
  penalty: '0',
  instructions: '请独立作答。',
  items
};

/** Thirty people sit a paper of ten questions of every kind, of which the second has a wrong key. */
export async function createAnalysedExam(
  db: Database,
  markers: [string, string],
  options: { cohortId?: string; people?: number } = {}
): Promise<{ examId: string; title: string }> {
  const { people = 30, cohortId } = options;
  const sheets = Array.from({ length: people }, (_, rank) => sheetOf(rank, (rank + 0.5) / people, markers));
  const { examId } = await createMarkedExam(db, [paper], sheets, { cohortId });
  return { examId, title: paper.title };
}

/** @param ability 0 to 1: who has more of it knows more */
function sheetOf(rank: number, ability: number, markers: [string, string]): MarkedSheet {
  const knows = (question: number, ease: number) =>
    ability * 0.75 + luck(rank, question) * 0.45 > 0.85 - ease;
  const pick = (question: number, ...ids: string[]) =>
    ids[Math.floor(luck(rank, question + 50) * ids.length)]!;
  const reached = ability > 0.25 || luck(rank, 99) > 0.5;
  const right = {
    'first-reply': knows(1, 0.4),
    'angry-first': knows(2, 0.35),
    never: knows(3, 0.3),
    records: knows(4, 0.75),
    gold: knows(5, 0.35),
    reminder: knows(6, 0.2),
    pairs: knows(7, 0.3),
    order: knows(8, 0.35),
    label: reached && knows(9, 0.15)
  };
  const answers: Record<string, Answer> = {
    'first-reply': right['first-reply'] ? 'six' : pick(1, 'thirty', 'minute'),
    'angry-first': right['angry-first'] ? 'mood' : pick(2, 'matter', 'matter', 'superior'),
    never: right.never ? ['quarrel', 'dodge'] : pick(3, 'quarrel ask', 'dodge thank').split(' '),
    records: right.records ? 'wrong' : 'right',
    gold: [right.gold ? pick(5, '6', '６', '六') : pick(6, '60', '６0', '10')],
    reminder: right.reminder ? '3' : pick(7, '7', '7', '1'),
    pairs: right.pairs
      ? { sorry: 'calm', number: 'assure', boss: 'hand-over' }
      : { sorry: 'calm', number: 'hand-over', boss: 'assure' },
    order: right.order ? ['greet', 'need', 'suggest', 'confirm'] : ['greet', 'suggest', 'need', 'confirm'],
    label: reached ? { m1: right.label ? ['apology', 'solution'] : ['apology'] } : null,
    write: reached ? '情绪不平，道理听不进。' : null
  };
  /* As the rules mark them. */
  const partly = { pairs: '3.33', label: reached ? '5' : '0' };
  const scores = Object.fromEntries(
    Object.entries(right).map(([item, all]) => [
      item,
      all ? '10' : (partly[item as keyof typeof partly] ?? '0')
    ])
  );
  scores['angry-first'] = answers['angry-first'] === 'matter' ? '10' : '0';
  const marker = rank % 2;
  const points = Math.max(0, Math.min(10, Math.round(ability * 8 + luck(rank, 10) * 3 - marker * 2)));
  return {
    answers,
    scores: { ...scores, write: reached ? String(points) : '0' },
    markers: reached ? { write: markers[marker]! } : {}
  };
}

/** The same from run to run, spread over 0 to 1. */
function luck(rank: number, question: number): number {
  const wave = Math.sin(rank * 12.9898 + question * 78.233) * 43758.5453;
  return wave - Math.floor(wave);
}
