/** A whole small scenario with a note on every part: sound as it stands, so that an author may change one thing at a time. */
export const scenarioTemplate = `# 井号后面的话是写给您看的，演练里不出现。先点“试演”走一遍，再一处一处改成您的故事。
# 缩进用空格，不用Tab；一句话里有冒号、井号或方括号时，把整句放进英文双引号里。

# 编号：就是这一页的名字，定下后不再改。
id: <id>
version: 1
title: <title>
summary: 一两句话：顾客为什么来，新人要练什么。
# 对应的课程代码，至少一个。
covers: [C16]
minutes: 10
# 演练前该学的课，写成“课程/课”，如 service-etiquette/golden-six-seconds；没有就留空。
lessons: []

# 顾客是谁。mood是进线时的心情，patience是耐心，都从1到100；哪一样到0，顾客就走。
persona:
  name: 何姐
  about: 四十岁，开打印店，讲道理，怕麻烦。
  mood: 45
  patience: 80

# 新人开始前读到的情形。
brief: 下午三点，何姐进线。物流显示昨天签收，她说没有收到。

# 新人桌面上看到的订单、物流和店里的规矩。
desk:
  order:
    - { label: 订单, value: 尾号3056 }
    - { label: 商品, value: A4纸5包 }
  parcel:
    - { label: 昨天17:20, value: 已签收，签收人写的是“门卫” }
  rules:
    - 显示签收而顾客没有收到的，客服当场联系网点核实，2小时内回复。
    - 核实丢件的，当天补发，运费店里承担。
    - 快递员的电话不外传。

# 事实：说对了（right里的任何一种说法）顾客会安心，说错了（wrong）会生气。
# 说法里用*代表中间可以有别的字；counts_as表示说出这件事等于做了哪个服务动作。
facts:
  - id: doorman
    label: 包裹是门卫签收的
    right: [门卫, 传达室, 保安*签]
    wrong: [本人*签收, 家人*签收]
    counts_as: explain
  - id: two-hours
    label: 2小时内回复
    right: [2小时, 两小时, 两个小时]
    wrong: [三天*回复, 一周*回复]
    counts_as: commit_time

# 秘密：说出去就是泄密，整场不及格。
secrets:
  - id: courier-phone
    label: 快递员的电话
    said: [138-0000-3056]

# 对话从哪一步开始。
start: opening
states:
  opening:
    # 顾客走到这一步时说的话，至少两种，每次抽一种。连发几条时放进方括号。
    says:
      - [在吗, 物流说昨天就签收了，我没收到啊]
      - [你好，我的纸显示签收了, 可是我这儿什么也没有]
    # 反应：从上往下，第一条对得上的起作用。when是条件，goto是去哪一步。
    # all是这些动作全要有，any是有一个就行；什么都不写就是总成立。
    reactions:
      - when: { any: [apology, empathy, acknowledge] }
        mood: 4
        says: [嗯，你帮我查查。, 好，你看看怎么回事。]
        goto: where
      - when: { any: [clarify, explain, solution, commit_time, escalate] }
        says: [行，那你说。, 好，你查吧。]
        goto: where
      # asked: 2表示在这一步已经收到两条消息，顾客不再等了。
      - when: { asked: 2 }
        mood: -6
        says: [你没看我说什么吗？, 我再说一遍。]
        goto: where
    # 一条都对不上时，顾客留在这一步，说这些。
    otherwise: [我是说没收到货。, 你有没有看我的话？]

  where:
    # 已经说清楚的事不再问：条件成立就直接去下一步。
    skip: { when: { told: [doorman] }, goto: what-now }
    says: [那东西到底在哪儿？, 签收的是谁？反正不是我。]
    reactions:
      - when: { facts: [doorman] }
        mood: 3
        says: [门卫？他没跟我说呀。, 哦，在门卫那儿？]
        goto: what-now
      - when: { any: [solution, escalate, commit_time] }
        says: [行，你去问，问清楚告诉我。, 好吧。]
        goto: what-now
      - when: { asked: 3 }
        mood: -6
        says: [问了半天也不知道在哪儿。, 算了，不问了。]
        goto: what-now
    otherwise: [我就问签收的是谁。, 东西在哪儿，你说。]

  what-now:
    says: [我去门卫那儿看了，没有。现在怎么办？, 门卫说没见着，那怎么办？]
    reactions:
      - when: { any: [solution, compensation, alternatives, escalate] }
        mood: 3
        says: [这样行。, 嗯，这还差不多。]
        goto: when
      - when: { asked: 3 }
        mood: -8
        says: [你也没个办法。, 得，白问。]
        goto: when
    otherwise: [所以呢，怎么办？, 你给个办法。]

  when:
    skip: { when: { told: [two-hours] }, goto: wrap }
    says: [那什么时候有回话？, 几点能给我准信？]
    reactions:
      - when: { any: [commit_time] }
        mood: 3
        says: [行，我记下了。, 好，有个时间就行。]
        goto: wrap
      - when: { asked: 2 }
        mood: -6
        says: [连个时间都没有。, 说不准是吧。]
        goto: wrap
    otherwise: [我要个时间。, 几点？]

  wrap:
    says: [那先这样。, 好，没别的了。]
    reactions:
      # 去end就是结束对话。
      - when: { any: [closing, thanks] }
        goto: end
      - when: { asked: 2 }
        goto: end
    otherwise: [嗯，还有事？, 还有吗？]

# 在任何一步都先看这里：犯了忌讳，顾客先对它作出反应。
interrupts:
  - when: { violations: [rude, argue, blame_shift] }
    mood: -4
    says: [你这是什么态度？, 话不能这么说吧。]
  - when: { repeated: true }
    says: [这句你说过了。, 复制粘贴呢？]

# 没人回话时：多少秒后催一次，催几次后走。
silence:
  after: 60
  times: 3
  says: [人呢？, 还在吗？]

# 结局：从上往下，第一条成立的算数。gives_up是顾客没了耐心时的那一个。
endings:
  - id: reassured
    title: 放心离开
    when: { mood_from: 55, sofar_any: [solution, escalate] }
    says: [好，麻烦你了。, 行，等你消息。]
    review: { stars: 5, text: 货没到，客服查得快，说得清楚。 }
  - id: unsure
    title: 将信将疑
    when: { mood_from: 25 }
    says: [先这样吧。, 我再等等看。]
    review: { stars: 3, text: 问题还没解决，再看看。 }
  - id: leaves
    title: 生气离开
    says: [算了，我找平台。, 不说了。]
    review: { stars: 1, text: 货丢了没人管。 }
gives_up: leaves

# 评分：每条准则有分、有建议（advice）、有一句示范（model）。
rubric:
  criteria:
    - id: response
      title: 回得及时
      max: 10
      measure: response
      advice: 第一句6秒内发出去，先接住再查。
    - id: opening
      title: 先接住顾客
      points:
        - { max: 10, any: [greeting], where: opening }
        - { max: 15, any: [apology, empathy, acknowledge], where: opening }
      advice: 招呼要短，紧跟着说出她遇到的事。
      model: 何姐您好，显示签收了却没拿到货，一定着急，我马上查。
    - id: facts
      title: 把事情说清楚
      points:
        - { max: 15, facts: [doorman] }
        - { max: 15, facts: [two-hours] }
      advice: 说出签收人是谁，再说几点有回音。
      model: 签收人写的是门卫，我现在联系网点核实，2小时内回复您。
    - id: remedy
      title: 给出办法
      points:
        - { max: 20, any: [solution, compensation, escalate] }
      advice: 说自己会做哪一件事，不说“请耐心等待”。
      model: 要是核实丢件，今天就给您补发，运费我们承担。
    - id: conduct
      title: 言行得体
      max: 15
      deduct: { rude: 15, argue: 8, blame_shift: 8, refuse_bluntly: 8, impatience: 8, leak: 15, off_platform: 15 }
      advice: 不往快递身上推，不争辩。
`;

