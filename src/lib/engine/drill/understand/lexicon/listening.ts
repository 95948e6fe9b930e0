import type { Lexicon } from '../patterns';

/** empathy, acknowledge, clarify, confirm: taking in what the customer says. */
export const listening: Lexicon[] = [
  {
    cue: 'empathy',
    zh: [
      '难怪/怪不得 .. 你 .. 生气/着急/失望/不满/不高兴/急/火',
      '看在眼里/感受得到/心疼/一个人 .. ',

      '肯定/一定/确实/真/实在/真的/太/多/挺/蛮/特别 .. 失落/遗憾/扫兴/烦/为难/难熬/抓狂/折腾/崩溃/辛苦/麻烦/心疼/揪心/可惜/失望/难受/气人/生气/着急/难过/糟心 ',
      '知道/明白/懂/理解/感受/感觉/听/看/体会 .. 你 .. 急/气/烦/累/委屈/失望/担心/难/不满/顾虑/心情/感受/着急/辛苦/不容易/期待/重要/在乎/不踏实/有气 ',
      '你 .. 心里/心情/肯定/一定/现在 .. 气/急/烦/不踏实/不舒服/为难/失落/难过/着急/失望 .. ',
      '跟你一样/和你一样/也会生气/也会着急/也难受/也很难过/也会急/也会不/也坐不住/都坐不住/都没信心/都烦/肯定烦/都会烦/都会急/都会气 ',
      '消消气/消气/急死了/急坏了/气坏了/看你急/真扫兴/太扫兴/真糟心/太糟心/有顾虑/有这样的顾虑/谨慎/别上火/宽宽心/受苦了/遭罪了/不是滋味/心疼你/替你/为你难过/我也心疼/我也难受/我也着急/也替你/辛苦了这么/折腾了/来回折腾 ',
      '等了/盼了/跑了/花了 .. 这么/半天/半个/好几/一个/大半/很多/不少/钱 … 换谁/谁/还/却/心里/肯定/没耐心/结果/都会',
      '理解/明白/体会/体谅/懂/清楚/知道/感受到/感受得到/看得出/听得出/能感觉到/感同身受/体会到/感觉到/听出 … 心情/感受/着急/焦急/生气/难受/委屈/失望/焦虑/担心/顾虑/不满/烦躁/愤怒/郁闷/不开心/无奈/不容易/难过/心急/急/气愤/辛苦/煎熬/气/糟心/不高兴/火大/不安/烦/闹心/窝火/不舒服/难处/扫兴/不爽/不快/怒/沮丧/心疼/犹豫/纠结/期待/心意/恼火/添堵/不甘/不踏实/怕',
      '换/换成/换了/换作/换做/如果/要是/若是/假如/将心比心/站在 .. 我/我们/谁/你的/你这/顾客/您 .. 也/都/肯定/一定/同样/角度/立场/位置/处境/遇到/碰到/碰上/收到',
      '换位思考/感同身受/将心比心/设身处地/易地而处/换谁都/换我也/换作我/搁谁/搁我/放谁身上/谁遇到/谁碰上/谁都会/任谁/换位/推己及人/换成是我/换了我/我也会',
      '让你/害你/令你/使你/叫你/给你 … 着急/失望/生气/受委屈/委屈/担心/烦心/不开心/闹心/难过/扫兴/糟心/焦急/操心/不愉快/不舒服/费心/心急/受惊/伤心/尴尬/为难/难堪/憋屈',
      '一定/肯定/确实/真的/难免/想必/想来/真是/是挺/是很/也会/换谁 .. 很/挺/特别/非常/好/会/让人/蛮/太/够 .. 着急/难受/生气/失望/郁闷/焦急/闹心/心疼/委屈/糟心/扫兴/烦/不好受/心急/气/火大/不舒服/担心/影响心情/难过/崩溃/头疼/头大/堵得慌/无语/煎熬/恼火/膈应/不是滋味/心塞/急人/窝火/心烦',
      '心情 .. 理解/体会/明白/感同身受/肯定/一定/很/懂',
      '别/不要/先别/您别/请别/千万别 .. 着急/生气/担心/难过/上火/急/气坏/焦虑/往心里去 !咨询',
      '心里/心情 .. 不好受/不舒服/不是滋味/难受/不痛快/肯定/糟糕/着急/堵',
      '你的/亲的/你 .. 心情/感受/顾虑/担心/难处/焦急/失望/不满/委屈/不易 .. 我/我们/完全/都/很/非常/特别/我都 .. 理解/明白/懂/体会/知道/感受/清楚',
      '等了这么久/等这么久/等了那么久/盼了这么久/期待了 .. 肯定/一定/换谁/确实/真的/却/结果/难免/还',
      '着急/生气/失望/担心/难受/不高兴/不满/委屈/气愤/焦虑/郁闷 .. 是/都是/也是/很/完全 .. 正常/应该的/难免/可以理解/人之常情/能理解/情有可原/理解',
      '急用/急等/急着 … 理解/明白/知道/懂/着急/难',
      '不容易/真不容易/辛苦你等/让你久等 .. 了 .. 心'
    ],
    en: [
      'only imagine/guess',
      'how that/it/this must feel/felt/feels/be',

      'the worst/last .. feeling/thing',
      'nobody/no_one/nothing .. wants/likes/worse',
      'i/we feel for/your',
      'not fun/fair/easy/nice/acceptable',
      'no fun/joke',
      'waiting/having .. is .. hard/annoying/awful/hassle/frustrating/exhausting',
      'how important/much/hard/scary/long .. ',
      'valid/understandable/natural .. ',
      'i would .. feel/be/want',
      'as a parent/mother/father/fellow',

      'understand/appreciate/imagine/see/know/realize/hear/get/sense/recognize/acknowledge/feel .. how/why/that .. frustrat*/upset*/annoy*/disappoint*/stress*/worr*/inconvenien*/anxious/angry/difficult/hard/aggravat*/concern*/upset/irritat*/exciting/nerve*/tough/awful/unpleasant/confus*/exhaust*/maddening/embarrass*/unsettling/infuriat*/alarming/scary',
      'understand/hear/feel/share/get/sense/appreciate your .. frustration/disappointment/concern/anger/worry/pain/anxiety/situation/urgency/annoyance/hesitation/unease/stress',
      'must/can/would/has/have/will be/feel/have .. frustrat*/upset*/annoy*/disappoint*/stress*/worr*/angry/awful/inconvenient/maddening/exhausting/horrible/difficult/hard/scary/infuriating/tough/gutting/heartbreaking/let_down/embarrassing/unsettling/nerve*/irritating',
      'that/this/it is/sounds/must/was/has/feels .. frustrat*/upset*/annoy*/disappoint*/stressful/worr*/awful/maddening/infuriating/rough/stressful/horrible/unsettling/gutting/aggravating/a_pain/the_last_thing/irritating/exasperating/a_let-down/a_letdown',
      'in your place/shoes/position/situation',
      'put myself/ourselves in',
      'if i were you/in',
      'i would/will .. feel/be/also .. same/too/upset/frustrat*/annoyed/angry/worried/also/furious/disappointed',
      'no_wonder/completely_understandable/totally_understandable/understandably/understandable',
      'right/reason/entitled to be/feel .. upset/angry/annoyed/frustrated/disappointed/worried',
      'sorry to? hear/learn/read/see that/about/you/this',
      'anyone/anybody would/will/in .. upset/annoyed/frustrated/worried/angry/disappointed/position',
      'i_know/we_know .. matters/meant/important/counting/looking_forward/waited/waiting/hard/how',
      'i_would_be/i_would_feel/so_would_i .. '
    ]
  },
  {
    cue: 'understand.bare',
    zh: [
      '^ 我? 理解/明白/懂/知道/了解/懂了/明白了/理解你/明白你的意思/了解了/知道了/清楚了/理解的/明白的/完全理解/非常理解 $'
    ],
    en: ['i understand/see/get_it/hear_you $', 'understood/got_it/noted $']
  },
  {
    cue: 'acknowledge',
    zh: [
      '登记到/记到/写到/录入 .. 表/系统/本/单/里',

      '收到/看到/看完/听懂/听明白/明白/了解/清楚/注意到/留意到/知晓/受理/收下/抄下/记下 .. 了/你/的 ',
      '你 .. 说的/提的/反馈/要求/意见/建议/问题/投诉/需求/诉求/留言/视频/照片/申请 .. 我们? .. 收到/看到/记/明白/懂/知/了解/受理/重视/收下/留意/注意/备注/听/清楚 ',
      '图片/照片/视频/资料/反馈/截图/消息/留言/信息/诉求/申请/意见 .. 收到/看到/看了/看过/已收/都看',
      '听明白/看清楚/看明白/写下来/会带到/已收悉/收悉/带到/听到了/都听/听清/记心里/记着/了解了/晓得了/都看了/看得很清楚',
      '关于/针对/对于 .. 你/亲 .. 说/反馈/提/反映/遇到',
      '看到 .. 你/亲 .. 说/反馈/提到/描述/写/问/发',
      '收到 .. 你的/亲的/你/反馈/消息/信息/图片/照片/留言/诉求/投诉/申请/资料/视频/备注/要求',
      '看到/看了/看过/查看/看见/已阅/已收 .. 你的/你/亲/你发/发来/反馈/提供 .. 图/照片/视频/反馈/留言/问题/描述/截图/消息/情况/申请/信息/评价/备注',
      '记下/记录/登记/备注/记住/记好/记上/做了记录/反馈记录/备案/记录在案/登记好/详细记录/知悉/已悉 .. 了/下/好/来/在/完毕/你/到/成功 !吗',
      '@for .. 记下/记录/登记/备注/做个记录/做好记录/做登记/登记好/记好',
      '你的/亲的/你说的/你提到的/你反馈的/你反映的/你描述的/你这边/你讲的/你提的 .. 问题/情况/意见/建议/诉求/反馈/需求/要求/意思/事/顾虑/投诉/这个/退款/订单 … 收到/了解/明白/知道/清楚/看到/记下/记录/登记/听到/知晓/重视/已阅/明了/记住/悉/听明白/听懂/记着',
      '了解/明白/知道/清楚/听明白/听懂 .. 了 .. 你/亲/是/收到/说 ..',
      '听到你/听你/听你这么/听你说/听下来/听了你/看你/看了你/看你描述/按你说/按你描述/根据你的/据你 ..? 说/描述/反馈/这么说/的意思/讲',
      '你是说/你的意思是/也就是说/就是说你/你说的是/你反馈的是/你遇到的是/你的诉求是/你主要是/你希望的是/你想要的是',
      '你 .. 说的/提的/反馈的/反映的/讲的/提到的/提出的 … 我们/我/这边/我都/都 .. 会/已/都/很/记/听/收到/非常/了解/看到/重视/清楚',
      '感谢/谢谢 .. 反馈/反映/告知/提醒/指出/指正/建议/意见/提供/告诉/反应/宝贵/提出',
      '会/我们/我/这边/一定 .. 重视/如实/认真/高度 .. 你的/这个/此/反馈/问题/意见/建议/记录',
      '非常重视/高度重视/很重视/特别重视',
      '已 .. 记录/备注/登记/知晓/收到/知悉/记下'
    ],
    en: [
      'record/note of',
      'i can see .. photo*/picture*/message/note/video',
      'thanks .. got/see/received .. ',

      'i/we found/have_found/can_see/have .. your .. order/message/ticket/account/request',

      'i/we have got/received/seen/read/noted/recorded/logged/heard .. your/the/that/it/this/them',
      'i see .. that/your/you/the',
      'request/complaint/feedback/message/photos .. received/noted/recorded/logged/in_front',
      'noted that/your/the',

      'i/we/have/have_now/just/already/duly? received/got/noted/logged/recorded/registered/seen/read/written/taken_note .. your/the/that/this/it/of/photo*/message/request/complaint/down/preference/note/pictures/screenshot*/video/feedback',
      'i/we see/understand/hear/gather/take/can_see .. that/you/your/from/it .. ',
      'thank/thanks .. for .. letting/telling/flagging/reporting/bringing/sharing/sending/raising/feedback/pointing/the_photo*/the_picture*/the_details/details/heads/info*/explaining/clarif*/your_suggestion/highlighting/getting_in_touch/your_message',
      'your .. has/have_been/is/was/are .. noted/received/recorded/logged/registered/heard/in_front',
      'got your/the/it/that .. photo*/message/note/picture*/screenshot*/request/video/',
      'noted/duly_noted/understood/received/acknowledged .. your/that/the/it/you/on/and/with/,',
      'made/make/making/taken/taking/left/put .. note',
      'so/if you_are/you/your/i .. saying/mean/looking/received/understand/correctly/ordered/paid/like/want',
      'i/we hear .. you/what',
      'i have/will .. make/made/log/record/pass/note .. note/down/feedback/this/it',
      'from what you/i',
      'taking/take your/this .. seriously'
    ]
  },
  {
    cue: 'ok.bare',
    zh: [
      '^ 好/好的/好的亲/好滴/好哒/好嘞/ok/okok/嗯/嗯嗯/恩/恩恩/行/可以/可以的/没问题/没事/收到/明白/是的/对的/对/对呀/是呢/在/在的/在呢/哦/哦哦/噢/行吧/了解 $'
    ],
    en: ['^ ok/okay/sure/alright/yes/yep/right/fine/no_problem/of_course/certainly/hmm/oh/k/noted/got_it $']
  },
  {
    cue: 'clarify',
    zh: [
      '提供/发/报/告诉/描述/说明/拍/留 .. 订单/图/照片/信息/单号/尺寸/型号/抬头/联系方式/批号/情况/视频/地址/原因/电话 ',
      '你/亲/宝宝/孩子/家里/皮肤/头发/车/房间/收货/用/一天/平时 .. 是/有/想/要/多/几/用/喜欢/希望/需要 .. 还是/多少/几/哪/什么/没有/过/吗/?',
      '是第一次/有没有试/有没有开/有没有用/用了多久/多久了/什么时间段/哪一件/哪件/怎么称呼/贵姓/几个月/几岁/几寸/几升/多重/几平/几瓶/什么味/什么颜色/什么型号/什么原因/什么样子/啥原因/啥时候/啥味 ',
      '多大/几件/几个/几号/几天/多久/多高/多重/多少/哪儿/哪里/啥/咋/什么/怎么 .. 的? ?/呀/呢/$',
      '还是 … ?/呢/呀/$',
      '咋了/啥情况/急用不/要啥/说说/讲讲/报一下/拍一下/拍张照/拍个照/一起拍照/发个图/发张图/发图/发个截图/发下单号',
      '想/要/用/穿/买 .. 什么/哪/啥/几/多大/多少 ',
      '有没有/是否/是不是/能否/会不会 ',
      '是苹果还是/还是安卓/红色还是/左脚还是/宅配还是/还是待客/还是自用/自用还是/送人还是/多少呢/是几/是多少',
      '请问/想问/问下/问一下/咨询下/想了解/想确认/方便问/想请问/冒昧问/请教/能否问 … 你/亲/是/哪/什么/多少/几/吗/怎么/有没有/呢/需要/大概/平时/何/订单',
      '提供/发/告诉/说/发送/报/给/拍/上传/描述/发来/告知/补充/截图/贴/传/留/私信/拍照/录/讲 .. 一下/下/我/我们/给我/过来/个/张/几张/来/具体/你的/订单/完整/收货/详细/照片/图片/视频/实物/上/您的 … 订单号/单号/编号/图片/照片/视频/截图/具体/情况/信息/尺寸/身高/体重/电话/地址/姓名/颜色/型号/收件/手机号/快递单/包装/面单/看看/哪里/问题/图/账号/预算/标签/铭牌/正面/批号/过程/外包装/尺码/部位/肤质/清楚',
      '订单号/单号/身高体重/身高/体重/手机型号/肤质/预算/型号/尺码/收货地址/收件人/颜色/脚长/车型/照片/图片/昵称/账号/房间/面积/腰围/年龄/规格 .. 是多少/多少/是什么/是哪/发我/发一下/发下/给我/提供/报一下/发过来/告诉我/方便/说一下/呢?/可以发/拍/有吗/给一下/麻烦/需要你/留一下',
      '方便/麻烦/能/可以/能不能/可否/能否/请/劳烦/辛苦/烦请 .. 提供/发/告诉/说/描述/拍/上传/告知/补充/截/报/录 … 吗/一下/下/我/给/图/照片/号/吧/呢/?',
      '哪个/哪款/哪里/哪一/哪种/哪方面/哪儿/什么颜色/什么尺码/什么时候/什么问题/什么情况/什么原因/什么型号/什么牌子/什么样/什么场合/什么用途/什么类型/什么肤质/什么码/什么价位/什么要求/什么品牌/哪天/哪位/何时/哪家/哪部分 … ?/呢/呀/吗/啊/的',
      '是 .. 还是 … ?/呢/呀/啊/~/$',
      '怎么了/怎么回事呢/怎么啦/出什么问题/出现什么/遇到什么/有什么问题/发生了什么/什么症状/具体是/具体表现/具体什么/啥问题/啥情况/啥颜色/啥尺码/啥型号/哪些/具体在哪/多大/多高/多重/多宽/多长时间了/多久了/几天了/多少斤/几个人/几岁/预算 .. ?/呢/呀/吗/啊/~/大概/$',
      '有没有/是否/是不是 … ?/呢/吗/呀',
      '平时/一般/平常/以前/之前/最近 .. 穿/用/喜欢/习惯/戴/喝/吃/放/是/有没有/买 … ?/吗/呢/什么/多大/几码/哪/多少'
    ],
    en: [
      'what/which/when/where/who/why/how is/are/was/did/do/does/would/should/can/many/much/tall/old/big/long/kind/size/color/type/sort/exactly/address/name',
      'how wide/deep/high/far/heavy/thick/broad/narrow/often/warm/cold/hot/large/small/full/bright/loud/fast is/are/was/were/do/does/would/should',
      'looking for .. ?',
      'tell me/us .. what/which/your/about/more/how/when/the',
      'could/can/may i .. ask/have/get/grab/know/take/see',
      'budget/measurements/model_number/order_number/serial_number/postcode/zip .. ?',
      'have/did/do you .. tried/have/know/remember/use/used/notice/receive/see/usually/wear/prefer .. ?',

      'could/can/would/may/will/might you/i .. please? please/kindly? send/share/tell/provide/give/let/confirm/describe/upload/specify/clarify/ask/have/get/know/take/explain/forward/attach/show/point/say/snap/double/know/please',
      'please/kindly/just/mind/need_you_to/first? send/share/tell/provide/give/upload/describe/attach/specify/reply_with/sending/sharing/telling/forward/snap/take .. me/us/your/a/an/the/of/with/over/which/what/some',
      'may/can i/we ask/have/know/get .. your/the/which/what/if/a/who/why/how',
      'what/which/when/where/how/who .. is/are/did/do/does/was/were/kind/size/color/seems/happened/would/model/order/long/tall/much/many/exactly/you/version/device/item/type/have/has/part … ?',
      'do/did/does/are/is/was/were/have/has/will you/it/the/there/your/that/this/they/any … ?',
      'let me/us know .. your/which/what/the/how/if_you_are',
      'i/we will? need/require .. your/the/a/some/to_know .. order/number/photo*/picture*/details/info*/address/email/know/size/model',
      'any/could .. chance/idea/preference/particular/budget',
      'what seems/is .. problem/issue/matter/wrong',
      'mind telling/sending/sharing/if'
    ]
  },
  {
    cue: 'help.offer',
    zh: [
      '有什么/有啥/请问有什么/需要什么/有哪些/什么/有何/有无 .. 可以/能/需要/能够/我可以/我能/要 .. 帮/帮助/帮到/效劳/为你/服务/协助/帮忙/为您',
      '需要 .. 帮助/帮忙/帮你/我帮/服务 .. 吗/?'
    ],
    en: [
      'how/what can/may/could i/we .. help/assist/do',
      'what brings you',
      'how may',
      'help you with .. today'
    ]
  },
  {
    cue: 'confirm',
    zh: [
      '没有变动/没变动/没有变化/没换吧/没改吧 ',
      '行不行/成不成/好不好/可不可以/妥不妥 $',

      '没有其他/没别的/还有别的/还有其他/还有什么/除了这 .. 问题/需要/事/想问 .. 吧/吗/$',
      '确定/确认 .. 要/是/取消/没有 .. 吗/?',
      '合适吗/好用吗/顺手吗/喜欢吗/还好吗/灵敏了没/还行吗/还可以吗/没有呀/了没/了没有 $',
      '成不/行不/能接受不/中不/妥不/要得不/没变吧/不变吧/没错吧/还漏吗/顺口吗/好了吗/修好了吗/到了吗/好些了吗/好点了吗/清楚了吗/说清楚了吗/明白吗/合脚吗/合身吗/习惯吗/满意吗 ',
      '还要/还有/还需要/还想/还缺 .. 别的/啥/什么/其他/其它 .. 不/吗/没',
      '那就 .. 这样/按/这么/照 .. ?/吧/哈',
      '寄 .. 老地方/原地址/之前/这个地址',
      '穿着/用着/吃着/喝着/戴着/睡着/骑着/听着 .. 咋样/怎么样/还/如何/习惯/舒服',
      '现在/这次/之后/后来 .. 好/还/正常/解决/可以/能 … 吗/?/没',
      '核对/确认/核实/再次确认/跟你确认/和你确认/与你确认/确认一下/确认下/核对一下/核对下/复核/复述/再确认 .. 一下/下/你的/收货/地址/信息/订单/是/是不是/收件/电话/尺码/颜色/数量/款式/无误/,/:/吗/ok/规格/型号/姓名/金额',
      '对吗/对吧/是吗/是吧/没错吧/对不对/是不是/正确吗/没问题吧/无误吗/可对/对么/是么/没错吗/是这样吗/这样理解/无误吧/没有错吧/没理解错/理解对吗/是这个吗/是这个意思 ..?  $',
      '你看/您看/亲看/亲觉得/你觉得/这样/这样处理/这样安排/这个方案/这么处理/这样的话/如此/这样做/这么安排 … 可以吗/行吗/好吗/ok吗/方便吗/满意吗/可以不/行不/能接受吗/如何/怎么样/怎样/合适吗/好不好/可行/同意吗/可以么/行么/好么/可否/接受吗/中不中/妥吗/成吗/没问题吗/您意下',
      '可以吗/行吗/好吗/ok吗/能接受吗/可接受吗/同意吗/满意吗/好么/可以么/行不行/可否/好不好/您看呢/你看呢/你看成吗/方便吗/ok不/意下如何/行么/可以嘛/好嘛 $',
      '还有/还需要/还要/还有没有/另外还有/其他还有/有其他/还想/请问还有/是否还有/有没有其他/有没有别的 .. 其他/别的/什么/其它/需要/问题/帮/疑问/哪里/不清楚/不明白 … 吗/呢/?/么/帮/嘛/的',
      '问题/事情/情况 .. 解决/处理 .. 了吗/好了吗/了没/掉了吗/了么/没有',
      '收到/用/穿/吃/试/使用/安装/到货 .. 得/了/着/后/的 .. 还/怎么样/满意/习惯/合适/合身/喜欢/舒服/顺手/可以/如何/没问题/好 .. 吗/呢/?/么',
      '对 .. 处理/服务/结果/方案/解决/商品 .. 满意/接受/认可/还满意 .. 吗/?/么',
      '是 .. 这个/这款/这件/这张/以下/上面/这双/这条/这笔/黑色/白色/尾号/寄到/发到/到/要 … 吗/对吗/没错/吧/对吧/?',
      '还是 .. 之前/原来/上次/老/寄/发 .. 地址/那个 … 吗/对吧/?',
      '信息/地址/电话/内容/订单/尺码/数量 .. 无误/没错/正确/对的/有误/是否/对 .. 请/确认/吗/回复/的话/?/吧'
    ],
    en: [
      'would .. be fair/fine/ok/acceptable/alright',
      'right/correct ?',

      'just/double? checking',
      'still .. the_same/correct/right ?',

      'is/are/was/does/did your/the/this/that/it/everything .. now/still/okay/ok/alright/right/resolved/working/correct .. ?',
      'do_you/did_you .. want_me/need_anything/get/receive .. ?',
      'correct/right/yes/okay ?',
      'check that .. right/correct/details',

      'anything else',
      'is/was/are/does/do/would/will/did that/this/it/the/you/everything .. correct/right/ok/okay/work/acceptable/fine/suit/agree/help/sound/make_sense/happy/good/clear/satisf*/resolve*/alright/still .. ?',
      'just/to/let_me quickly? confirm/double-check/double/verify/recap/summarize',
      'did/does/is/has/was/are that/the/it/this/everything/replacement … ?',
      'confirming',
      'would/will that/this be .. ?',
      'so that_is/it_is/you … right/correct',
      'confirm .. your/the/that/you/this/shipping/address/order',
      'correct/right/ok/okay/agreed/yes ?',
      'how/does/would/will does/that/this .. sound/work/suit/that',
      'sound/sounds/look/looks good/okay/ok/right/fair .. ?',
      'have/did/do i/we/you/it .. understood/got/get/answer*/solve*/resolve*/help*/right/arrive/happy',
      'are/were you .. happy/satisfied/okay/ok/comfortable/fine/sure with/about',
      'shall/should i/we .. go/proceed/do/place/send/book/process/cancel',
      'would you like me/us to',
      'is there .. else/any*',
      'how/are is/are/was .. working/fitting/finding/getting .. out/for/it/on/?',
      'let me/us know if/that that/this/it .. works/suits/correct/ok/okay/right/fine/acceptable'
    ]
  }
];
