import { fold } from '../fold';

/** What opinions about a training are mostly about; one can be about several, and `other` is about none of the rest. */
const topics = [
  'pace',
  'content',
  'practice',
  'materials',
  'teaching',
  'assessment',
  'tools',
  'coaching',
  'schedule',
  'place'
] as const;
export type Topic = (typeof topics)[number] | 'other';

/** Words by which a topic is told, in both languages; Latin words count from their beginning. */
const words: Record<(typeof topics)[number], readonly string[]> = {
  pace: [
    '太快',
    '太慢',
    '快了',
    '慢了',
    '慢一点',
    '快一点',
    '节奏',
    '进度',
    '跟不上',
    'fast',
    'slow',
    'pace',
    'rush',
    'keep up'
  ],
  content: [
    '内容',
    '例子',
    '案例',
    '实例',
    '知识',
    '规则',
    '流程',
    'content',
    'example',
    'case',
    'topic',
    'rule'
  ],
  practice: [
    '练习',
    '演练',
    '实操',
    '动手',
    '模拟',
    '讨论',
    '互动',
    'practi',
    'exercise',
    'drill',
    'role play',
    'hands-on',
    'discuss'
  ],
  materials: [
    '课件',
    '资料',
    '讲义',
    '手册',
    '教材',
    'ppt',
    '幻灯',
    'material',
    'slide',
    'handout',
    'handbook'
  ],
  teaching: [
    '老师',
    '教师',
    '讲课',
    '讲得清',
    '讲解',
    '解释',
    '答疑',
    '耐心',
    'trainer',
    'teacher',
    'explain',
    'patien',
    'answer'
  ],
  assessment: ['考试', '考核', '试卷', '试题', '分数', '成绩', 'exam', 'test', 'assess', 'score', 'paper'],
  tools: [
    '系统',
    '后台',
    '软件',
    '工具',
    '快捷回复',
    '电脑',
    '网络',
    'system',
    'software',
    'tool',
    'computer',
    'network'
  ],
  coaching: ['带教', '师傅', '同事', '在岗', 'mentor', 'coach', 'colleague', 'on the job', 'on-the-job'],
  schedule: ['时间', '安排', '课表', '午休', '休息', '天数', '集中', 'time', 'schedule', 'break', 'day'],
  place: [
    '场地',
    '教室',
    '空调',
    '投影',
    '座位',
    '食宿',
    '吃饭',
    '午餐',
    '住宿',
    '交通',
    'room',
    'venue',
    'projector',
    'seat',
    'lunch',
    'meal',
    'lodging',
    'travel'
  ]
};

/** The topics an opinion is about, in their order; never none. */
export function topicsOf(text: string): Topic[] {
  const folded = fold(text);
  const found = topics.filter((topic) => words[topic].some((word) => tells(folded, word)));
  return found.length > 0 ? found : ['other'];
}

function tells(folded: string, word: string): boolean {
  if (!/^[a-z]/.test(word)) return folded.includes(word);
  return new RegExp(`(?<![a-z])${word}`).test(folded);
}
