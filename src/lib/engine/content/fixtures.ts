import type { RenderContext } from './render/page';

/** For tests: a lesson around a body that begins on line {@link BODY_LINE}. */
export function lessonSource(body: string): string {
  return [
    '---',
    'id: first',
    'title: 第一课',
    'summary: 说明一件事。',
    'minutes: 5',
    'objectives: [学完后能说出第一步]',
    'covers: [C15]',
    'order: 1',
    '---',
    body
  ].join('\n');
}

export const BODY_LINE = 10;

/** For tests: a page where every link and picture is found, and the company has a name that wants escaping. */
export const context: RenderContext = {
  locale: 'zh-CN',
  resolveLink: (kind, target) => `/${kind}/${target}`,
  resolveImage: (name) => `/pictures/${name}`,
  placeholder: (key) => (key === 'company.name' ? '云帆<商城>' : null),
  texts: {
    correct: '正确',
    incorrect: '再想想',
    check: { single: '单选', several: '多选', 'true-false': '判断', 'fill-in': '填空', order: '排序' },
    solution: '看答案',
    blank: (number) => `第${number}空`,
    moveUp: '上移',
    moveDown: '下移',
    compare: '对一对',
    transcript: '文字稿',
    callout: { tip: '提示', note: '说明', warning: '注意', example: '例子' },
    summary: '本课要点',
    dialogue: '对话',
    phrases: '话术',
    colon: '：',
    table: (number) => `表格${number}`,
    openImage: '查看图片'
  }
};
