import type { Lexicon } from '../patterns';

/** explain, solution, alternatives, compensation, commit_time, escalate: doing something about it. */
export const resolving: Lexicon[] = [
  {
    cue: 'explain',
    zh: [
      '因 .. 已/需/无法/不能',

      '因为/由于/因/主要是/原因是/是因为/之所以/导致/造成/受 .. 影响/所致/引起 !你/什么',
      '因为/由于/原因是/是因为/之所以/导致了?/造成的/所致/引起的/缘故/起因/原理/缘由/是受/受天气/受疫情/受台风/受大促/受活动/受限于/受到 !什么',
      '按照/根据/依据/按/参照/依照/基于 .. 平台/规定/规则/店铺/国家/政策/活动/系统/三包/我们/公司/流程/海关/消法/法规/厂家/物流',
      '平台/店铺/活动/公司/系统/我们/国家/快递公司/三包/大促/厂家/商品/仓库/银行/本店/物流 .. 规定/规则/要求/政策/统一/制度/流程/设置/机制/默认/限制/支持',
      '支持/享受/享有/参加/参与/适用 .. 七天/7天/无理由/价保/保价/运费险/三包/质保/假一赔/退换/全国联保',
      '属于/算是/是属于 .. 正常/特殊/定制/预售/易碎/生鲜/个人/人为/活动/贴身/清仓/一次性/自然/特价',
      '正常现象/正常情况/正常的/物理现象/自然现象/属正常/色差/批次不同/光线原因/显示器',
      '需要/必须/得/要 .. 先/等/经过/满足/达到/审核/质检/入库 … 才/后/再',
      '是 .. 采用/经过/用 .. 工艺/技术/材料/设计/做的/制成/方式',
      '如果/超过/满/不满/未满/低于/凡是/只要/非/只有/一旦/凡 … 就/才/需/则/会/不/可以/包邮/免/都 ',
      '质保/保修/保质期/有效期/售后期/退货期/退换期/运费/邮费/保价/价保 .. 是/为/内/由/从/自/期/一年/#/规则/政策/以/需',
      '的话 .. 会/就/需要/才/是/要/容易/可能',
      '的关系/的缘故/的原因/的问题/所以/因而/从而/才会/这样才/为的是/考量/考虑/出于 ',
      '属于/属/算/是 .. 正常/物理/自然/天然/手工/标准 ',
      '已经/都 .. 过期/超过/过了/失效/结束/截止/发完/送完/卖完/下架/停产/赔付过/激活/开封/拆封/出库 ',
      '已经/已 .. 超过/过了/结束/截止/失效/停产/下架/送完/出库/拆封 ',
      '没达到/不满足/不符合/未达到/达不到/没满/不在范围/不在活动/不包含/不含/除外/仅限/只限/限购/每人限/不支持/不参与/没有参加/没参加/只有 .. 才? ',
      '会/容易/可能/难免/多少会/多少有 .. 缩/变形/褪色/浮色/掉色/色差/透/起球/氧化/受潮/发热/慢/晚/延迟/松/味道/刺痛/受损/影响/拒收/失效/自动',
      '# 天/小时/年/点/号 .. 无理由/质保/保修/内发货/发货/审核/有效/过期/失效/自动',
      '系统/后台/平台/仓库/快递/机器/设备/模具/批次/材质/接口/版本/电压/线路/网络/天气/工厂/网点/产线 .. 会/不/没/坏/停/出错/出现/在/自动/判定/识别/升级/维护/显示/故障/不一样/问题/统一/默认/更新',
      '爆仓/暴雨/台风/大雪/道路/积压/物流高峰/大促期间/单量/订单量/揽收/中转/分拨/派送高峰/系统升级/系统维护/系统延迟/漏发/缺货/停产/断货/备货/预售/海关/清关/安检/管控/疫情/封路/雨季/春节/放假/停运/排队/高峰期'
    ],
    en: [
      'as the/it/this/they/we/your/these/that .. is/has/are/was/were/have/had/does',
      'since the/it/this/they/we/your/these .. is/has/are/was/were/have/had/does',
      'past .. window/period/days',
      'the reason',

      'because/due_to/since/as_a_result/caused/owing_to/reason/reasons/in_order_to/which_is_why/that_is_why/so_that/result*_from/cause/thanks_to/means/hence/on_account',
      'our/the/store/shop/company/platform/return/refund/warranty/shipping/under/per/according .. policy/policies/rule/rules/terms/regulation*/procedure/process/guideline*/warranty',
      'according_to/in_line_with/as_per/under_our/based_on/in_accordance',
      'only/once/after/until/unless/if/before/when .. then/can/will/is/are/has/have/must/need*/applies/eligible/takes',
      'is/are/was/were/has_been/have_been/got/been delayed/held/stuck/backed_up/affected/backlogged/caught/misrouted/mislabel*/damaged/rerouted/overloaded/sorted',
      'normal/perfectly_normal/expected/natural/standard .. for/with/because/and/as/that/to/part',
      'weather/storm/typhoon/snow/flood/backlog/holiday_season/customs/strike/high_volume/peak/shortage/system_error/glitch/mix-up/hygiene/clearance/final_sale/pre-order/presale/custom-made/made-to-order/bottleneck',
      'works by/as/like',
      'designed/made/meant/intended/coated/treated/calibrated to/for/from/with/so',
      'covered by/under/for',
      'takes/take .. days/hours/weeks/time/longer/because'
    ]
  },
  {
    cue: 'solution',
    negatable: true,
    zh: [
      '@for .. 补发/重发/换货/更换/退货/退款/补寄/重寄/补一/换一/改地址/修改/取消/加急/催/拦截/安排/处理好/办理/申请/登记换/升级/改/合并/备注/开发票/补开/调换/换新/维修/补差/退差/补上/寄/重做/改价/延长/开通/预留/预约/追踪/查件/催促/关闭/撤销/激活/恢复/重置/核销/退回/退/补/修/换/上门/安装/反馈/联系/发货/先发/优先/锁定/留货/找到/追回/关/改成/解绑/解除',
      '@done @for? .. 补发/重发/更换/补寄/重寄/安排发/加急/催促/催件/催了/拦截/修改/取消/处理/申请/办理/退款/联系/安排/通知/登记/提交/核实清楚/改好/合并/发出/寄出/备注好/更新/开具/开好/关闭/恢复/重置/通知仓库/通知快递/下单/撤回/预留/改为/发送/发货/寄/发邮件/解决/查到/换新/报修/上报/修正/更正/改掉/发你/传你/生成/打印/截回/调货/重新发/重打',
      '联系/通知/催/督促/要求/叮嘱/交代/让 .. 仓库/快递/物流/网点/快递员/厂家/师傅/派送员/站点/派件/打包/驿站/配送 … 了/加急/核实/处理/补发/送/派/查/拦截/尽快/催/优先/重新/安排/跟进/确认/发/出库/好',
      '点击/点/打开/进入/登录/前往/去/在/到/找到/选择/勾选/长按/按住/下拉/扫描/扫 .. 订单/我的/设置/页面/详情/右上角/左下角/售后/申请/按钮/电源/开关/重启/购物车/客服/后台/首页/app/个人中心/蓝牙/二维码/菜单/链接/退款/发票/菜鸟/驿站 … ',
      '你可以/亲可以/可以先/建议你/建议亲/建议先/你先/先把/可以把/试试/试一下/试着/你试/可尝试/尝试/麻烦你先/请先/请把/把/将 … 申请/联系/重启/清洗/拔/插/充电/放/换/用/拒收/拍照/退回/寄回/选择/修改/重新/晾/检查/按/关/开/卸/装/拧/擦/浸泡/冲洗/调/拨/升级/恢复/静置/通风/放置/更新/下载/喷/涂/冷藏/冷冻/解冻/加热/连接/寄/拆/翻/洗/泡/松开/敷/停用/清理/对准/绑定/设',
      '申请 .. 退款/退货/换货/售后/价保/补寄/维修/仅退款/退换/运费险/退货退款/开票/保价',
      '手洗/机洗/冷水/温水/阴凉/平铺/低温/熨烫/漂白/不要暴晒/避免/用软布/用湿布/用毛巾/中性洗涤剂/充满电/长按 .. ',
      '重发/补发/换新/退换/换货/退货/上门取件/上门维修/拦截/免费维修/重新发/重新寄/补寄/以旧换新/原路退/原路返回/退回 .. 给你/一份/一件/一个/安排/处理/即可/就行/好了/了/服务/吧/的',
      '运费/邮费/来回运费/退货运费/快递费 .. 我们/我方/店铺/由我/小店/商家/我/本店 .. 承担/出/付/负责/报销/来',
      '全程/一直/持续/全权/会 .. 跟进/跟踪/关注/盯/负责',
      '已 .. 退款/退回/补发/发货/处理/安排/加急/拦截/寄出/修改/取消/下单/改好/完成/揽收'
    ],
    en: [
      'i/we have/just/already/have_already/have_just/have_now/now/personally .. arranged/sent/resent/reshipped/shipped/issued/processed/requested/updated/changed/canceled/contacted/asked/submitted/opened/filed/placed/reset/refunded/replaced/booked/scheduled/upgraded/expedited/fixed/corrected/applied/reported/flagged/moved/set/created/emailed/extended/merged/reserved/started/traced/located/chased/called/switched/added/attached/put/printed/generated/restored/removed/unlocked/re-sent/redirected/intercepted/amended/approved/pushed/notified/told/stopped/held',
      'i/we will/can/shall/could/would/are_going_to/am_going_to/am/are/are_happy_to/gladly .. send/resend/ship/reship/replace/arrange/exchange/refund/issue/process/cancel/change/update/expedite/contact/chase/call/schedule/book/correct/open/file/submit/cover/fix/swap/collect/upgrade/merge/put_aside/reserve/hold/add/sending/arranging/processing/shipping/replacing/contacting/issuing/rebook/reorder/re-send/amend/extend/trace/stop/redirect/intercept/repair/email/remove/reset/get_a_new/get_a_replacement/courier/prioritize/rush/place/print/generate',
      'a? new/replacement/fresh/spare/correct/second .. sent/shipped/way/dispatched/today/arranged/ship/out/booked/posted',
      'replacement/resend/reshipment/exchange/repair/collection/pick-up/pickup/return_label/prepaid_label/return_shipping_label/reship',
      'please/just/simply/first/then/to/you_can/you_could/try/go/next/kindly/and/start_by .. click/tap/select/open/go/press/hold/restart/reset/unplug/plug/charge/wash/rinse/log/sign/choose/fill/submit/return/refuse/remove/update/clear/download/install/turn/switch/pair/hand/dry/soak/clean/place/wipe/scan/apply/enter/reboot/detach/attach/tighten/loosen/lay/hang/keep/store/refresh/uninstall/disconnect/reconnect/forget/pack/drop/send_it/send_back/use/put/check_the/check_under/check_your/line/twist/screw/slide/pull/push/lift/set',
      'you can/may/could/are_able_to .. return/apply/request/exchange/track/change/cancel/reorder/use/download/open/find/refuse/file/submit/choose/drop/send',
      'try turning/restarting/resetting/using/clearing/washing/charging/holding/unplugging/pressing/again/another/the/a/it',
      'we/i will? cover/pay/bear .. shipping/postage/return/cost',
      'return/shipping/postage .. covered/on_us/free/our_cost/at_no_cost',
      'has/have/is/are been/being/now .. canceled/refunded/processed/shipped/reshipped/updated/changed/dispatched/resent/expedited/corrected/fixed/scheduled/replaced/sent/upgraded/submitted/approved/on_its_way'
    ]
  },
  {
    cue: 'solution.instruct',
    zh: [
      '就行/就可以/就好/就能/就会/即可/就可/就成/就没/就掉/就松/就干净/就下/就ok/就恢复/就正常/可以解决/能解决 ',
      '先 … 再/然后/之后/接着/最后/等',
      '把/将 .. … 放/擦/拧/拆/插/拔/洗/填/寄/换/改/清/晾/按/关/开/调/对准/卡/推/拉/绑/拍/发/扣/翻/包/装/剪/贴',
      '试试/试一下/试下/再试/重新/重启/重插/重装/换个/清理/清洗/清除/刷新/更新/卸载/断电/通电/拔掉/插上/充满/长按/短按/按住/拧/擦/泡/浸/晾/风干/冷藏/冷冻/解冻/摇匀/通风/手洗/机洗/干洗/熨/蒸/煮/加热/涂/抹/冲洗/清水/温水/冷水/暴晒/平铺/收纳/密封/阴凉/干燥/测试/停用/对准/解锁/配网/配对/搜索/搜/输入/勾选/提交/上传/下拉/左滑/右滑/返回/截断/拒收/验货/当面/凭 ',
      '请/记得/建议/务必/一定要/千万/最好/可以/需要 .. 用/先/不要/别/避免/勿/把/将/放/单独/手洗/去/到/联系/打开/点击/拨打/检查/保留/寄/拍/带/凭/核对/确保/远离/停',
      '在/到/从/去/进/点/按 .. … 里/上/处/页面/中心/查/找/修改/关闭/申请/下载/看到/设置/查询/取/领取/取件'
    ],
    en: [
      'make/be sure/certain you/to/it/that/never',
      'just/simply/please/kindly/then/first/next/always/never/avoid',
      'so/and/then/until/before/after it/you/the/putting/using',
      'go to/into',
      'you can/may .. find/see/track/get/pick/drop/do/use',
      'all you need to_do/is'
    ]
  },
  {
    cue: 'solution.done',
    zh: [
      '@for .. 了/好/好了/一下 ',
      '@for .. 改/开/留/发/换/补/退/查/催/寄/取/做/打/调/弄/搞定/拍/备/锁/合/安排/申请/办/处理/解/重/加/修/送/免',
      '好了/过了/成功了/完成了/已经/已 .. ',
      '改好/开好/留好/备好/发了/发你/寄了/换好/催了/弄好/搞定/办好/退了/补了/派了/通知/安排/关了/取消了/锁住/合并/改成/换成/改为 '
    ],
    en: ['i/we have/just/already', 'i/we will/can', 'i am/we_are .. ing', 'done/sorted/fixed/all_set']
  },
  {
    cue: 'time.any',
    zh: [
      '# @unit',
      '#点/#号/#月/周#/星期#/礼拜#/初# ',
      '今天/明天/后天/今晚/明早/下周/本周/这周/周末/月底/下午/上午/晚上/中午/下班前/今日/明日/俩小时/半小时/半天/工作天/两天/三天'
    ],
    en: [
      '# @en_unit',
      'today/tomorrow/tonight/monday/tuesday/wednesday/thursday/friday/saturday/sunday/week/noon/midnight/am/pm/hours/days/minutes/day/th'
    ]
  },
  {
    cue: 'time.rule',
    zh: [
      '七天无理由/7天无理由/#天无理由/保修/质保/保质期/有效期/#年/天前/小时前/分钟前/之前买/等了/过了/超过/晒/泡/煮/烤/烘/加热/按住/长按/充电/冷藏/静置/通风/敷/晾/瘦/见效/无理由/鉴赏期'
    ],
    en: [
      'warranty/returns/return_policy/guarantee/hold/press/charge/soak/ago/waited/old/since/waiting/money-back'
    ]
  },
  {
    cue: 'solution.look',
    zh: [
      '看看/看一下/看下/查下/查一下/查查/查看/核实/了解一下/了解下/问问/问下/问一下/瞧/瞅/确认下/核查/查询/稍等/稍候/等一下/等下/等我/等一等/请等/别走开 '
    ],
    en: [
      'let_me/i_will/will/to/allow_me_to/i_am/we_will/just .. check/checking/look/looking/see/find_out/have_a_look/take_a_look/investigate/pull_up',
      'one moment/second/sec/minute/min',
      'bear with',
      'hold on/please/the',
      'please wait',
      'give me .. moment/second/sec/minute*',
      'just a .. moment/sec/second'
    ]
  },
  {
    cue: 'alternatives',
    zh: [
      '没有/没 .. 有 .. 差不多/接近/类似/也/相近',
      '颜色/款式/效果/功能 .. 差不多/接近/相近/差得不多/差别不大',

      '没了/没有了/断货/缺货/停产/卖完/售罄/没货/没有现货/没有 … 还有/有/可以看/换/看看/要不/不过/但/接班',
      '想/要/急/怕/嫌/喜欢 .. 选/就/发 … 想/要/急/怕/嫌/喜欢 .. 选/就/发 ',
      '可以/能/可 .. 也可以/也能/也行/或/或者/还可以 ',
      '差不多的/类似的/相近的/接班的/替代/升级款/同价位/同系列/平替 ',
      '要么/或者/或是/也可以/还可以/抑或/亦可/或 … ',
      '第一/一是/方案一/方案1/方案a/选择一/一种是/一个是/方法一/要就 … 第二/二是/方案二/方案2/方案b/选择二/另一种/一个是/方法二/二个/要就',
      '不急/急的话/怕麻烦/嫌贵/不想等/不方便 … 急/就/可以 ',
      '都行/都可以/皆可/均可 .. 你挑/你选/你定/看你/随你',
      '退/换/留/补/修/等/寄/选/拿 … 或/或者/要不/也行/也可以/要么 … 退/换/留/补/修/等/寄/选/拿',
      '两个/两种/三个/三种/几个/几种/2个/2种/3个/3种/二个/俩/二种/以下/多种/下面几/下面两 .. 方案/方式/办法/选择/处理/选项/途径/解决/方法/颜色/款/做法/渠道',
      '二选一/三选一/任选/随你选/您来选/任意选/你选一/选其一/可选/看你更/看你倾向/看你方便/以你为准/你更倾向/你倾向/你选哪/你来定/任你选/挑一个',
      '可以 .. 也可以/或者/还可以/也能/要么',
      '替代/代替/类似的/同款/相似/平替/换成/换一款/另一款/换别的/其他款/其他颜色/同类型/差不多的/接近的/类似款/别的款/别的颜色/相近 .. ',
      '您看是/你看是/看是/是 .. 退货/退款/换货/补发/换/退/等/保留/要/继续/补/重发/取消/发/寄 .. 还是',
      '不然/要不/不如/实在不行/如果不行/如果不方便/不行的话/否则/若不/要是不想'
    ],
    en: [
      'out/gone/over .. but .. can/have/there',
      'but i/we can',

      'sold out/in',
      'out of stock',
      'if .. does_not/is_not/not/prefer/rather .. there/we/i/the/you',
      'would you .. rather/prefer .. or',
      'but .. we_have/there_is/we_do_have/it_comes',
      'also .. have/in/available',
      'or .. have/wait/get/keep/send/we',

      'either/alternatively/or_else/or_if/otherwise/instead/as_an_alternative/another_option/in_place_of',
      'two/three/few/couple/couple_of/several/2/3/some options/ways/choices/solutions/alternatives/possibilities/routes',
      'option a/b/1/2/one/two',
      'or .. would/can/we/i/you/a/keep/exchange/refund/store/replacement/wait/if',
      'whichever/up_to_you/which_would_you_prefer/which_do_you_prefer/your_choice/choose_between/you_choose/take_your_pick/which_option/which_suits/your_call/prefer',
      'similar/substitute/equivalent/comparable/alternative/closest',
      'first/firstly/one .. … second/secondly/two',
      'sold_out/out_of_stock/gone/unavailable … but/however',
      'a_couple/couple of',
      'do_not want_to/have_to? wait/send'
    ]
  },
  {
    cue: 'compensation',
    negatable: true,
    zh: [
      '多/再/额外/另外/免费 .. 寄/送/发/给/补/赠 .. 当/作/作为/算 .. 补偿/心意/赔礼/歉意',
      '当补偿/当赔礼/当心意/算补偿/做补偿/作补偿/赔礼/赔罪礼 ',

      '送/赠/多发/多送/补/免/抹/升级/减/领/返/退 .. 你? .. 一/两/几/#/零头/安装费/运费/湿巾/试吃/镜片/礼/券/红包/积分/会员/小样/毛巾/杯/袜/礼盒 ',
      '优惠到/优惠#/少收/不加钱/不收费/不收你/返现/95折/九五折/#折/积分/运费券/折扣 ',
      '@for .. @coupon',
      '送/送你/赠送/赠/补偿/赔偿/赔付/赔/发/发放/申请/补/返/领取/附赠/附/给/多送/额外送/补送/随单/减/退/退还/退你/补你/返你/打/优惠/抵 .. @coupon/#元/#块/#折/现金/一个月会员/一份/一双/一瓶/一包/一盒/全款',
      '补偿/赔偿/赔付/退款/返还/返现/退还/退/减免/减/少收/便宜/优惠/立减/抵扣/补/返/免 .. #元/#块/全款/全额/差价/运费/#%',
      '#元/#块/#元的/#块钱/#折 .. @coupon',
      '全额退/全款退/退全款/仅退款/退一赔三/假一赔/免单/全额赔/照价赔/退差价/补差价/退你差/赔你/免费送你/免费赠送/双倍赔/退款已/已退款/款已退/打折/赔一/送一/退一半/部分退款/半价',
      '退款 .. 给你/到你/已/原路/处理/成功/到账/办理',
      '给你 .. 退/赔/补/返/减/免/打折/优惠 .. #/全/了/差/款/运费/折/单',
      '满 # 减/送/赠/打',
      '立减/低至/打/享/优惠 # 折?/元?/块?',
      '便宜/优惠/少收/少算/免/减免/抹 .. #/零/运费/邮费/一点/些/邮',
      '退/退回/退还/退给/退到/打款/汇入/返到 .. 你/卡/账户/支付宝/微信/一半/差价/银行卡/原路/信用卡 !货',
      '免运/免邮/包个邮/包邮给/免运费/全额退款/退刷/退费/一半的钱/半价/九折/八折/95折/七折/九五折/抹零/抹个零/保温杯/试吃/赠品 .. ',
      '延长 .. 会员/质保/保修',
      '按 .. 赔',
      '折 $',
      '聊表/表示/略表/作为/当作/算是/弥补 .. 歉意/心意/补偿/诚意/损失/弥补/赔礼/一点'
    ],
    en: [
      '# .. off',
      'as_our_treat/our_treat/as_a_treat',
      'a_treat',

      '% back/off',
      'take/knock .. off',
      'free sample/shipping/tote/delivery/gift',
      'half price',
      'money back',
      'on us',
      'waive*',
      'points',
      'get one',

      '@en_coupon',
      '# % off/discount',
      '#% off/discount/refund',
      'refund* .. you/the/your/to/in/of/for/full/#',
      'compensat*/reimburs*',
      'on_the_house/free_of_charge/complimentary/as_a_goodwill/goodwill/make_it_up_to_you/waive/knock/money_back/free_sample/credited/make_up_for',
      'free .. gift/sample/pair/item/month/case/filter/bottle/upgrade'
    ]
  },
  {
    cue: 'return.freight',
    zh: [
      '运费险/退货运费/来回运费/运费我们/邮费我们/包来回/上门取件/到付/寄回的运费/运费由/运费我/快递费我/运费包'
    ],
    en: ['prepaid', 'return label', 'return shipping', 'return postage', 'shipping label']
  },
  {
    cue: 'commit_time',
    zh: [
      '午饭/晚饭/早饭/饭点/天黑/放学/睡/打烊/收工/交班/下班/月底/年底/节 前/之前',
      '# 天/分钟/小时/点/号 .. 给你/给个/回/发/到/寄/送/补/搞定/弄好/处理完/出/解决',

      '#  .. @unit .. 内/之内/以内/后/左右/到账/发货/回复/送达/到/就/可以/完成/处理/答复/给/能/出/解决/退/联系/上门/搞定/会/到货/寄/就好/有结果',
      '# @unit .. 内/之内/以内/后/左右/到账/发货/回复/送达/就到/就能/答复/给你/能到/会/可到/可以/完成',
      '#-#/#到#/#~#/#至# @unit',
      '今天/今晚/明天/明早/后天/今日/明日/当天/当日/本周/下周/周#/星期#/礼拜#/月底/#号/#月#/次日/隔天/下班前/今儿/明儿/傍晚/晚上#/下午#/上午#/中午/午夜/#点 .. 前/之前/内/发/寄/到/送/给/回复/处理/安排/解决/答复/发出/出库/补/联系/能/会/可以/就/点/完成/开/上架/上门/退/一定/下午/上午/把/给你/之内/晚/重发/打/有/派/统一',
      '最晚/最迟/最慢/不超过/不会超过/最多/不晚于/最长/截止/预计/大概/大约/估计/争取/保证/约 .. #/今天/明天/今晚/后天/下周/本周/周/月底/当天/两/半/次日/晚上',
      '半小时/半个小时/半天/一刻钟/一会儿内/十分钟 .. 内/后/左右/之内/给/就/以内/回复',
      '等我/稍等/等/给我 ..? # 分钟/小时/秒/天/分',
      '#点/#号/#:#/#月#/下班/下周/周# .. 前/之前/整/左右/截单/以前',
      '周#/星期#/礼拜#/下周#/本周#/这周#/下礼拜 .. 到/给/发/补/送/回/出/上/寄/打/联系/处理/可/会/能/前/左右/$/内',
      '俩小时/两小时/半天/这周/这两天/本周/工作天/工作日 .. 内/回/到/前/发/给',
      '^ 后天/明天/今晚/明早/下周#/今天/当天/次日 .. 到/发/送/给/回/寄/出/上门/前/补/$'
    ],
    en: [
      'before lunch/dinner/noon/the_end/closing/you',
      'by lunch*/dinner/noon/close',
      'hear from .. before/by/within/in/tomorrow/today',

      'within/in/under .. # -? @en_unit',
      'within/in/under/take*/after/about/next a/an/one/two/three/four/five/six/seven/ten/fifteen/twenty/thirty/couple/the/half .. @en_unit/hour/half',
      '# to/- # @en_unit',
      '#-#/# @en_unit !warranty/return*/old/ago/free/money/of/guarantee',
      'by/before/until/on/from tomorrow/tonight/today/monday/tuesday/wednesday/thursday/friday/saturday/sunday/noon/midnight/end_of/the_end_of/this_evening/this_afternoon/eod/cob/close/next/#',
      'today/tomorrow/tonight/this_afternoon/this_evening/this_week/next_week/this_morning/next_day',
      'same day',
      'one/two/three/five/seven/ten/24/48/72 .. hours/days/minutes/business/working',
      'no later_than',
      'give me .. #/one/two/five/couple .. minute*'
    ]
  },
  {
    cue: 'time.vague',
    zh: [
      '尽快/马上/立刻/立即/稍后/第一时间/很快/过几天/近期/这几天/及时/不久/抓紧/一会/过会/待会/改天/到时候/赶紧/随后/最近'
    ],
    en: [
      'soon/asap/shortly/right_away/immediately/as_soon_as/in_a_while/later/in_due_course/promptly/quickly/at_once/straight_away/any_minute'
    ]
  },
  {
    cue: 'escalate',
    negatable: true,
    zh: [
      '请/找/让/叫/喊 .. 老师/师傅/同事/领导/主管/店长/老板/经理/专家/顾问/技术/设计/财务/组长 .. 来/跟你/给你/答/聊/联系/回/说/处理/对接/看',

      '@person .. 会/来/将/在 .. 联系/跟进/回复/处理/打/接/对接/答复/审核 ',
      '二线/专人/专员/同事/财务/主管/店长/老板/采购/设计/技术/质检/品控/仓库/平台/小二/法务/客诉/理赔/顾问/工程师/资深 .. 处理/跟进/接手/核实/介入/沟通/决定/审核/答复/回答/盯 ',
      '交给/转给/转到/提交给/发给/拉你进/换个/请/让 .. 同事/主管/专员/部门/财务/顾问/工程师/店长/技术/仓库/团队/人工/老板/平台/群/经理/专家 ',
      '转/转接/转给/转交/移交/上报/升级/反馈/反映/提交/汇报/交给/报给/递交/请示/请/让/叫/安排/由/呈报/知会/通知/联系/请教/对接/呈交/报备/找/帮你找/请来 ..? .. @person',
      '@person .. 会/将/来/跟进/处理/联系你/给你回/回电/回访/接手/对接/介入/协助/为你/跟你/专门/马上/亲自/回复/继续/在线',
      '转接/转人工/转线/转给同事/转给我同事/转给我们/转到/移交给/转交给/交接给/转由/转至/交由/帮你转/为你转/给你转/转售后/转技术/转后台/升级处理/升级投诉/升级工单/转主管/转仓库/转到售后/建工单/提工单/开工单/工单',
      '上报/申报/反馈/反映/汇报/提交/上传 .. 给/到/至/上级/公司/总部/领导/部门/后台/仓库/相关/主管/有关/店长/平台/品控/技术/工厂/厂家/财务/运营/产品/研发/负责'
    ],
    en: [
      'let .. @en_person/chef/tailor/boss/colleague/manager .. know/call/answer/step/handle/help',
      'he/she/they will call/ring/contact/phone/write/reply/answer/email/explain',
      'head chef/tailor/pharmacist/vet/nutritionist',

      '@en_person/team .. take*/will/is/call/reply/review/over/handle',
      'forwarded/shared/sent/passed/submitted/given .. to/with .. @en_person/team/billing/department/management/them',
      'connect/put/transfer/hand/pass you .. someone/with/to/through/over',
      'take it from here',
      'flagged it to',

      'escalat*',
      'transfer*/transferring/hand*/handing/pass*/passing/forward*/forwarding/refer*/connect*/put*/putting/route*/redirect*/move/bring*/loop*/involve*/assign*/raise*/raising/reassign* .. you/this/it/to/your/the/case/over/through/matter/ticket/in/up .. @en_person/team/specialist/someone/manager/to_our/to_the/colleague*/who',
      '@en_person .. will/can/take/is_going/to_contact/get_back/review/call/follow/pick/handle/looking',
      'ask/asking/get/getting/have/having/contact/contacting/speak/consult/check/brought/let .. my/our/a/the/with .. @en_person',
      'to our/the/my .. @en_person/team',
      'take/taking over .. case/from',
      'raised/opened/created/logged .. ticket/case/escalation'
    ]
  }
];