/** Two conversations that the scenario above scores as they should be. */
export const sampleTemplates = {
  excellent: `[0] 顾客：在吗
[0] 顾客：物流说昨天就签收了，我没收到啊
[5] 客服：何姐您好，显示签收了您却没拿到货，非常抱歉，您一定很着急，我马上帮您查。
[9] 顾客：嗯，你帮我查查。
[11] 顾客：那东西到底在哪儿？
[20] 客服：我查到了，包裹昨天17:20由门卫签收，麻烦您先问一下门卫。
[26] 顾客：我去门卫那儿看了，没有。现在怎么办？
[33] 客服：我现在就联系快递网点核实，2小时内在这里回复您。要是丢件，今天就给您补发，运费我们承担。
[40] 顾客：嗯，这还差不多。
[43] 顾客：那先这样。
[48] 客服：谢谢您的体谅，祝您生意兴隆，再见！
[52] 顾客：好，麻烦你了。
`,
  failing: `[0] 顾客：你好，我的纸显示签收了
[0] 顾客：可是我这儿什么也没有
[80] 客服：那你问快递去，是快递的问题，跟我们没关系。
[86] 顾客：你这是什么态度？
[95] 客服：你自己找找不行吗？烦不烦。
[101] 顾客：你有没有看我的话？
[110] 客服：没办法。
[115] 顾客：算了，我找平台。
`
};
