/** Words by which a customer's turn is told, in Chinese and English alike. Matched against lower-case text with plain apostrophes. */

/** Something is wrong with what was bought, sent or done. */
export const fault =
  /坏了|坏的|是坏|弄坏|就坏|破(?!费)|裂|碎(?:了|的|成)|摔碎|凹|断了|变(?:形|质|味)|味道不对|刮花|黑屏|死机|发烫|过敏了|红肿|漏(?:发|水|了|液|油|电|气)|缺(?:了|少|一|两|件|货了)|装不(?:上|了|起)|打不开|连不上|少(?:发|寄|件|了[一两二三四五六几\d])|(?:发|寄|送|拿)错|错发|货不对|不对版|(?:有|严重|这么大的?)色差|掉色|褪色|缩水|起球|开线|脱线|脱胶|掉漆|异味|刺鼻|瑕疵|划痕|污渍|生锈|发霉|过期|没收到|没(?:有)?(?:到货|送到|到手)|(?:还|都|也)(?:没|不)(?:见|有)?(?:到|发|来|收|动|更新|退|回|处理|解决)|没发货|不发货|太慢|这么慢|好慢|才(?:到|收到|发货|发)|迟到|迟迟|晚(?:到|了|点)|延误|耽误|丢件|丢了|弄丢|退款(?:还|怎么|为什么|一直|呢)|假货|是假的|仿的|质量(?:太|真|很|好|这么|也太)?(?:差|烂|不行|有问题|不好|堪忧)|有问题|出(?:了)?问题|不能用|用不了|没法用|不工作|不亮|不转|不响|不制冷|充不(?:进|上)|开不了|没反应|(?:出|有)故障|不合身|穿不(?:了|上|下)|(?:太|偏)(?:大|小)了|不满意|和(?:图|描述|照片|说的).{0,6}不|与.{0,8}不符|多扣|扣了两|重复(?:扣|下单)|没(?:用|戴|穿)(?:几|两|一).{0,2}(?:天|次)就|说好.{0,12}(?:没|还|不|结果)|\b(?:in pieces|smok(?:ing|ed)|heard nothing|broken?|damaged?|cracked|shattered|smashed|dented|torn|ripped|leak(?:s|ed|ing)|missing|stained|mou?ldy|expired|scratched|defective|faulty|overdue|delayed|counterfeit|knock-?off)\b|wrong (?:charger|parcel|item|size|colou?r|one|order|product|address|model|thing)|(?:never|hasn't|haven't|has not|have not|didn't|did not|still not|still no|not) (?:yet |even |been )?(?:arrived?|come|came|received?|shipped|delivered|refunded|got|gotten|showed|turned up|dispatched|moved|updated)|still waiting|(?:stopped|doesn't|does not|won't|isn't|not|quit) (?:work|turn|charg|start|fit|fitting)\w*|\b(?:died|dead) (?:after|on)|fell apart|poor quality|bad quality|(?:was|is|are|were|came|arrived|got here) (?:\w+ ){0,3}late\b|(?:days|weeks|hours) (?:late|ago and)|no tracking|charged (?:me )?twice|double charged|not as described|nothing like|too (?:small|big|tight)|faded|shr[aiu]nk|chipped|where(?:'s| is) my (?:order|parcel|package|refund|money|stuff)|supposed to (?:be|arrive|come)/u;

/** The customer wants redress. */
export const redress =
  /(?:我要|给我|申请|必须|赶紧|马上|直接|想|帮我|要求|都?要)(?:.{0,4})(?:退|换|赔|补发|补偿)|退钱|赔偿|赔我|怎么赔|\b(?:want|need|like|demand|get|give me|issue) (?:\w+ ){0,3}(?:refund|replacement|money back|compensat\w+)|\brefund (?:me|it|my)|\bsend (?:\w+ )?(?:a )?(?:new|another|replacement)/u;

/** The customer is upset. */
export const upset =
  /差评|投诉|举报|12315|消协|骗(?:子|人|我|钱)|欺骗|忽悠|垃圾|失望|生气|气(?:死|人|炸)|火大|恼火|什么(?:态度|意思|破|垃圾)|怎么回事|搞什么|干什么吃|离谱|过分|无语|受够|烦死|烦人|恶心|坑(?:人|我|爹)|糊弄|敷衍|没人管|不管了|太不像话|说法|着急|急死|急用|\b(?:complain|complaint|disappoint\w*|frustrat\w*|angry|furious|annoy\w*|unacceptable|ridiculous|terrible|awful|appalling|scam\w*|fraud|thieves|liars?|rip-?off|worst|useless|sick of|fed up|joke|disgust\w*|livid|upset|stressed|bad review|one[- ]star|1[- ]star|what the hell|wtf|nightmare|shambles)\b|what(?:'s| is) going on|how come|!!|！！/u;

/** Speaks of what might happen, not of what did. */
export const supposed =
  /^[,，。\s]*(?:坏|破|碎|漏|丢|压坏)了(?:怎么办|包赔|赔吗|能退|可以退|管)|会不会|会.{0,8}吗|容易.{0,8}吗|怕|万一|如果|要是|担心会|能不能|可不可以|可以.{0,8}吗|支持.{0,8}吗|能.{0,8}吗|\b(?:what if|in case|if (?:it|i|the|they|he|she|we)|will (?:it|they|this)|would (?:it|they|this)|does (?:it|this)|do (?:they|these)|can i|could i|is it|are they|might|worried (?:it|about|that))\b/u;

export const question =
  /[?？]|吗|么[。！~～]*$|呢[。！~～]*$|怎么|咋|为什么|为啥|什么时候|啥时候|什么|多久|多少|多大|几(?:天|点|个|号|件|时|块|折)|哪|能不能|可不可以|有没有|是不是|会不会|行不行|要不要|好不好|^(?:what|when|where|why|how|who|which|can|could|do|does|did|is|are|will|would|should|have|has|any)\b/u;

/** Looks for advice on what to buy. */
export const purchase =
  /想(?:给.{1,6})?(?:买|看|入|找|选|订|送)(?!完)|要买|准备买|打算(?:买|送|入)|推荐|哪(?:款|个|种|一款)(?:更|比较|最)?(?:好|适合|值)|怎么选|选哪|适合|(?:什么|多大|哪个|穿几)(?:尺?码|号)|送(?:人|礼|女|男|妈|爸|老|朋友|给)|预算|性价比|纠结|犹豫|值不值|有什么区别|\b(?:looking (?:for|at)|(?:want|like|going|planning|thinking|hoping) (?:to|of|about) (?:buy|get|order|purchas)\w*|recommend\w*|which (?:one|size|model|colou?r|of)|gift|present for|budget|what size|size (?:should|would|do)|suitable|torn between|can't decide|worth (?:it|the)|difference between|better for)\b/u;

export const haggle =
  /便宜(?:点|些|一点|吗|多少|\d)|(?:能|可以|再|有没有|有什么|给(?:个|点|我)?).{0,6}(?:优惠|便宜|折|减|降|少)|打折|折扣|抹(?:零|个零|掉)|砍价|讲价|还价|包邮(?:吗|不|呗|吧)|送(?:点|个|我).{0,6}(?:赠品|礼品|小礼物|东西)|最低(?:多少|价|能)|(?:老|回头)(?:顾客|客户|客).{0,10}(?:优惠|价|折|便宜|少)|(?:别家|人家|隔壁|其他店|另一家).{0,10}(?:便宜|才|只要|卖)|太贵|有点贵|好贵|\b(?:discount|cheaper|price match|best price|lowest price|knock (?:\w+ ){0,3}off|better (?:price|deal)|lower (?:the |your )?price|promo|free shipping|throw in|bring (?:\w+ )?(?:price )?down|too expensive|pricey|steep|haggle|negotiat\w*|% off|percent off)\b|do (?:it )?for \d|take \d+ for/u;

export const request =
  /帮(?:我|忙|下)|麻烦|请|给我|我要|我想|需要|希望|改(?:地址|一下|个|成|到)|取消|催|查(?:一下|下|查|询)|开(?:个|张)?(?:发票|票)|备注|\b(?:please|pls|plz|can you|could you|would you|i'd like|i would like|i want|i need|help me|cancel|change (?:my|the)|send me|let me know)\b/u;

/** Asks for what is nobody else's business. */
export const secret =
  /(?:她|他|那(?:位|个)(?:顾客|客户|买家|邻居)?)(?:是谁|叫什么|姓什么|住哪|住几)|成本|进价|进货(?:价|渠道)|拿货价|利润|毛利|供应商|供货商|(?:哪个|哪家|什么)(?:工)?厂|(?:她|他|那个|快递|小哥|师傅|派送员|同事|客服|店员|老板|主管|经理|上次.{0,6}).{0,8}(?:电话|手机|微信|联系方式|号码|住址)|(?:别人|其他(?:顾客|客户|买家|人)|那(?:位|个)(?:顾客|客户|买家|客人)|另一个|隔壁|邻居|前(?:女|男)友|收货人).{0,10}(?:地址|电话|手机|订单|住|信息|买了)|(?:邻居|朋友|同事|别人|她|他)(?:们)?(?:也)?(?:买|付|花)了?(?:的)?(?:多少|什么|哪)|\b(?:neighbou?r|friend|sister|brother|colleague|ex|he|she|they|someone)\b(?: \w+){0,6} (?:pay|paid|order|ordered|buy|bought|use[ds]?|live[sd]?)\b|\b(?:supplier|cost price|wholesale price|your margin|profit margin|what (?:it|they|you) (?:really )?(?:cost|pay|paid) you|manufacturer)\b|\b(?:his|her|their|courier'?s?|driver'?s?|colleague'?s?|agent'?s?|manager'?s?|boss'?s?|customer'?s?|buyer'?s?|neighbou?r'?s?|someone'?s?|ex'?s?)(?: \w+){0,2} (?:number|phone|mobile|address|email|details|contact|wechat|whatsapp)\b|\b(?:number|phone|address) (?:of|for) (?:the|your|that) (?:courier|driver|colleague|manager|boss|buyer|customer|agent|lady|guy)/u;

export const pleased =
  /谢谢|谢啦|谢了|多谢|感谢|辛苦了|太好了|太棒|不错|满意|放心了|好评|五星|爱了|给力|贴心|靠谱|(?:那)?就(?:拍|买|下单|要|选|定)|(?:我|已经?|这就|马上|先)(?:去)?(?:拍|买|下单|付款)了?|拍(?:好|下)?了|下单了|付(?:款|好)?了|有心了|态度(?:不错|很好|真好|挺好)|理解了?你|暖心|开心|惊喜|\b(?:thanks|thank you|thx|cheers|great|perfect|lovely|wonderful|awesome|brilliant|appreciate|fantastic|excellent|sounds good|happy with|that works|that helps|helpful|you've been|very kind|just ordered|(?:i'll|ill|i will|let me|going to) (?:take|order|buy|get|grab|go with|place)|ordered|sold|much better|impressed|delighted)\b|5 stars|five stars/u;

export const displeased =
  /算了|不买了|不要了|不聊了|差评|投诉(?!渠道)|举报|12315|平台介入|找平台|再也不|拉黑|取关|什么态度|呵呵|无语|垃圾|骗子|骗人|没诚意|没有诚意|没用|白问|白等|(?:去|到|找)(?:别家|别的|其他家|隔壁)|敷衍|失望|太差|不想(?:说|聊|要|买)|懒得|服了你|真服|醉了|等于没说|答非所问|说了(?:跟|等于|半天)|没(?:听懂|解决)|不靠谱|不负责|你们(?:就)?(?:这|这样|这种)(?:服务|态度|做生意|对)|怎么说话|会不会说话|不专业|有病|凭什么|推来推去|踢皮球|真行|真有你们的|报警|威胁|^wow\b|\b(?:never mind|nevermind|forget it|bad review|one[- ]star|1[- ]star|report(?:ing)? (?:you|this)|complain\w*|complaint|never (?:again|buying|shopping|ordering)|worst|useless|unbelievable|ridiculous|joke|whatever|disappoint\w*|elsewhere|somewhere else|chargeback|dispute|rude|unacceptable|waste of (?:time|my)|not (?:helpful|good enough|what i asked)|unhelpful|didn't answer|doesn't (?:help|answer)|no help|awful|terrible|insult\w*|excuse me\?|are you serious|so that's a no|pathetic|lost (?:a|my) customer|shocking)\b/u;

/** Asks once more what was asked before. */
export const pressing =
  /^(?:所以|到底)|我问的?(?!一下)|我(?:就|只)(?:是)?想知道|还是没(?:说|回答|告诉)|没(?:有)?(?:正面)?回答|答非所问|尽快是|(?:就|只)会(?:说|这)|机器人|等于没说|不是这个意思|听不懂|再说一遍|\bthat's not (?:an answer|what i asked)|\bi (?:already |just )?asked|(?:haven't|didn't|not) answer|\bi just want to know|\bas i said|\bsame answer|\bare you a (?:bot|robot)/u;

/** Takes offence at how one was spoken to. */
export const offended =
  /怎么(?:说话|骂)|会不会说话|什么态度|骂(?:人|谁|我)|嘴巴|放尊重|尊重(?:一)?点|没礼貌|素质|侮辱|嘲讽|阴阳怪气|什么话|\b(?:excuse me|rude|insult\w*|how dare|speak to me|talk to me like|language|respect|did you (?:really )?just)\b/u;

/** Only takes note, thanks or says goodbye: asks for nothing. */
export const nothingMore =
  /^(?:(?:嗯|哦|噢|好(?:的|吧|嘞|哒|呀|啊)?|行(?:吧|的)?|可以|ok|okay|k|知道了|明白了?|了解|收到|谢谢(?:你|了|啦)?|多谢|感谢|谢啦|不客气|辛苦了|再见|拜拜|88|没有了?|没了|没事了?|不用了?|就这样|先这样|那就这样|对|是的?|没错|yes|yep|yeah|no|nope|sure|right|fine|alright|got it|i see|thanks?(?: you)?(?: (?:so much|a lot|very much|again))?|cheers|bye|goodbye|great|perfect|that's all|that is all|all good|no problem|nothing else|will do|sounds good|亲|啊|呀|哈|嘻|😊|👍|🙏|❤️?)[\s,，。.!！~～、…]*)+$/u;
