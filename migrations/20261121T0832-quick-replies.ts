import { sql, type Kysely } from 'kysely';

const table = `create table quick_reply (
    id uuid primary key,
    owner_id uuid references person on delete cascade,
    locale text not null check (locale in ('zh-CN', 'en')),
    title text not null,
    body text not null,
    written_at timestamptz not null
  )`;

const indexes = [
  `create index quick_reply_own on quick_reply (owner_id) where owner_id is not null`,
  `create index quick_reply_shared on quick_reply (locale) where owner_id is null`
];

/** What a team can work with on its first day; from then on it is the team's own, to change or delete. */
const starters: Record<string, [title: string, body: string][]> = {
  'zh-CN': [
    ['开场', '您好，欢迎光临！我是您的专属客服，请问想了解哪方面？'],
    ['请稍等', '我现在就去查，两分钟内答复您，麻烦您稍等。'],
    ['久等了', '让您久等了，很抱歉。您问的事情查清楚了。'],
    ['致歉', '实在抱歉，给您添麻烦了，这件事由我跟到底。'],
    ['体谅心情', '换作是我也会着急，您的心情我理解。咱们一起把它办好。'],
    ['问需求', '方便说说主要在什么场合用吗？我好帮您挑合适的。'],
    ['要订单号', '麻烦您把订单号后四位发给我，我来核对。'],
    ['要照片', '方便拍一张商品和外包装的照片发给我吗？我按实际情况给您办。'],
    ['两个办法', '有两个办法：换一件新的，或者退货退款。您觉得哪个更方便？'],
    ['请主管定', '这件事要由主管来定，我把记录转给主管，您不用再说一遍。'],
    ['只在平台付款', '很抱歉，付款要在平台内完成，这样万一有问题，您的钱才有保障。'],
    ['让不了价', '很抱歉，这款已经是活动价，没法再低了。我帮您看看有没有能用的优惠券。'],
    ['保护隐私', '很抱歉，这是他人的个人信息，按规定不能透露。您的意思我可以代为转达。'],
    ['还有别的吗', '请问还有什么可以帮您的吗？'],
    ['成交道别', '谢谢您的信任！收到后有任何问题随时来找我，祝您生活愉快。'],
    ['未成交道别', '没关系，您慢慢考虑，可以先收藏起来。祝您生活愉快，欢迎再来。']
  ],
  en: [
    ['Opening', 'Hello and welcome! What can I help you with today?'],
    ['One moment', 'Let me check that now. I will be back to you within two minutes.'],
    ['Sorry for the wait', 'I am sorry to have kept you waiting. I have the answer for you now.'],
    ['Apology', 'I am truly sorry for the trouble. I will see this through for you myself.'],
    ['Their side', 'I can see how frustrating this is. In your place I would be upset too.'],
    ['Ask what for', 'May I ask what you will mainly use it for? Then I can suggest the right one.'],
    ['Order number', 'Could you send me the last four digits of your order number, please?'],
    ['Ask for a photo', 'Could you send me a photo of the item and its packaging, please?'],
    [
      'Two ways',
      'There are two ways: I can send you a new one, or refund you in full. Which suits you better?'
    ],
    ['To the supervisor', 'I will hand this to my supervisor, who will have our whole chat to read.'],
    [
      'Pay here only',
      'I am sorry, payment has to stay on the platform, because that is what protects your money.'
    ],
    [
      'No lower price',
      'I am sorry, this is already our offer price, so I cannot lower it. Let me look for a coupon.'
    ],
    ['Private data', 'I am sorry, I cannot share that because it is somebody’s personal data.'],
    ['Anything else', 'Is there anything else I can help you with?'],
    ['Goodbye, sold', 'Thank you for your order! If anything comes up, just write to me. Have a lovely day.'],
    [
      'Goodbye, not yet',
      'No problem, take your time and save it for later. Have a lovely day, and come back soon.'
    ]
  ]
};

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(table).execute(db);
  for (const index of indexes) await sql.raw(index).execute(db);
  for (const [locale, replies] of Object.entries(starters))
    for (const [place, [title, body]] of replies.entries())
      await sql`insert into quick_reply (id, locale, title, body, written_at)
        values (gen_random_uuid(), ${locale}, ${title}, ${body}, now() + make_interval(secs => ${place}))`.execute(
        db
      );
}
