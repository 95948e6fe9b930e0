import type { Item } from '../../engine/assessment';

/** Everything below `id`, `kind` and `topic` of a question of each kind. */
export const questionTemplates: Record<Item['kind'], string> = {
  single: `
difficulty: 1 # 1 易，2 中，3 难
points: 2
stem: |
  顾客发来第一句话，最晚几秒内要回？
# lesson: service-etiquette/golden-six-seconds # 答错时该重读哪一课
options:
  - id: a
    text: 6秒内
    correct: true # 只有一项写它
    why: 顾客还在看这一页。
  - id: b
    text: 1分钟内
    why: 1分钟是底线，这时很多人已经走了。
  - id: c
    text: 10分钟内
    why: 顾客已经去了别家。
`,
  several: `
difficulty: 2 # 1 易，2 中，3 难
points: 4
stem: |
  顾客说收到的杯子碎了。下面哪几句适合放在第一条回复里？
options:
  - id: a
    text: 让您收到碎的杯子，真抱歉。
    correct: true # 至少两项写它，至少一项不写
    why: 先照顾心情。
  - id: b
    text: 方便拍一张照片吗？我马上给您办。
    correct: true
    why: 问的是办事要用的。
  - id: c
    text: 快递弄的，您找快递。
    why: 把责任推给了快递。
  - id: d
    text: 我们发货前都检查过。
    why: 等于说错在顾客。
`,
  'true-false': `
difficulty: 1 # 1 易，2 中，3 难
points: 2
stem: |
  顾客不付款，第3天就可以把订单取消。
options: # 编号固定是 right 和 wrong，次序也固定
  - id: right
    text: 对
    why: 第3天只是提醒，不取消。
  - id: wrong
    text: 错
    correct: true
    why: 先提醒，满7天再警告。
`,
  'fill-in': `
difficulty: 1 # 1 易，2 中，3 难
points: 2
stem: |
  处理投诉，先处理____，再处理事情。
blanks: # 题干里每个 ____ 对应一项，按次序
  - accept: # 每一种都算对；全角半角、大小写、繁简不用重复写
      - 心情
      - 情绪
    why: 人在气头上，听不进办法。
`,
  numeric: `
difficulty: 2 # 1 易，2 中，3 难
points: 3
stem: |
  一天有80人来问，其中20人下了单。询单转化率是多少？
answer: 25
tolerance: 0 # 差多少以内都算对；小数要加引号，比如 "0.5"
unit: '%'
why: 下单人数÷询问人数，20÷80=25%。
`,
  matching: `
difficulty: 2 # 1 易，2 中，3 难
points: 3
stem: |
  三句话，各是哪一种话？
left:
  - id: line-1
    text: “让您久等了，实在抱歉。”
    match: calming # 右边那一项的编号
  - id: line-2
    text: “我是小周，工号12，这件事我跟到底。”
    match: assuring
  - id: line-3
    text: “换一个同款，或者退款，您看哪样方便？”
    match: solving
right: # 可以多写几项没有人配的，用来混淆；两边的编号不要相同
  - id: calming
    text: 安抚
  - id: assuring
    text: 保证
  - id: solving
    text: 给办法
why: 先安抚，再保证，再给办法。
`,
  ordering: `
difficulty: 2 # 1 易，2 中，3 难
points: 3
stem: |
  处理一次投诉，把这几步按先后排好。
steps: # 按正确的次序写；编号不要正好按字母排，那会露出答案
  - id: listen
    text: 马上接下来
  - id: calm
    text: 照顾心情
  - id: clear
    text: 复述，问清
  - id: agree
    text: 商定办法
why: 先心情，后事情；问清了才谈办法。
`,
  classify: `
difficulty: 2 # 1 易，2 中，3 难
points: 4
stem: |
  客服的三句话，各做了什么？
offer: [apology, solution, overpromise, blame_shift] # 可选的名称
messages:
  - id: a
    text: 实在对不起，让您空等了一天。
    labels: [apology] # 什么都没做就写 []
    why: 是真的道歉。
  - id: b
    text: 我给您补寄一个，今天就发出。
    labels: [solution]
    why: 有具体的办法。
  - id: c
    text: 明天一定到，不到我赔您十倍。
    labels: [overpromise]
    why: 到货要看快递，谁也保证不了。
`,
  short: `
difficulty: 2 # 1 易，2 中，3 难
points: 4
stem: |
  顾客买的台灯今天没到，他明天要送人。请写第一条回复，直接发给他。
maxLength: 200 # 最多几个字
model: 真抱歉，明天就要送人，灯却还没到，您一定很急。我是小周，这就去查它在哪儿，10分钟内给您答复。
marking: # 给分点，加起来等于这题的分
  - id: sorry
    points: 1
    text: 道歉
  - id: feeling
    points: 1
    text: 说出他着急的原因：明天送人
  - id: act
    points: 2
    text: 说清马上做什么、多久答复（只说一样给1分）
`,
  case: `
difficulty: 3 # 1 易，2 中，3 难
points: 6
stem: |
  今天是14日。一笔订单7日拍下，10日提醒过，至今没有付款，货只剩这一件。
parts:
  - id: decide
    text: 今天该做哪一步？说明理由。
    maxLength: 200
    model: |
      发付款警告。拍下已满7天，也提醒过了，货还有，条件都齐。
    marking: # 各问的给分点全部加起来等于这题的分
      - id: step
        points: 2
        text: 说出是付款警告
      - id: reason
        points: 1
        text: 满7天、提醒过、有货，三样说出两样以上
  - id: write
    text: 写出发给顾客的话。
    maxLength: 200
    model: |
      您好，您7日拍的这一件还给您留着，是最后一件。今天要是不方便付，告诉我一声，我可以帮您取消。
    marking:
      - id: facts
        points: 2
        text: 哪一单、拍了几天、货的情况
      - id: polite
        points: 1
        text: 不催、不责怪，留退路
`,
  reply: `
difficulty: 2 # 1 易，2 中，3 难
points: 4
stem: |
  顾客的毯子说好昨天到，今天还没有。请写回复。
customer: # 顾客发来的话，一行一条
  - 不是说昨天到吗？
  - 我家里老人等着用呢
maxLength: 200
model: 真对不起，说好昨天到却没到，老人还等着用。我现在就联系快递，今天17点前告诉您准信；要是今天到不了，我从本市仓库另发一条。
marking: # any：做到其中一样就得这一点的分，由系统先读，再由人确认
  - id: sorry
    points: 1
    text: 道歉
    any: [apology]
  - id: feeling
    points: 1
    text: 体会到老人在等
    any: [empathy, acknowledge]
  - id: act
    points: 2
    text: 给办法或期限
    any: [solution, commit_time]
deduct: # 犯了哪一样扣几分
  blame_shift: 1
  overpromise: 1
`
};
