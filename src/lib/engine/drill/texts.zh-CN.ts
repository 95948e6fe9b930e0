import type { Texts } from './texts';

const list = (names: readonly string[]) => names.join('、');

export const texts: Texts = {
  moves: {
    greeting: '打招呼',
    apology: '道歉',
    empathy: '体谅对方的感受',
    acknowledge: '表明已经听到',
    clarify: '询问情况',
    explain: '说明原因或规则',
    solution: '给出办法',
    alternatives: '给出备选',
    compensation: '给予补偿',
    commit_time: '说清时限',
    escalate: '说明转交给谁',
    confirm: '核对确认',
    thanks: '致谢',
    closing: '道别',
    recommend: '推荐商品',
    refuse_politely: '说明理由的婉拒'
  },
  faults: {
    refuse_bluntly: '生硬拒绝',
    argue: '与顾客争辩',
    blame_shift: '推卸责任',
    evasive: '回避问题',
    rude: '辱骂或嘲讽',
    overpromise: '过度承诺',
    leak: '泄露信息',
    off_platform: '引导离开平台',
    impatience: '不耐烦',
    over_apology: '过度道歉',
    mistold: '说错事实',
    wrong_transfer: '转错了人',
    unannounced_transfer: '没打招呼就转接',
    closed_unconfirmed: '订单没核对就结束对话'
  },
  fact: '讲清事实',
  consulted: '请教同事',
  joined: (sentences) => sentences.filter((sentence) => sentence !== '').join(''),
  and: (names) => names.join('并'),
  or: (names) => (names.length > 3 ? `${list(names.slice(0, 3))}等` : names.join('或')),
  made: (names) => `做到了：${list(names)}。`,
  partlyMade: '做到了一部分。',
  missing: (names) => `没有看到：${list(names)}。`,
  late: (names) => `来得晚了：${list(names)}，应该放在前面。`,
  noFaults: '全程没有失当的话。',
  nothingSaid: '客服没有说话。',
  lost: (counts, lost) =>
    `${list(counts.map(([name, times]) => (times > 1 ? `${name}${times}处` : name)))}，扣${lost}分。`,
  firstReply: (seconds) => {
    if (seconds === null) return '没有回复顾客的第一句话。';
    if (seconds <= 6) return `首次回复用了${seconds}秒，在黄金6秒之内。`;
    return `首次回复用了${seconds}秒，${seconds <= 60 ? '超过了黄金6秒' : '超过了1分钟的底线'}。`;
  },
  slowReplies: (slow, all) => `${all}次回复中有${slow}次让顾客等了1分钟以上或没有等到。`,
  answered: (answered, asked) =>
    answered === asked
      ? `顾客${asked}次开口，次次有回应。`
      : `顾客${asked}次开口，有${asked - answered}次没有得到正面回应。`,
  range: (names) =>
    names.length === 0 ? '没有做到任何一个服务动作。' : `用上了${names.length}种服务动作：${list(names)}。`,
  tooShort: (short, all) =>
    short === 0 ? '回复说得够清楚。' : `${all}次回复中有${short}次过于简短或没有内容。`,
  left: {
    pleased: '顾客带着好印象离开。',
    neutral: '顾客离开时没有表示满意，也没有抱怨。',
    asking: '顾客最后还在问，没有等到准话。',
    displeased: '顾客是带着不满离开的。'
  },
  transfer: (right, announced) => {
    if (!right) return '转给了不该接手的人。';
    return announced ? '转给了该接手的人，也先告诉了顾客。' : '转对了人，可是没有先告诉顾客。';
  },
  notCalledFor: '这次对话没有用到这一项，不计分。',
  blocked: {
    leak: '泄露了不能外传的信息：一票否决。',
    rude: '对顾客出言不逊：一票否决。',
    off_platform: '把顾客引向平台之外：一票否决。'
  }
};
