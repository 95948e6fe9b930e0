import type { Lexicon } from '../patterns';

/** greeting, apology, thanks, closing: the polite frame of a conversation. */
export const courtesy: Lexicon[] = [
  {
    cue: 'greeting',
    zh: [
      '^ @you? 你好/你们好/大家好/哈喽/哈啰/嗨/嗨喽/嘿/嗨咯/哈罗/早上好/上午好/中午好/下午好/晚上好/早安/午安/晚安好/早啊/早呀/新年好/节日好/中秋好/hello/hi/在的呢亲 !不/像/看/多/的/贵',
      '@you 你好/早上好/上午好/中午好/下午好/晚上好/早/好 $',
      '^ 亲/亲亲/亲爱的 在/在的/在呢/在哦/我在',
      '欢迎光临/欢迎来到/欢迎莅临/欢迎进店/欢迎你来/欢迎咨询/欢迎访问/欢迎亲/欢迎你的光临/欢迎光顾/欢迎来我们 !下次/再次/再来',
      '很高兴/非常高兴/好高兴/高兴/很荣幸/很乐意/荣幸 ..? 为你/为亲/能为你/替你/给你/能帮 ..? 服务/效劳/解答/到你',
      '^ 我是/这里是/这边是 … 客服/小二/店小二/顾问/专员',
      '客服/小二/顾问/专员 .. 为你服务/为亲服务/竭诚为你',
      '^ 欢迎 $/你/欢迎/各位 !下次/再/随时/常/以后',
      '^ @you? 在的/在哒/在呢 亲/哦/呢/请/你说/$',
      '新年快乐/新春快乐/节日快乐 ..? 欢迎'
    ],
    en: [
      '^ hi/hello/hey/hiya/howdy/greetings',
      'good morning/afternoon/evening/day !ahead/too',
      'welcome to/back !again',
      'happy/pleased/glad/nice/great to/that meet/have/see/chat/you !help',
      'thank/thanks you? for contacting/reaching/chatting/getting/calling/writing',
      'you_are/you through_to/chatting_with/speaking_with',
      'my name is',
      '^ dear customer/valued/sir/madam/friend/client/buyer/mr/ms/mrs'
    ]
  },
  {
    cue: 'welcome.again',
    zh: ['欢迎 ..? 下次/再次/再来/常来/随时'],
    en: ['welcome back/again any*', 'you are welcome', 'welcome any']
  },
  {
    cue: 'apology',
    negatable: true,
    zh: [
      '给你/给亲 .. 添麻烦/添乱/造成困扰/造成不便/带来不便/造成麻烦',

      '赔个礼/赔礼/赔个不是/赔罪/给你赔/跟你赔/说声抱歉/道声 ',
      '是我/是我们/是我这边 .. 漏/没/错/忘/疏/粗心/大意/弄错/搞错/看错/记错/发错/失误/不小心/没注意/没看到/没说清',

      '对不起/对不住/抱歉/不好意思/歉意/致歉/道歉/道个歉/赔不是/赔个不是/赔礼/见谅/海涵/过意不去/包涵/内疚/愧疚/惭愧/失礼了/失敬/多多包涵/深感抱愧/歉疚/请原谅/原谅我们/抱欠/报歉/保歉/对不启/对布起/不好意识/不好意丝/sorry/拍谢/歹势 !香水/系列/牌子/牌/口红/色号/香氛/款/杯/家族/面膜/的杯子/啥/什么的/就完',
      '是我们 .. 错/不对/失误/疏忽/做得不好/没做好/不到位/问题 !吗/?/么',
      '我们的/我的/我方/我方的/小店的 .. 失误/疏忽/过失/过错/不周',
      '给你 .. 添麻烦了/带来不便/造成不便/造成困扰/添堵'
    ],
    en: [
      'sorry !not_sorry',
      'apolog*',
      'my/our bad/fault/mistake/error',
      'please/kindly? forgive/pardon/excuse us/me/our/the',
      'regret* !to_buy',
      'beg_your pardon',
      'mea_culpa',
      'that/this is/was on/entirely/our us/our !us_to',
      'we/i messed_up/dropped_the_ball/let_you_down/got_this_wrong/screwed_up/fell_short'
    ]
  },
  {
    cue: 'apology.refused',
    zh: [
      '不用/不需要/不必/没必要/无需/别/凭什么/为什么要/干嘛要/为啥要/不会/没打算/不想/不该/不应该 .. 道歉/抱歉/对不起/不好意思/致歉',
      '没/没有 .. 什么/啥/好 .. 道歉/抱歉/对不起/不好意思的',
      '道歉 .. 有用/没用/顶什么用/干嘛/什么用',
      '对不起 .. 香水/的杯子/系列',
      '叫/名叫/名为 .. 对不起/抱歉/不好意思'
    ],
    en: [
      'no need/reason to apologi*/be_sorry/say_sorry',
      'not sorry/apologi*',
      'do not/never need_to/have_to? apologi*/be_sorry/say_sorry',
      'not going/about to apologi*',
      'will not apologi*/say_sorry',
      'nothing to apologi*/be_sorry',
      'why/not should i/we apologi*'
    ]
  },
  {
    cue: 'thanks',
    negatable: true,
    zh: [
      '谢谢/感谢/多谢/感恩/谢啦/谢咯/谢过/道谢/致谢/蟹蟹/谢了/辛苦你了/辛苦亲了/辛苦啦/感激/3q/thanks/thx/谢你/有劳你了/麻烦你了/劳烦你了 !不用'
    ],
    en: ['thank* !god', 'appreciat*', 'grateful', 'cheers $', 'much obliged', 'many thanks']
  },
  {
    cue: 'thanks.bad',
    zh: ['不用谢/不客气/不谢/不用客气/谢什么'],
    en: ['no thanks', 'no problem', 'thanks to the/your/our/courier']
  },
  {
    cue: 'closing',
    zh: [
      '下次 .. 再/来/选购/光临/见',
      '下回 .. 再/来/见',

      '慢走/一路顺风/美言/常来/坐坐/喊我/找我/叫我/来问我/私讯/私信我/pm我/敲我/戳我/有需要/随时来/不迷路/好梦/一切顺利/后会有期/常联系/保持联系/下回/合家/团圆/身体健康/平安喜乐/玩得开心/穿得开心/用得开心/吃得开心/用得顺手 ',
      '好评/评价/打分/晒单/五星 .. 哦/支持/鼓励/一下/亲/呢/啦/吧',
      '祝/祝你/祝福/祝愿/恭祝/预祝/愿你/愿亲/敬祝 … 愉快/快乐/顺利/开心/幸福/安康/平安/健康/如意/顺心/美好/大吉/发财/好运/好梦/万事/安好/可爱/越来越/天天/喜乐/满意/愉悦/胃口',
      '欢迎/期待/恭候/盼望/盼/等你/静候/希望你/希望能 ..? ..? 再次/下次/再来/常来/回购/光临/光顾/惠顾/随时/复购/再会/再见/再度/以后',
      '欢迎 … 随时/来/咨询/回来/找我们 !购买',
      '再见/拜拜/回见/886/下次见/再会/改天见/拜啦/byebye/bye/晚安/下次再聊/有缘再见/回头见/先不打扰/不打扰你/不打扰亲/就不打扰',
      '好评/五星/5星/晒图/满分好评/五分好评/给个评价/服务评价/点个赞/打个分/好评一下/追评/评价一下/点亮五/小星星',
      '关注/收藏/订阅/加购 .. 店铺/本店/我们/小店/一下/我们店/公众号/直播间/店',
      '有/如有/如果有/若有/要是有/后续/之后/以后/使用中/有其他/再有/遇到/还有 … 问题/需要/疑问/情况/不清楚/不懂/需求/事 … 随时/再/都可以/可以/尽管/欢迎/直接/记得/请/联系/来 .. 找/联系/咨询/留言/问/滴/戳/呼/喊/敲/反馈/叫/告诉',
      '随时 .. 联系/找我/留言/咨询/滴滴/呼叫/戳/来问/都在/为你服务/在线/恭候/欢迎/喊我/叫我/私信/问我/敲我/告诉我/反馈',
      '我们/小店/本店/我/客服 .. 一直在/都在/随时在/全天在线/24小时在线/天天在线/永远在',
      '生活愉快/购物愉快/工作顺利/周末愉快/天天开心/节日快乐/心情愉快/一切顺利/用餐愉快/使用愉快/万事如意/身体健康/旅途愉快/学习进步/日安',
      '下次 .. 再来/光临/购物/见/需要/合作/有需要/记得'
    ],
    en: [
      'write/talk/speak to us/me/you any*/soon/again',
      'short/quick review',
      'review .. lovely/great/appreciated/wonderful',

      'have a/an .. day/evening/night/weekend/one/afternoon/time/week/morning/holiday/trip/christmas/rest',
      'safe travels/journey/trip',
      'stay in_touch/safe/warm/tuned',
      'keep in_touch',
      'enjoy your/the/it .. day/evening/weekend/new/rest/purchase/stay/holiday !and',
      'goodbye/bye/farewell/take_care/see_you/cheerio/so_long',
      'feel free to .. reach*/contact/message/ask/come/write/ping/drop/get/return/chat/let/shout',
      'do not hesitate to',
      'hope to .. see/serve/hear/welcome/have',
      'look/looking forward to',
      'come back/by/again .. any*/soon/whenever/if/and/us/to',
      'we/i are/am/will always? always/be/right .. here/around .. if/for/whenever/should/any*',
      'i_am/we_are here/around if/whenever/any*',
      'here if you',
      'best/warm/kind regards/wishes',
      'wish/wishing you',
      'leave/give/drop .. review/rating/five/5/feedback/stars',
      'rate us/our/the/this/your',
      'follow our/us/the .. store/shop/page/us/channel !up',
      'until next time',
      'reach out/back .. any_time/anytime/whenever/again/if/should/any',
      'message/ping/contact/text/call/tell us/me .. any_time/anytime/again/whenever/if',
      'if/should/anything .. need/question*/comes/else/change* .. message/contact/reach/let/ping/shout/write/just/ask/here/drop',
      'happy shopping/baking/reading/cooking/cycling/hiking/gaming/birthday/new/holidays/listening',
      'sleep well',
      'all the best',
      'shop with us again/soon/next',
      'sincerely/yours_truly'
    ]
  }
];
