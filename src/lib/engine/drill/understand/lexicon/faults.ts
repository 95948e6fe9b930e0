import type { Lexicon } from '../patterns';

/** The violations of domain.md part 6 (C18: what is never done). */
export const faults: Lexicon[] = [
  {
    cue: 'refuse_bluntly',
    zh: [
      '^ 不行/不能/不可以/不退/不换/不补/不赔/不给/不送/没有/没门/不可能/没办法/没法/退不了/换不了/改不了/办不了/做不到/办不到/免谈/别想/不支持/不接受/不包邮/不讲价/不议价/不打折/不改/不管/管不了/没优惠/没得商量/没戏/无法办理/弄不了/不发/不开发票/拒绝/取消不了/不提供/少不了/不卖/谢绝还价/谢绝/驳回/没这服务/不参与/不开/拒绝受理/不受理/不退不换/没折/无折/没空间/开不了/发不了/便宜不了/用不了/免不了/送不了/无法处理/无法退/无法换/无法取消/无法更改 $',
      '不能退/不能换/不能改/不能便宜/不能少/不能取消/退不了/换不了/改不了/不给退/不给换/不给改/不给开/没得退/不予退/不予受理/概不退换/一概不/一律不/恕不/概不负责/说了不行/就是不行/说不行就不行/没得谈/没得商量/不可能的事/想都别想/门都没有/没这个服务/没这个可能/没这规定/这个不行/这个不能/这不行/做不了/办不了/没法弄/没有优惠/没优惠/没有赠品/不送东西/不打折/不讲价/不议价/不还价/不包邮/价不卖/不卖的/没有这项/没有这个服务/申请被驳回/拒绝受理/谢绝还价/不议/不退不换/没有折/恕不办理/概不/我们不管/不归我管/别想了'
    ],
    en: [
      '^ no/nope $',
      'no refund*/way/refunds/returns/return/exchange*/discount*/exceptions/can_do/chance',
      'not possible/happening/allowed/going_to_happen/our_problem/an_option',
      'can not do/help/refund/change/cancel/exchange/be_done/return .. $',
      'we/i do_not/will_not/can_not .. do/give/offer/accept/refund/exchange/take/allow .. $',
      'out of the question',
      'request denied/rejected/refused',
      'that is impossible',
      'forget it/about'
    ]
  },
  {
    cue: 'argue',
    zh: [
      '你自己/是你/你没/你又没/你不/你都没/谁让你/谁叫你/怪你/怪谁/你为什么不/你怎么不/你当时/你们自己/明明是你/明明/明明写/谁让 .. 看/看清/弄/拍错/选错/选的/没看/不小心/操作/不会/没说/没问/不说/不问/不看/下错/买错/填错/用错/写/没按/不当/搞错/弄坏/不早/写错/摔/保管/洗坏/乱/造成/贪便宜/没仔细/签收/点的/粗心/理解错/心急/想多/不注意/没检查/没保存/洗/手滑/乱拍/没用好/装错/的问题/的错/的责任/的原因/不细心/眼神/不检查/没测/的事',
      '别人/别的顾客/其他顾客/其他人/其他买家/人家/大家/别的客户/别的买家/上万个顾客/那么多人/几千个 .. 都/怎么/没 .. 没问题/没说/没事/好好的/没有这/说好/就你/不会/没反映/满意/没出/没这',
      '就你/只有你/偏偏你/怎么就你/为什么就你 .. 事多/问题/不满意/多事/麻烦/一个/这样/有/特殊/遇到',
      '你这是/你在/你就是/你是想/你是不是/你想/是你想/你不就 .. 无理取闹/找茬/讹/胡说/撒谎/骗/贪便宜/故意/狡辩/白嫖/占便宜/恶意/不讲理/强词夺理/乱说/污蔑/想占/想骗/没事找事/找事/耍赖/诬陷/碰瓷/冤枉',
      '不可能/怎么可能/绝对不可能/不会有问题/不存在/没有的事/胡说/不是我们的问题/不关我们/跟我们没关系/我们没错/我们没有错/我们没有问题/我们没问题/东西没问题/不怪我们/不怨/不赖我们/与我们无关/不是我们的责任/不是质量问题 .. ',
      '详情页/页面/商品页/描述/说明书/标题 .. 写得/写的/标得/说得/明明/都有/早就/清清楚楚/很清楚/有写/已经写 .. 你/清楚/明明/怎么/不看/没看/自己',
      '怪不得我/怪我们咯/只能出在/出在你/你太挑剔/太挑剔/要求太高/是你要求/不成立/记错了吧/你记错/想多了/没有这回事/没这回事/没说过/从来没/没有一个说/没一个人说/根本没有/根本不/根本就/你自己拖/你自己的/不怕你/不怕投诉/随便投诉/去投诉啊/可以投诉啊/不识货/冤枉/贪便宜/就是想/吃别的/吃了别的/洗的方式/你那边的问题/你操作/你家里/没看清/说的不对/你说的不对/你错了/你搞错了/你弄错/你理解错/你不懂/你胡/你冤枉/你不讲道理/无理取闹/你撒谎/你骗人/你污蔑/你凭什么/你有证据/证据呢/拿出证据/你讲不讲理/你怎么证明/谁知道是不是你/谁知道你/你说坏就坏/谁信'
    ],
    en: [
      'you/your should/did/do/must/could/chose/ordered/picked/entered/clicked/signed/failed/never/own/made/gave/misread/broke/dropped/washed/used/typed/misused/put have/not/read/checked/wrong/it/fault/mistake/wrongly/incorrectly/the/yourself/own/measure*',
      'your (own)? fault/mistake/problem/error/responsibility/own',
      'not our/my fault/problem/mistake/error/responsibility',
      'nobody/no_one/everyone/other/others/thousands/only you else/customers/people/complain*/complained/has/one/buyer*/person',
      'you are wrong/lying/mistaken/being/just/making/simply/not/clearly .. unreasonable/ridiculous/dramatic/wrong/difficult/trying/up/the_one/lying/mistaken/listening',
      'that is not/simply true/what/possible/right/wrong/false/nonsense/a_lie',
      'clearly stated/states/says/written/marked/listed/did/you',
      'it/the says/said/states .. clearly/right_there/on_the_page/in_the_description/plainly',
      'nothing wrong with',
      'do_you_have/where_is/show_me .. proof/evidence',
      'blame yourself',
      'if_you_had .. read/checked/measured/asked/listened/bothered'
    ]
  },
  {
    cue: 'blame_shift',
    zh: [
      '快递/快递公司/物流/快递员/派送员/仓库/同事/前台/厂家/平台/系统/上一个客服/之前的客服/售后/售前/那个客服/别的部门/技术部/打包的/驿站/财务/美工/运营/主播/白班/夜班/其他客服/供应商/工厂/发货的/上个客服/质检/别的同事/安装师傅/配送/那边/顺丰/圆通/中通/韵达/申通/菜鸟/直播间 .. 的问题/的错/的责任/弄错/搞错/弄丢/搞丢/弄坏/的锅/不负责/没弄好/没处理/没做好/没发/没跟我/乱说/乱/发错/不靠谱/效率/说错/的失误/没说清/拖/没通知/自己/没打包/漏/太慢/不给力/出错/bug/没登记/没备注/承诺/答应/瞎了/你瞎/没交接/的原因/干的/的事/给你/造成/惹',
      '找快递/找物流/找平台/找厂家/找仓库/问快递/问平台/问仓库/联系快递/去找/投诉快递/去问 .. 去/吧/啊/要/赔/解决/别找/不要找/投诉',
      '跟我们没关系/跟我没关系/不关我/不关我们/与我们无关/不是我们的问题/不是我们的责任/我们不负责/不归我/不归我们/不是我负责/不是我弄/不是我发/又不是我/不怪我/我们也没办法/我也没办法/我们管不了/我管不了/轮不到我/我们只管/我只负责/我只管/我们只负责/不赖我/不是我的错/不能怪我们/不能怪我/怪不了我们/怨不得我们/跟我们店/跟店铺无关/我说了不算',
      '平台/系统/仓库/快递/物流/财务/技术/售前/运营/厂家/主播/美工/超商/仓管/质检/驿站/别的 .. 规定/定的/弄/设置/瞎/一直/就是/就那样/偷工/的活/的事/漏/写/做错/乱 … 去/找/问/我们/我/受害/没辙/不关/不是我/管不着/管不了/责任/卖货',
      '也是受害者/我也没辙/管不着/又不是我写/又不是我们/不是我的问题/不是我的责任/别找我/别找我们/他们的责任/他们也不听/跟我无关/与我无关/我们只是卖/要去找/跟我们无关/你找快递/你找她/你找他/找她去/找他去/你去找/你得问/你去问/你去跟 ',
      '怪/赖/都怪/要怪/都是/要怪就怪/都赖 .. 快递/物流/仓库/同事/平台/系统/厂家/他们/前台/财务/那个/顺丰/新来/美工'
    ],
    en: [
      'courier/carrier/warehouse/delivery/driver/logistics/colleague/system/platform/factory/supplier/manufacturer/department/team/guys/previous_agent/other_agent/last_agent/marketing/packers/shipping_company/finance/website/someone .. fault/mistake/problem/error/messed/screwed/lost/broke/to_blame/responsible/never/failed/forgot/always/wrong/careless/issue/useless/hopeless/dropped',
      'blame the/them/it/our .. courier/carrier/warehouse/system/colleague/them',
      'nothing to_do_with us/me',
      'not our/my .. fault/problem/responsibility/department/job/control/doing',
      'take_it_up_with/ask_them/call_them/contact_them/ask_the/take_that_up/complain_to/go_ask/you_need_to_talk/talk_to_the/chase_them .. courier/carrier/them/platform/driver/company/manufacturer/warehouse/yourself/with/',
      'out of our/my hands',
      'once it leaves',
      'i/we only .. answer/do/handle/sell/work/take'
    ]
  },
  {
    cue: 'evasive',
    zh: [
      '不清楚/不知道/不太清楚/不太了解/不了解/不懂/不好说/说不准/说不好/不确定/不晓得/没注意/没听说/不太懂/难说/看情况/看运气/再说吧/到时候再说/到时再说/以后再说/看着办/随便吧/随便/都行吧/随便你/都一样吧/差不多吧/应该吧/可能吧/大概吧/也许吧/估计吧/应该没问题/应该可以吧/等通知/等着吧/慢慢等/等等看/再等等/自己看/自己查/自己百度/看详情/看页面/看说明/看描述/页面有/详情页有/详情有/上面有写/上面写了/详情页都写/问别人/这个不归/没办法的事/就那样/就这样吧/都这样/该到就到/会到的/总会到/会处理的/会有的/会好的/会解决的/先这样/自行/爱莫能助/看你自己/你觉得呢/自己判断/自己决定/无可奉告/以页面为准/以实际为准/以实物为准/等消息吧/不好回答/没法回答/不便回答/自己想办法/不方便说/不太方便/该发的时候/研究下再/说不清/你自己定/你看着/都差不多/看缘分/很快的/快了/差不多吧/尽量吧/回头再说/回头说/也许能/大概也许/问题不大/不用管/研究研究/翻翻/有就有/谁知道/哪知道/再看看/看运气/那没办法/先看看/先等/等等看/看造化/听天由命/你翻/自己翻/自己找/自己去/就知道了/不归我/别问我/别问/还行吧/还好吧/也就那样 !哪/你是/你的/你想/你需要/你要'
    ],
    en: [
      'no idea/clue',
      'your guess',
      'no comment',
      'i guess/suppose/think_so',
      'beats me',
      'somehow/somewhere',
      'not sure',
      'i/we do_not know',
      'who knows',
      'hard/difficult to say/tell',
      'it/that all? depends',
      'maybe/perhaps/probably/possibly $',
      'should be fine/ok/okay/alright/there .. $',
      'we_will see/wait_and_see/let_us_see',
      'can not say/tell/comment',
      'see/check/read/look/refer .. page/description/website/listing/faq/yourself/manual $',
      'it/that is what_it_is',
      'whatever/as_you_like/up_to_you/some_time/sooner_or_later/at_some_point/eventually $',
      'just wait',
      'google it',
      'it will .. come/arrive/get_there/be_fine/sort_itself/happen',
      'could be'
    ]
  },
  {
    cue: 'rude',
    zh: [
      '傻/傻逼/傻b/sb/煞笔/沙比/智障/脑残/白痴/蠢/你笨/真笨/笨死/笨蛋/弱智/神经病/有病/有毛病/脑子/滚/闭嘴/去死/他妈/tmd/妈的/卧槽/我操/屁/放屁/狗眼/狗东西/狗屁/垃圾/贱/不要脸/没素质/没教养/丑死/这么丑/穷成/这么穷/真穷/太穷/穷鬼/买不起/没钱/土包子/土鳖/乡巴佬/你这废物/废物一个/瞎了/你瞎/眼瞎/聋/文盲/无知/没上过学/小学没毕业/没文化/废话/闲得/闲的/吃饱了撑/奇葩/极品/矫情/烦死/烦人/讨厌/恶心/泼妇/无赖/骗子/就这点钱/活该/可笑/呵呵/搞笑/笑死/笑死人/胡搅蛮缠/没脑子/你算什么/你算老几/谁稀罕/你也配/你不配/戏精/玻璃心/巨婴/抠/抠门/穷酸/寒酸/叫花子/丢人/老赖/什么玩意/死相/少见多怪/没见过世面/太low/尖酸/贪得无厌/眼睛长/脸大/脸皮/厚脸皮/2b/二百五/素质/智商/毛病/皇帝/身材/照照镜子/镜子/你妈/当自己/自己是谁/懒得理/人话/费劲/白嫖/无药可救/大惊小怪/丢不丢/害不害臊/不识货/有洞/眼神不好/这么大人/服了你/真服了/白印/屁事/想疯/疯了吧/臭/贱/活该/杠精/妈宝/穷讲究'
    ],
    en: [
      'stupid/idiot*/dumb/moron*/fool*/ridiculous/pathetic/shut_up/useless/annoying/get_lost/crazy/insane/liar/lying/cheap/cheapskate/poor/broke/ugly/fat/clueless/ignorant/illiterate/blind/deaf/brain*/loser/joke/laughable/whining/whiner/crybaby/drama_queen/karen/entitled/damn/hell/fuck*/shit*/bullshit/ass/crap/wtf/screw/dense/thick/lazy/hilarious/imbecile/pest/nuisance/scammer/clown/genius/smart_one/big_baby/grow_up/get_a_life/sad/silly/petty/tacky/peasant/wasting'
    ]
  },
  {
    cue: 'overpromise',
    zh: [
      '绝对/保证/百分百/百分之百/百分之一百/100%/一定/肯定/必定/必/铁定/敢保证/零/打包票/拍胸脯/永远/永久/终身/万无一失/绝不/决不/包你/包治/保你/担保/我发誓/向你发誓/妥妥的/百分之两百/零风险/零过敏/无任何/没有任何/一辈子/终生/稳稳/绝无/闭眼/无条件/全网最/全国最/世界第一/最好的/国家级 .. 不会/不/会/能/有效/瘦/白/到/好/满意/没问题/没有/最低/治/祛/去/准时/不坏/不掉/不褪/根治/见效/过敏/合适/合身/赚/升值/退/一辈子/不破/成功/收到/不起/适合/通过/副作用/第一/送到/好用/正常/变/长高/永/涨/最便宜/全/好评/不漏/生发/怀/考/提分/解决',
      '无效全额退/无效退/绝不骗/找不出第二/都不会坏/都不会粘/都不会变/都能装/就能降/就降/见效/淡斑/怀孕/瘦.斤/立马瘦/立马显瘦/一定会白/必涨/买到就是赚/晚一分钟/零污染/零甲醛/无甲醛/不到你找我/喝了包/包一次/包退烧/包好/包见效/包你/包治/包会/十年都/不掉一根/包治百病/永不/永远不会/绝对不会/绝对没有/绝对有效/绝对安全/百分百有效/百分百不/100%有效/100%不/100%会/无效退款/药到病除/立竿见影/一次见效/三天见效/七天见效/根治/彻底根除/永不褪色/永不变形/终身不坏/用一辈子/穿一辈子/全网最低/史上最低/没有副作用/无副作用/零副作用/零瑕疵/绝无问题/绝对满意/绝对到/一定能到/肯定能到/保证到/肯定到/必到/保证送到/保证不/保证能/保证让你/包你满意/包瘦/包好/包会/准保/稳赚/我打包票/打包票/人人有效/所有人都/任何肤质/什么肤质都/不管什么/绝对不/百分百能/百分百会/100%能/不可能坏/不可能过敏/不会有任何/以后再也不会/再也不会'
    ],
    en: [
      'guarantee*/promise*/swear/absolutely/definitely/100%/100/certainly/never/forever/always/without_fail/no_doubt/bet/assure/for_sure .. never/will/work*/arrive*/cure*/perfect*/any/not/fade/break/no/last/fit*/love/be/get/safe/effective/there/on_time/%/ever/shrink/fail/stain',
      'for life/ever',
      'lifetime/life-long/lifelong',
      'cures everything/all/any',
      'zero/no side_effects/risk/defects/chance',
      'risk-free/foolproof/miracle/unbreakable/indestructible/flawless/never_ever',
      'lowest/best/cheapest price .. anywhere/internet/market/world/ever/guaranteed',
      'will never/always/definitely/absolutely/certainly .. ',
      'everyone/all/any .. skin/body/person/who .. suit*/work*/love*/safe/fine',
      'impossible to break/damage',
      'never .. break/fade/fail/happen/go_wrong/shrink/pill/disappoint/wear/leak/rust/lose'
    ]
  },
  {
    cue: 'leak',
    zh: [
      '成本/成本价/进价/进货价/拿货价/出厂价/批发价/利润/毛利/毛利率/赚/净赚/底价/供货价/采购价/加价/提成/佣金 .. 才/是/只有/就/也就/大概/#/其实/差不多/一件/百分之/不到/能/率/你/这款/左右/只/约/我们/价/在/每/多少/最多',
      '供应商/供货商/代工厂/厂家/货源/工厂/代工/上游/拿货/进货/供货/同一个厂/同厂/同一家工厂 .. 是/叫/在/就是/的电话/联系方式/联系/地址/从/给/微信/名字/做的/那边/直接/老板/是广州/是义乌/是东莞',
      '另一位/另一个/别的/其他/其它/隔壁/上一位/上个/前面/之前/上海/有个/那位/这位/你邻居/你同事/你朋友/你老公/你老婆/你男友/你前/同小区/某 .. 买家/顾客/客户/客人/人/女士/先生/小姐/用户/单子 .. 电话/手机/地址/住/名字/叫/买了/下单/订单/微信/号码/姓名/收货/是/买的/身份证/在哪/也买/付',
      '同事/客服/经理/主管/店长/老板/师傅/仓管/财务/小王/小李/小张/小陈/小刘/快递员/阿姨/组长/快递小哥/她/他/主播/模特/设计师/老师/技术/工程师/安装师傅 .. 的? 私人/个人/手机/电话/微信/私人电话/手机号/住址/家/号码/qq/家庭住址/v信/私号 .. 是/:/1/号/给你/发你/你/在/加/打/#',
      '拿货/进货/进的货/厂里/档口/批发市场/代工/货源/同行/营业额/退货率/销售额/流水/出厂/利润/毛利/底价 .. 才/只/从/在/是/就/#/给/拿/都/大概',
      '别的/其他/其它/另一个/另一位/另外 .. 客户/买家/顾客/客人 … 截图/订单/资料/地址/电话/念给/发你/名字/住',
      '私人/个人/家里/家庭 .. 手机/电话/微信/号码/住址/地址/qq .. 是/发/给/:/1/#/在',
      '差评/评价/好评/送你礼物 .. 那位/买家/的人/朋友 .. 是/叫/住/的? 电话/真名/在',
      '住在/住/家住 .. #栋/#号/#楼/小区/花园/里/城/路',
      '他的/她的/他/她/对方/收件人/买家/那位/送礼人/下单人/评价的/写差评的/评论的/给差评的 .. 电话/手机号/地址/住在/住/微信/姓名/身份证/订单号/收货/真名/名字 .. 是/在/:/叫/给你/我/#/号'
    ],
    en: [
      'cost/costs/margin/markup/mark-up/profit/wholesale/cost_price/purchase_price/factory_price/buying_price/make/commission .. is/us/only/about/around/of/on/#/price/per/was/just/roughly/%/from/each',
      'our supplier/manufacturer/factory/source/vendor .. is/in/called/name/are/makes/:',
      'supplier/manufacturer/factory/vendor .. is/called/name/address/phone/contact/number/email/directly',
      'we/i buy/get/source/pay/import/purchase/order .. it/them/these/this/for/from .. for/from/at/#/only/supplier',
      'another/other/previous/last/different/her/his/their/the .. customer/buyer/client/person/recipient/address/phone/email/name/home/private/cell/personal .. lives/address/phone/name/email/is/ordered/bought/number/called',
      'colleague/manager/supervisor/coworker/co-worker/agent/boss/courier/driver/she/he/designer/technician .. personal/private/home/cell/mobile/whatsapp/own/number/phone .. number/phone/is/cell/mobile/:/address/#',
      'her/his/their phone/number/address/email/mobile/cell/home .. is/:/#'
    ]
  },
  {
    cue: 'off_platform',
    zh: [
      '加/加我/加一下/加个/加下/添加/加咱/+/扫/扫码加/换/互加/来/上/到/去/用/转到/挪到/移步/走/在/私 ..? 微信/wx/vx/v信/v/威信/薇信/徽信/维信/微x/weixin/wechat/qq/扣扣/企鹅/line/赖/whatsapp/telegram/钉钉/抖音号/小红书号/微博/个人号/私号/企微/飞机/tg/脸书/ins/电话/手机/私下/围信/卫星 !支付/付款/扫码付/登录/公众号/小程序/绑定/里/号登',
      '微信/vx/wx/v信/威信/薇信/徽信/维信/微x/qq/扣扣/line/whatsapp/企微/个人微信/v .. 聊/说/谈/上说/上聊/联系/号是/号:/转账/转给/转我/付给/发你/是/号/详聊/沟通/打款/转/下单/加/:/便宜/私聊/细说/转钱/发我/收款/号发/搜',
      '支付宝/银行卡/转账/打款/汇款/私下/线下/收款码/直接转/直接付/打到/转到/汇到/绕过平台/绕开平台/不走平台/不经过平台/不通过平台/走私下/场外/平台外/站外/不在平台/平台要扣/平台抽/平台扣点/避开平台/脱离平台/现金 .. 转/交易/付/给我/我/便宜/账户/账号/付款/优惠/下单/成交/更/省/打/收/卡号/个人/扣/走/交/联系/聊/沟通/手续费/单独/少/到/转给/结算/即可/可以/吧',
      '私聊/私下聊/私下交易/私下付/私下转/私下联系/线下交易/线下付/线下转/线下成交/直接打给我/直接转我/转我支付宝/转我微信/转到我/打我卡/打到我/扫这个码付/扫我的/扫我/发你收款码/发我收款/不走淘宝/不走平台/绕开/绕过/平台外/另外加/加我好友/加个好友/加好友/取消订单 .. 私/线下/转我/便宜/加我/我直接/重新/直接/,'
    ],
    en: [
      'add/find/message/text/contact/reach/call/dm/ping/whatsapp/email/chat_with/talk_to/write me/us .. on/at/via/directly/through .. wechat/whatsapp/telegram/line/facebook/instagram/my/personal/private/#/messenger/gmail/outside/signal/qq/weixin',
      'add my/our/me .. wechat/whatsapp/line/number/telegram/qq/personal',
      'my/our .. wechat/whatsapp/telegram/line_id/paypal/venmo/bank_account/zelle/personal_account/cashapp/qq .. is/id/:/account/number/instead',
      'wechat/whatsapp/telegram/line/paypal/venmo/bank/zelle/cash_app/cashapp/alipay/wire/crypto .. me/directly/transfer/instead/privately/outside/to_me/my/friends/off/chat/talk/deal',
      'pay/transfer/send/wire/deal/settle/trade/order/buy .. me/us/directly/privately/outside/off/the_money .. directly/privately/outside/off/paypal/bank/account/wechat/alipay/platform/cash/venmo/without',
      'outside/off/bypass/around/skip/without .. platform/site/app/marketplace/the_app/taobao/amazon/shopee/checkout/store/system/etsy/ebay/fee*',
      'continue/talk/chat/move/take/discuss/finish/deal .. on/to/over .. wechat/whatsapp/telegram/line/qq/private/email/phone/offline',
      'deal privately/offline/directly',
      'cash deal'
    ]
  },
  { cue: 'checkout.wallet', zh: ['微信支付/微信付款/支付宝付款/用微信/用支付宝/收银台/花呗/结算页/付款页/付款方式/支付方式/微信或/支付宝或/微信和/支付宝和/微信扫码付/公众号/小程序/不支持微信/不能加/不可以加/无法加/不要加/不加/请勿/谨防/切勿/官方/不走线下/不支持线下/不能线下/平台内/不能私下/不可以私下/不接受私下'], en: ['at checkout', 'wechat pay', 'alipay at', 'choose/select .. wechat/alipay/paypal', 'never pay', 'do_not pay/transfer/send/share', 'stay on/in', 'within the platform', 'can not .. outside/off/wechat/whatsapp/private*'] },
  {
    cue: 'impatience',
    zh: [
      '不是说了/不是说过/不是告诉/不是跟你说/不是讲过/都说了/都说过/都跟你说/都告诉你/说过了/跟你说了/跟你讲了/说了多少/说了几/讲了多少/说多少遍/几遍了/多少遍/多少次了/到底想/到底要/到底买/到底是/究竟想/还要我说/还要我/听不懂/看不懂/没看到吗/没看见吗/看不见吗/不会看/不会自己/你不会/你没长/你急什么/急什么/催什么/催催催/别催/不要催/别再催/别老/别老/老问/一直问/问个没完/问这么多/问那么多/这么多问题/没完没了/烦不烦/快点吧/快点行/快点决定/快一点/赶紧的/快说/能不能快点/磨叽/磨蹭/墨迹/啰嗦/罗嗦/废什么话/你到底/想好没/想好了没/买不买/要不要买/买还是不买/要买就买/不买别/不买就/不买算/爱要不要/爱买不买/随你便/我很忙/我忙/没空/没时间/忙着呢/一次说完/一次性说/说完了吗/说重点/然后呢/所以呢/又怎么了/又来了/怎么又/还有事吗/还有啥事/有事说事/有话快说/你想怎样/你想怎么样/想怎样/你要怎样/要怎样/还想怎样/我还能怎样/能怎么办/我能怎么办/自己不会/行不行啊/行了行了/够了/好了好了/知道了知道了/你觉得可能吗/你说呢/这还用问/还用问/这还要问/这都不会/这也要问/明知故问/别问/别催/再催/催也/刷屏/耐心点/有点耐心/浪费我/浪费时间/还不够清楚/第几遍/第三遍/第二遍/问了几/要问几次/我哪知道/往上翻/发过了/讲过了/说三遍/听不懂喔/很烦/烦不烦/死吗/在忙/看完行不/看不到/有话直说/有事快/要下班/我要下班/等会/等不了/等一下会死/就不能 .. '
    ],
    en: [
      'i already/have_already/just/literally/have_just .. told/said/explained/answered/mentioned/gone_over',
      'how many times',
      'as i/already .. said/told/mentioned/explained/stated',
      'like i said',
      'again ? ',
      'hurry up/and',
      'make up your mind',
      'can not/did_not you .. read/see/wait/listen/understand/hear',
      'what else/more/now/do_you_want',
      'what do you want .. from/me/now/exactly',
      'are you .. going_to/done/finished/buying/even/listening/deaf/serious .. ?',
      'stop asking/messaging/repeating/spamming/bothering/rushing/pestering/sending',
      'calm down/relax',
      'do not rush/push/keep',
      'be quick/patient',
      'get to the point',
      'i do_not_have/have_no time/all_day',
      'i/we am/are? busy',
      'yes_or_no/well ?',
      'seriously/really/come_on/for_goodness/for_the_last/once_and_for_all ?',
      'buy it or/do_not',
      'do_you want .. or_not',
      'is that it/all/so_hard',
      'so what',
      'enough/quit .. questions/already/asking',
      'wasting my time'
    ]
  },
  {
    cue: 'over_apology',
    zh: [
      '求求你/求你/求你了/求亲/跪求/跪下/给你跪/磕头/下跪/跪谢/罪该万死/该死/我有罪/千错万错/万分抱歉/一万个对不起/一千个/一百个对不起/无数个/无地自容/罪过/罪人/死罪/千不该万不该/都是我的错/全是我的错/都怪我/全怪我/我没用/太没用/我是废物/我真没用/我真蠢/我真笨/我太笨/我太蠢/我不是人/打我骂我/骂我/打我/怎么骂/任你骂/您骂/随便骂/任打任骂/要杀要剐/扇自己/抽自己/耳光/良心不安/睡不着/没脸/不配/对不起对不起/抱歉抱歉/不好意思不好意思/饶了我/饶恕/放过我/大人有大量/大人不记小人过/高抬贵手/给条活路/行行好/千万别投诉/别投诉我/跪着/卑微/万死/鞠躬/哭着/痛哭/羞愧/无颜/太该死/狠狠 .. ',
      '对不起/抱歉/不好意思/道歉 …? .. 对不起/抱歉/不好意思 … 对不起/抱歉/不好意思/道歉'
    ],
    en: [
      'beg/begging/beseech/implore you/for/forgiveness/please',
      'on my knees',
      'deepest_apologies/a_thousand/a_million/thousand/million/infinitely/endlessly/ten_thousand .. sorry/apolog*/times',
      'so_so/so_very_very/terribly_terribly/very_very_very/really_really_really/so,_so sorry/so',
      'sorry/apolog* .. sorry/apolog* .. sorry/apolog*',
      'all/entirely/completely my fault',
      'forgive me .. please/i/i_am',
      'i am .. worthless/useless/terrible/ashamed/the_worst/an_idiot/hopeless/mortified/a_failure/unworthy/pathetic/so_stupid/disgrace*',
      'do not deserve',
      'hate myself',
      'can not forgive myself',
      'never forgive myself',
      'punish me',
      'please please',
      'have mercy',
      'yell/shout/scream at me',
      'unforgivable/inexcusable'
    ]
  }
];
