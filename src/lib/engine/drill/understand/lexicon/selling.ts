import type { Lexicon } from '../patterns';

/** recommend, refuse_politely and the refusal cues that blunt and polite refusals share. */
export const selling: Lexicon[] = [
  {
    cue: 'recommend',
    zh: [
      '漂亮/好使/顺手/快/省事/耐造/结实/不粘/导热/锋利/香/脆/嫩/鲜/甜/清甜/软糯/松软/弹/滑/细/厚/暖/轻/薄/凉/透气/遮/显/衬/搭/大牌/正宗/地道 .. ..?  $',

      '选/买/带/用/送/看/入/挑/配 .. 这款/那款/这个/这台/这套/这把/那条/基础款/大的/加绒/速干 ',
      '足够/够用/正好/刚好/不会出错/不踩雷/不闷痘/必备/友好/显白/好看/好用/舒服/更好/更合适/最合适/方便/流行/清晰/销量第一/最多人/都在用/评价好/评价很好 ',
      '的话 .. 选/买/推荐/建议/考虑/带/可以看/用/穿/拍/这款/更/最 ',
      '建议/推荐/不如/可以/要我说/我会/我更/更/就/闭眼/放心/直接 .. 拍/选/拿/买/入/穿/用/大一码/小一码/大一号/小一号/大的/看看/试试/考虑/l码/m码/改选/搭',
      '亲肤/鲜爽/体面/高级/高级感/最火/爆火/绝了/绝绝子/能打/扛用/皮实/经典/好喝/好看/好吃/好用/好洗/划算/实惠/超值/合脚/上手/吸睛/出片/减龄/有型/洋气/气质/大气/精美/做工/质感/手感/口感/香/浓郁/回甘/稳/静音/省电/省心/轻薄/厚实/保暖/凉快/吸汗/速干/显脸小/提气色/提亮/保湿/滋润/清爽/不假白/持妆/服帖 ',
      '适合/推荐给/送给/给 .. 长辈/新手/孩子/老人/学生/女生/男生/敏感肌/干皮/油皮/小个子/宝妈/送礼/家用/出差/办公/通勤/初学/上班族/户外/小户型',
      '很多/好多/不少/好些 .. 顾客/客人/妈妈/客户/老客/买家/人/宝妈/同事 .. 都/回购/反馈/喜欢/买/选/说/在/复购',
      '我自己/同事/我妈/我们自己/店里同事/老板自己 .. 也/都/用/买/穿/喝/吃/在用',
      '设计师/限量/联名/新款/新品/手工/头层/进口/a类/大牌 .. ',
      '推荐/安利/首选/力荐/种草/主推/强推/建议拍/建议选/建议买/建议你选/建议你拍/建议入/建议穿/建议你穿/建议亲选/可以选/可以看看/可以考虑/不妨/不妨试/看看这款/试试这款/搭配/适合你/很适合/更适合/比较适合/适合 .. ',
      '@product .. 很/非常/特别/超/蛮/挺/更/最/比较/卖得/销量/口碑/性价比/好评/回购/热卖/爆款/质量/面料/适合/合适/手感/效果/百搭/显瘦/显白/显高/透气/舒服/舒适/柔软/耐用/续航/实用/好看/好用/好吃/颜值/清爽/保湿/遮/时尚/质感/耐',
      '性价比/口碑/回头客/回购率/复购率/好评率/销量 .. 高/好/多/不错/超/第一/很/最/领先/杠杠',
      '卖得/卖得最/卖的 .. 好/火/最好/很好/俏/不错/爆',
      '热销/热卖/爆款/明星产品/人气/招牌/销冠/网红款/口碑款/经典款/镇店/畅销/新品/必入/断货王/人手一',
      '显瘦/显白/显高/百搭/亲肤/透气/柔软/不起球/不掉色/保暖/轻便/耐磨/入口即化/口感/细腻/清香/好吸收/保湿/不油腻/不闷/静音/大容量/续航/高清/防水/高档/上档次/颜值高/有质感/精致/送礼/自用/舒适 .. ',
      '@you .. 身高/体重/肤质/情况/需求/预算/脚长/身材/户型 … 选/穿/拍/建议/适合/推荐/用/买/可以/码',
      '拍/选/穿/买/入/要/试试 .. l码/m码/s码/xl/xxl/大一码/小一码/#码/这款/这个/套装/均码'
    ],
    en: [
      'goes/go with',
      'i would .. take/have/buy/get/pick',
      'great/lovely/nice/fantastic/brilliant/superb/amazing/wonderful .. ',

      'i would/think/suggest/recommend/choose/pick .. ',
      'love/rave/favorite/feedback .. ',
      'go wrong with',
      'goes/works/pairs .. with/great/well/for',
      'popular/durable/lighter/comfy/roomy/stylish/warm*/soft/cozy/ideal/perfect/great .. ',

      'recommend*/suggest*/advise',
      'i/we would/will/am/are/personally .. go/choose/pick/suggest/recommend .. for/with/the/a',
      'best seller/seller*/selling/choice/bet/option/fit/pick/value',
      'bestseller/bestsellers/popular/favorite/top-rated/top_rated/crowd-pleaser/hot_seller/highly_rated/top_pick/great_value',
      'perfect/great/ideal/suitable/excellent/good/lovely/suits/suit/better .. for/choice/option/fit/match/with/gift/value/you/on',
      'this/the/our/that/it/these/they .. is/are/has/feels/looks .. soft/light/comfortable/durable/lightweight/breathable/waterproof/quiet/powerful/beautiful/great/lovely/excellent/popular/best/perfect/elegant/cozy/gorgeous/stylish/super/very/really',
      'customers/people/buyers/reviewers/everyone .. love*/rave/like*/reorder/come_back/swear',
      'you .. will/might/may/would .. love/like/enjoy/consider/want',
      'have_a_look_at/take_a_look_at/check_out/how_about/what_about/consider/why_not_try/worth',
      'go for/with .. the/a/size',
      'pair*/goes/match* .. with/well/nicely/beautifully',
      'size up/down'
    ]
  },
  {
    cue: 'refusal',
    zh: [
      '不能/不可以/无法/没办法/没法/不行/不支持/不予/办不到/做不到/做不了/不了/退不了/换不了/改不了/补不了/不给/不退/不换/不补/不接受/不提供/不方便/不允许/恕/帮不了/帮不上/难以/不便/未能/爱莫能助/不议价/不讲价/没有优惠/没优惠/没有赠品/没得/不包邮/不送/不赔/没有活动/没有折扣/暂不支持/不在/概不/一概不/拒绝/不打折/不参加/不参与/不享受/没权限/没有权限/申请不了/优惠不了/少不了/便宜不了/降不了/没空间/不好再/最低价/最低了/不二价/免谈/没门/想都别想/别想/不可能/不做/不开/不受理/没戏',
      '实在/真的/暂时/目前/确实 .. 没/不/无法/难'
    ],
    en: [
      'can not/no_longer',
      'unable/impossible/not_possible/not_allowed/not_eligible/not_able/no_way/no_refund*/no_return*/no_discount*/no_exchange*/no_exception*/declin*/not_available/not_offer/not_accept/not_negotiable/final_price/not_happening/out_of_the_question/not_something/no_can_do/nope/not_an_option/denied/rejected/refuse/lowest_price/best_price',
      'do/does/will/would/could/is/are not .. offer/accept/allow/refund/exchange/give/provide/support/able/possible/do/have/permit/match/reduce/discount/ship/negotiate/cover/take/include/disclose/share',
      'unfortunately/regrettably/i_am_afraid/sadly/afraid'
    ]
  },
  {
    cue: 'soft',
    zh: [
      '抱歉/不好意思/对不起/请谅解/望理解/请理解/体谅/见谅/理解一下/多多理解/谅解/希望你能理解/请你理解/实在/真的/暂时/目前/确实/呢/哦/哈/呀/噢/喔/恐怕/遗憾/很想/也想/爱莫能助/为难/感谢理解/亲'
    ],
    en: [
      'unfortunately/regrettably/afraid/sorry/apologi*/wish/regret/hope_you_understand/understanding/love_to/would_love/at_the_moment/at_this_time/sadly/much_as'
    ]
  }
];
