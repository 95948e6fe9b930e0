/**
 * Words of like meaning, Chinese and English side by side, in the matching space. The classifier sees the concepts
 * beside the words, so that what it learns about one word helps with its neighbours. `*` leaves an ending open.
 */
export const concepts: Record<string, string> = {
  feeling:
    '难受 着急 心急 急坏 急死 急哭 窝火 闹心 失望 扫兴 委屈 崩溃 煎熬 焦虑 紧张 担心 担忧 害怕 发慌 慌 憋屈 生气 火大 上火 发火 恼火 恼怒 气人 气坏 郁闷 心疼 伤心 难过 糟心 头疼 头大 心累 累坏 辛苦 折腾 无奈 不甘 懊恼 失落 抓狂 受不了 坐不住 堵得慌 滋味 尴尬 不爽 不舒服 不好受 心塞 泄气 沮丧 心寒 心凉 憋闷 难熬 揪心 犯愁 发愁 顾虑 忐忑 不安 手忙脚乱 没面子 没底 不踏实 膈应 烦心 狼狈 落空 泡汤 拍桌子 骂人 心情 感受 情绪 遗憾 upset* frustrat* annoy* disappoint* heartbreak* gutted gutting madden* miserable stress* worry* worri* anxi* scary scared frighten* awful horrible horrid nightmare infuriat* letdown shattered exhaust* cross embarrass* rack* dishearten* galling sting* stung sad sadden* panic* cheated rotten rough lousy unsettl* tiring overwhelm* livid furious angry mad exasperat* irritat* hurt* distress* nervous nerve nerves uneasy devastat* crush* deflat* gloom* misery unpleasant irksome vexing vexed stranded humiliat* terrif* dread* patience joke* feeling* feel',
  sympathy:
    '换我 换作 换成 换做 搁谁 搁我 换谁 谁碰上 谁遇 谁摊上 任谁 谁都会 我也会 我也得 体会 体谅 感受 感同身受 理解 设身处地 懂 将心比心 能想象 想象 明白你 难怪 怪不得 人之常情 太正常 很正常 可想而知 shoes imagin* understandabl* wonder anyone anybody relate sympath* empath* appreciat* places',
  intensity:
    '肯定 一定 得多 真够 太 多么 真是 实在 够 真的 好 非常 特别 must so such really very what how truly quite terribly bound',
  person:
    '主管 组长 店长 经理 领导 上级 负责人 专员 专人 专席 坐席 工程师 技术员 老板 同事 站长 师傅 验光师 配镜师 顾问 会计 财务 总监 队长 品控 质检 老师 班长 设计师 客户经理 法务 manager* supervisor* lead leader* specialist* colleague* coworker* workmate* engineer* technician* adviser* advisor* head director* liaison officer* agent* expert* boss buyer* rep captain senior owner chief',
  team: '售后 售后组 售后部 技术部 技术组 仓储 部门 团队 专席 班组 小组 财务 财务部 采购 物流部 客诉 质检 品控 风控 法务 工程部 关务 二线 项目组 安装部 运营 总部 总公司 品牌方 后台组 组 部 team* department* desk crew studio accounts billing legal compliance escalation* tier logistic* warehouse logistics returns office security fraud claims complaints quality finance',
  handover:
    '转 转给 转接 转到 转交 移交 移送 交给 交由 递 递到 上报 上升 反映 反馈给 升级 接手 接过 接着 对接 负责 跟进 跟您 接待 归他 归她 出面 换我们 切到 派给 报给 提报 呈 请 让 交接 交代 提交给 pass passed passing hand handed handing forward* escalat* transfer* loop* rais* connect* bring* take* kick* sent send sending pick picked shar* refer* assign* over through join* step* involv* rout*',
  log: '记 记下 记录 登记 备注 录 录入 录进 写进 写下 存进 归档 归了档 备案 标注 标在 记到 留档 汇总 入档 note noted logged log record* writ* wrote jot* captur* document* file filed put ticket case flagged marked pinned entered saved',
  seen: '看到 收到 知道 明白 了解 看见 听到 清楚了 知悉 获悉 读了 see saw seen got read received understand understood heard message reviewed hear through clear',
  matter:
    '情况 问题 反馈 意见 建议 诉求 要求 投诉 描述 留言 照片 视频 图片 故障 想法 你说 你提 你反映 您的 complaint* report* feedback comment* idea* request* photo* pictur* detail* issue* problem* concern* suggestion* everything messages',
  please: '请 麻烦 方便 能否 可否 能不能 可不可以 劳烦 烦请 帮忙 please could may kindly mind would',
  asking:
    '请问 想问 问下 什么 啥 哪 哪个 哪里 哪款 哪边 哪天 几 多少 多大 多高 多宽 多长 多久 多重 怎么 谁 几个 几点 什么时候 为何 有没有 是不是 还是 what which when where how who whose whom why roughly',
  provide:
    '发我 发一下 发来 提供 告诉 告知 拍一张 拍张 拍个 截图 说一下 上传 给我 单号 订单号 编号 序列号 尾号 号码 身高 体重 尺码 send share tell provide upload attach snap photo number order serial email postcode',
  agree:
    '对吗 对吧 对不对 没错 是吗 是吧 可以吗 行吗 行不行 好吗 好不好 可不可以 成吗 成不 如何 怎么样 满意 方便吗 方便吧 可以吧 可以么 意下 合适 核对 确认 复述 同意 接受 没记错 没理解错 仍是 还是用 还是寄 right correct okay ok yes sound sounds suit suits happy shall confirm check checking double straight match matches still work works agreed agreeable want',
  more: '还有 别的 其他 其它 另外 需要 帮 anything else other otherwise further more',
  cause:
    '因为 由于 所以 导致 造成 原因 之所以 因此 怪不得 才会 引起 源于 以至 是因 缘故 多半是 通常是 往往 一般是 说明 意味 because becuase since as due reason cause* why caused means result* so explains thanks owing down comes when',
  rule: '规定 规则 政策 法规 法律 按照 依 依据 条款 有效期 条例 标准 平台要求 要求 资格 资质 三包 价保 七天 无理由 期限 卫生 限购 保质期 检疫 税务 实名 海关 policy policies rule* law* terms regulat* requir* standard* warranty window allow* only hygiene customs tax airline* ban* period cover* licen* eligib*',
  mechanism:
    '热胀冷缩 氧化 摩擦 纤维 胶 涂层 传感器 感应 短路 堵 受潮 静电 潮 缩水 掉色 起球 水垢 结晶 沉淀 受热 冷却 温度 湿度 压力 分解 反应 原理 松脱 接触不良 系统 自动 暂停 盘点 封路 台风 暴雨 大雪 爆仓 积压 限流 查验 清关 拆分 分仓 中转 延误 预授权 结算 heat* cool* cold air fibre* fiber* glue coating sensor* short clog* block* moist* static shrink* expand* stretch* dye* temperature* pressure react* loose* filter* battery backlog storm* flood* snow* strike fog split depot* hold* queue* authoris* authoriz* settle* bank automatic* built oxid* rust* absor* evaporat* friction humid* dries fade*',
  praise:
    '好看 显瘦 舒服 柔软 软 静音 划算 百搭 耐用 耐穿 耐造 结实 轻便 轻巧 保暖 透气 气质 大气 好用 顺滑 显白 显气色 显高 性价比 回购 闭眼入 值 垂感 体面 稳 亲肤 细腻 滋润 温和 清爽 不闷 好闻 好吃 香 抗皱 抗造 省电 省心 省力 省事 高级 上档次 显腿长 修身 时髦 经典 爆款 热卖 畅销 口碑 好评 养脚 回弹 弹 挺括 扛用 超好 特别好 拿得出手 养眼 精致 治愈 香气 气色 出片 舒适 好搭 方便 暖和 凉快 清晰 soft comfy comfortable sturdy light lightweight brilliant lovely great perfect favourite favorite durable warm quiet gentle best bargain popular workhorse beautiful* gorgeous spot consistent reliable fantastic excellent wonderful cosy cozy handy smooth stylish elegant flatter* solid sharp crisp crowd love loved stunning superb breathable snug versatile value worth faultless nice roomy foolproof breeze dream softest lightest warmest favourites tough tougher tidy silky seller sellers swear',
  suggest:
    '推荐 建议 适合 首选 选 优选 试试 入手 入 看看 考虑 安利 拍 换成 闭眼 推 种草 配 recommend* suggest* go try pick lean ideal consider choose suit suits advise best size look take opt',
  fitting:
    '身高 体重 码 偏大 偏小 油皮 干皮 敏感肌 新手 入门 老人 宝宝 小朋友 学生 送礼 送人 长辈 预算 户型 租房 宿舍 beginner* newbie parents kids toddler* budget kitchen skin size small hiking starter everyday gift',
  remedy:
    '补发 补寄 重发 重寄 重新 换 换货 换新 更换 退 退货 维修 修 取消 拦截 改 改成 改到 寄 寄出 发 发出 安排 处理 预约 上门 派 补 开通 解绑 解锁 撤销 延长 延保 调换 合并 加急 催 取件 调货 补开 重做 replac* resend resent reship* ship ship* send sent swap* repair* fix* cancel* stop* chang* book* collect* new fresh resent exchang* arrang* reset moved extended reissue* courier* mend* refit way updated redirect* reroute* intercept* expedit* another',
  instruct:
    '长按 按住 按下 拔 拔掉 插 插上 拧 拧紧 点击 点 点一下 打开 关掉 进入 选择 清洗 冲洗 泡 擦 晾 晾干 充 恢复出厂 重启 设置 先 再 务必 一定要 千万 记得 撕 倒 剪 放 涂 对准 轻轻 往左 往右 顶一下 拆下 装回 扫码 升级 卸载 勾选 填 输入 连接 手洗 平铺 加 press hold unplug plug turn tap click open wipe rinse soak wash pull push loosen tighten remov* reset restart charg* leave pop slide lift pair settings menu then until first never always sure make keep dab hang dry let wrap enter select scan update reinstall pour fill clean store',
  refund:
    '退款 全额 原路 退回 退给 退了 退你 货款 返还 退钱 刷退 一半的金额 refund* money back reimburs* full credited paypal card',
  gift: '送 赠 赠送 券 优惠券 红包 优惠 折 减 立减 免 补偿 便宜 抹零 抹个零 积分 补差 返现 赔 赔付 礼物 小礼 小样 试用装 礼品 延保 免运 免邮 购物金 心意 补你 free voucher* coupon* code discount* gift* credit* knock* throw threw off extra compensat* goodwill complimentary bonus points treat popped cashback waive* half freebie rebate',
  currency:
    '元 块 块钱 刀 美金 人民币 rmb 元钱 £ $ ¥ € quid dollar* pound* euro* bucks usd gbp tenner fiver percent %',
  time: '小时 分钟 点 点半 号 天 周一 周二 周三 周四 周五 周六 周日 周末 今晚 今天 明天 明早 明晚 后天 下午 上午 晚上 早上 中午 礼拜 工作日 半小时 一刻钟 星期 minute* hour* day days week* monday tuesday wednesday thursday friday saturday sunday tomorrow tonight today pm am noon morning afternoon evening lunch midnight',
  deadline: '之前 以内 之内 内 前 最晚 最迟 必 准时 by within before latest inside until under in',
  vague_time: '尽快 马上 稍后 立刻 很快 回头 晚点 soon shortly asap eventually later moment',
  negation:
    '不 没 无法 别 不能 没有 没法 未 做不到 办不到 动不了 改不了 退不了 not no never can_not nothing nobody none neither cannot unable',
  able: '能 可以 会 行 can could able will would may',
  regret:
    '抱歉 不好意思 遗憾 可惜 很想 真想 谅解 体谅 见谅 恕 实在 对不起 afraid unfortunat* sadly sorry wish regret* apolog* gladly love regrettably',
  refusal:
    '没办法 无法 不能 不行 做不到 办不到 不支持 不可以 不给 不接受 动不了 改不了 退不了 不了 没得 不予 不退 不换 拒绝 谢绝 婉拒 不便 不方便 can_not unable deny denied declin* refus* pass',
  soldout:
    '没了 断货 售罄 停产 卖完 送光 卖断 断码 缺货 绝版 下架 清零 没货 sold gone retired discontinued ran run last none left empty',
  options:
    '或者 要么 任选 两种 也有 还有 都有 都行 都可以 二选一 两个方案 要不 哪种 哪个 或是 一是 二是 代替 替代 换成 类似 接近 同款 平替 or either both option* alternative* instead otherwise whichever similar closest substitute rather choice ways choose prefer',
  compare: '更 比 最 一点 一些 一截 than more most less better lighter closest nearly identical',
  culprit:
    '快递 物流 仓库 系统 平台 厂家 同事 客服 技术 财务 安装师傅 驿站 工厂 派件员 快递员 派送员 美工 运营 主播 采购 质检 银行 海关 邮局 顺丰 中通 圆通 代工 上一班 夜班 courier* carrier* warehouse driver* factory supplier* system platform marketing bank it billing fitter* contractor* dhl ups fedex usps customs manufacturer* concierge shift app website website post mail hermes packers seller depot colleague*',
  disown:
    '跟我们没 和我们没 与我们无 无关 不归 不关 怪 怨 赖 锅 背锅 责任 不负责 管不着 没关系 半毛钱 没办法管 我不认 管不了 找他 找她 找他们 你问他 你找 fault blame* problem responsib* nothing concern department hands liable themselves business answer* them',
  own: '我们的责任 我们负责 责任在我们 我们承担 我们的错 我们疏忽 our ours we us',
  yourself:
    '自己 明明 谁让 谁叫 偏要 赖你 怪你 你弄 你没看 不看 是你 你先 你操作 yourself clearly obviously should supposed chose signed typed washed didn agreed your',
  contradict:
    '不是 不可能 没说过 没答应 乱说 颠倒 不讲理 讲道理 胡说 瞎说 冤枉 无理取闹 说谎 撒谎 听错 听岔 记错 搞错 反悔 wrong untrue lying liar mistaken twist* making invent* true false nonsense excuse*',
  insult:
    '傻 蠢 笨 脑子 脑残 有病 神经 智商 穷 穷鬼 滚 垃圾 骗子 眼瞎 瞎 聋 文盲 泼妇 恶心 要脸 不要脸 白痴 猪 废物 贱 乡巴佬 土鳖 没素质 素质 没文化 丢人 笑死 搞笑 做梦 大聪明 闭嘴 死 抠 小气 难缠 奥客 奇葩 矫情 戏精 贪小便宜 装 恬不知耻 无赖 缺德 弱智 胖 丑 去死 掉价 idiot* stupid moron* dumb clown* loser* trash pathetic thick dim dimwit* scum leech* cheapskate* illiterate fool* jerk* clumsy whin* karen shut lost ugly brain* genius liar* filthy dope silly rude pig twit* nutter* cretin* crybaby snowflake* scammer* lol slow deaf blind cheap tasteless halfwit* imbecile* peasant* witless brainless laughable',
  hurry:
    '快点 赶紧 几遍 还要 到底 催 烦 烦死 磨叽 墨迹 有完没完 又来 又问 说过 讲过 多少遍 八百遍 痛快 行了 够了 别问 刷屏 长话短说 我很忙 怎么还 急什么 没完 痛快话 听不懂 听懂 hurry come_on times already again stop literally told enough queue waiting busy seriously ugh quick* faster decide listen repeat* yet still point god',
  absolute:
    '绝对 保证 百分百 百分之百 100% 永远 打包票 永不 终身 一辈子 绝无 包 包治 担保 发誓 立军令状 必定 铁定 肯定 一定 从不 万无一失 零风险 零瑕疵 根治 断根 无效退款 拍胸脯 保准 必 guarantee* absolutely definitely 100 never ever promise* forever swear every always zero impossible certain* risk exception* everybody everyone whatever whatsoever bet foolproof lifetime dead cert unbreakable',
  effect:
    '瘦 减肥 美白 祛痘 祛斑 治 治好 生发 长高 失眠 根治 近视 皱纹 痘痘 湿疹 颈椎 便秘 cure* wrinkle* eczema acne weight kilos sleep hair fleas pain allergy heal*',
  cost: '成本 进价 进货 拿货 出厂价 批发价 毛利 利润 供货商 供应商 货源 底价 赚 提成 翻倍 工厂 老板娘 wholesale margin* markup cost costs supplier* profit* maker factory buy commission',
  secret:
    '偷偷 悄悄 别说 别告诉 别往外 实话 内部 私下 跟你说 透露 保密 between shouldn secret quiet spread confidential inside',
  private:
    '手机号 手机 私人 私号 住 住址 家住 电话 号码 家庭住址 微信号 姓名 名字叫 叫 栋 室 号楼 身份证 工资 phone mobile cell personal private home lives live flat email salary address',
  somebody:
    '别的顾客 别的买家 其他顾客 上一位 上一单 前一位 买家 隔壁 楼上 邻居 先生 女士 小姐 太太 阿姨 王姐 mr mrs ms lady customer guy chap woman neighbour* neighbor* previous another buyer',
  channel:
    '微信 薇信 威信 v vx wx qq q群 群号 支付宝 转账 二维码 收款码 私聊 私信 钉钉 闲鱼 短信 飞书 抖音 银行卡 现金 汇款 匯款 线下 打款 红包转 外链 电话聊 line whatsapp telegram zelle venmo paypal cashapp dm signal discord insta instagram cash wire transfer* text bank wechat skype messenger revolut crypto bitcoin iban outside direct* privately sms',
  contact:
    '加 扫 搜 聊 联系 发我 打我 打给 转我 付我 沟通 谈 拉你 add message ping call pay send join email reach chat talk meet',
  avoid:
    '平台 这里 不方便 抽佣 扣点 手续费 监控 敏感词 别拍 别在 取消订单 退了 店铺 官方 此处 site fees checkout here cut recorded cancel platform commission',
  grovel:
    '跪 磕头 该死 罪 罪过 饶 求求 求你 祖宗 耳光 作揖 不配 没用 无能 做牛做马 大人有大量 开恩 千错万错 万死 奴才 羞愧 没脸 抽自己 是人 呜 beg* kneel* knees grovel* worthless disgrace unworthy forgive mercy ashamed deserve useless pathetic wretched dirt worst unforgiv* hate abject thousand million failure terrible',
  unsure:
    '可能 也许 大概 应该 看情况 不清楚 不知道 不晓得 再说 等等 说不准 不好说 难说 因人而异 看着办 谁知道 随便 吧 差不多 自己看 留意 到时候 没准 不确定 不太懂 maybe probably dunno depends idea guess might perhaps whatever hard unsure wait google eventually sure somewhere',
  wish: '祝 祝你 愿 希望 恭喜 预祝 enjoy hope wish* happy luck congrat* safe take care',
  farewell:
    '再见 拜拜 晚安 回聊 下次 再来 常来 待会儿见 关注 收藏 好评 五星 慢走 早点休息 保重 打扰 再会 回见 bye goodbye later soon again visit star* rating review* follow back',
  occasion:
    '愉快 快乐 顺利 开心 健康 平安 幸福 生日 周末 中秋 春节 端午 好梦 旅途 乔迁 新婚 成长 考试 day weekend evening night birthday holiday* trip party wedding christmas travels journey',
  hello:
    '你好 哈喽 哈啰 嗨 早上好 下午好 晚上好 上午好 早安 午安 欢迎 在的 您好 hi hello hey hiya morning evening afternoon welcome howdy',
  gratitude: '谢谢 感谢 多谢 辛苦 谢 感恩 thank* thanks cheers appreciat* grateful',
  formality: '亲 亲亲 宝子 宝 姐 哥 dear mate love hun',
  waiting: '等 等了 等半天 盼 久等 没到 迟迟 还没 延误 晚到 wait* late delay* overdue still missing',
  broken:
    '坏 破 裂 碎 漏 断 缺 少 划痕 掉漆 磕 变形 异响 卡住 不亮 不转 不响 脏 瑕疵 开胶 broke* crack* leak* damag* missing scratch* dent* torn faulty smash* chipped bent stained wrong dead',
  shrug:
    '随缘 听天由命 看个人 看情况 看运气 没准 难说 说不好 说不准 总归 该怎样 该到 就那样 再看 过几天 有空 自行 自己判断 您说呢 你觉得呢 仁者见仁 一般没事 问题不大 差不到哪 正常现象 以后再 到时 回头再 相关部门 说明书里 页面有 详情页 网上搜 百度 试试呗 eventually sometime someday somewhere somehow probably suppos* guess* tricky varies vary judgement judgment anywhere happen beats faq page leaflet description google online luck',
  scorn:
    '配 也配 品味 见识 世面 镜子 算老几 上帝 大老板 要饭 穷酸 土包子 寒酸 计较 斤斤 佩服 呵 呵呵 哎哟 啧 笑话 可笑 好笑 拉黑 稀罕 撒泼 闲 幼儿园 小学 毕业 理解能力 对牛弹琴 活该 撑的 哪儿凉快 afford budget taste grammar mother school mirror genius einstein baby toddler monkey goldfish waste annoy* dream bless wow clap joke pain drama beggar* grow begone',
  rhetoric:
    '凭什么 干嘛 难道 怎么还 怎么又 谁说 谁让 怪谁 赖谁 不是吗 好不好 行不行 能不能 听见没 有没有搞错 至于吗 还想 还好意思 怎么能 expect how hard difficult supposed even ever bother* seriously really',
  proof:
    '证据 举证 监控 录像 签字 签收 拍视频 聊天记录 写明 写得 写着 公告 详情页写 清清楚楚 明明白白 prove proof camera* signed listing manual instructions chart guide page told reminder* description photo proves clearly plain stated',
  misuse:
    '使用不当 操作不当 没按 乱按 泡水 进水 机洗 摔 弄坏 弄断 硬掰 穿过 用旧 撕了 拆 失误 手滑 手抖 填错 写错 拍错 选错 按错 看错 反悔 贪便宜 dropped overload* misus* wrong hot washed ignored forgot left entered typed ordered chose bought careless',
  complain_to:
    '投诉 理论 索赔 去找 找去 去问 问去 你找 找快递 找厂家 找平台 找银行 跟他说 你问 complain* moan shout speak talk ask claim chase contact go take',
  notme:
    '不是我 又不是 不归我 轮不到 我没 没参与 不赖 不背 跟客服 跟店 跟我 与我 与店 只管 只负责 受害者 没义务 没责任 wasn not_me just only resell* part hands doing answer* bound',
  soon_gone:
    '下班 后面还有人 一堆人 排队 最后三分钟 速度 赶紧的 等你 半天 queue people chats waiting closing snappy chop forever afternoon all_day',
  many: '一万个 一百个 千万 无数 一千个 反复 再三 million thousand hundred times',
  worthless:
    '猪脑子 笨 蠢 没用 废物 不是人 无能 造孽 作孽 提鞋 useless stupid idiot fool worm dreadful pathetic unworthy screw failure fault',
  promise_not: '不敢保证 不能保证 没法保证 无法保证 不保证 没人敢 做不到完全 不好承诺'
};
