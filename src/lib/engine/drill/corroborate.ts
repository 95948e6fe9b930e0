import type { CustomerReading } from './customer/read-customer';
import { fold } from '../fold';
import type { Around, Reading } from './reading';
import type { Need } from './rubric';
import type { Move, Violation } from './vocabulary';

/**
 * Whether the conversation bears out a violation found in a message. One label on one message is not enough for what
 * costs so much: an insult or impatience has the words for it, or a customer who takes offence, or at least no courtesy
 * beside it; a leak has something confidential in it or someone who asked for it; leaving the platform needs a way out to
 * be named, an absolute promise its absolute word, grovelling its repetition; and a plain no to a plain question, or one
 * with its reason, refuses nothing bluntly.
 */
export function isBorneOut(
  label: Violation,
  message: Message,
  { heard, reaction }: Pick<Around, 'heard' | 'reaction'>
): boolean {
  const words = fold(message.text);
  switch (label) {
    case 'rude':
      return INSULT.test(words) || isOffensive(message, reaction);
    case 'impatience':
      return (
        HURRYING.test(words) ||
        (SHARP.test(words) && !makes(message, COURTESY)) ||
        (reaction !== undefined && isOffensive(message, reaction))
      );
    case 'leak':
      return CONFIDENTIAL.test(told(words)) || (heard.needs.has('secret') && !WITHHOLDS.test(words));
    case 'off_platform':
      return WAY_OUT.test(words.replace(REFUSED_WAY, ' '));
    case 'overpromise':
      return ABSOLUTE.test(words.replace(UNPROMISED, ' '));
    case 'over_apology':
      return (words.match(SORRY)?.length ?? 0) > 2 || GROVELLING.test(words);
    case 'refuse_bluntly':
      return !makes(message, REASONS) && REFUSABLE.some((need) => heard.needs.has(need));
    default:
      return true;
  }
}

/** The clauses that do not withhold: “her number I can't give you” tells nothing, unless a figure follows. */
function told(words: string): string {
  return words
    .split(/[,，.。;；!！?？\n]+(?!\d)/u)
    .filter((clause) => !WITHHOLDS.test(clause) || /\d{2}/u.test(clause))
    .join(',');
}

type Message = Pick<Reading, 'text' | 'moves'>;

function isOffensive(message: Message, reaction: CustomerReading | undefined): boolean {
  return reaction?.offended === true || (!makes(message, COURTESY) && reaction?.feeling !== 'neutral');
}

function makes({ moves }: Message, wanted: readonly Move[]): boolean {
  return moves.some(({ label }) => wanted.includes(label));
}

const REFUSABLE: readonly Need[] = ['request', 'complaint', 'haggle', 'secret'];
const COURTESY: readonly Move[] = ['greeting', 'apology', 'empathy', 'thanks', 'closing'];
const REASONS: readonly Move[] = ['alternatives', 'refuse_politely'];

/** A question or an outcry, which hurries nobody in a courteous message. */
const SHARP = /[?？!！]/u;

const HURRYING =
  /到底|快(?:点|些)|赶紧|别再|这么多|多少遍|几遍|[看听]不懂|自己(?:看|查|找)|不是(?:说|写|就)|随便|烦|急什么|没完|有完|说(?:过|了)|写(?:着|了)|规定|\b(?:hurry|already|just (?:said|told)|how many times|obviously|clearly|again|read|or not|make up your mind|on the (?:web ?site|page|listing)|like i said|whatever|go ahead|be patient)\b/u;

const ABSOLUTE =
  /保证|绝对|百分|100%|肯定|一定|必须|永远|永不|绝不|从来?没|放心|包(?:你|治|好|退|过)|\b(?:guarantee\w*|absolutely|promise\w*|never|always|definitely|certainly|100|no (?:exceptions?|way)|without fail|impossible|won't|will not|trust me|worry)\b/u;

const SORRY = /对不起|抱歉|不好意思|致歉|道歉|\bsorry\b|\bapolog\w+/gu;

const GROVELLING =
  /求(?:求)?(?:你|您)|罪该|该死|跪|磕头|千万(?:别|不要)|原谅我|自责|\b(?:beg\w*|forgive|unforgivable|on my knees|ashamed|so,? so sorry|terribly,? terribly|words can)\b/u;

const INSULT =
  /有病|有毛病|脑子|脑残|傻|蠢|笨|滚|白痴|智障|神经|瞎|聋|穷|买不起|没(?:钱|素质|文化|教养|见过)|贱|废物|闭嘴|去死|妈的|狗|猪|土包子|乡巴佬|活该|丢人|要饭|不要脸|无赖|刁民|呵呵|\b(?:stupid|idiot\w*|moron\w*|dumb\w*|deaf|blind|shut up|fool\w*|losers?|pathetic|cheapskate|people like you|get lost|screw|damn|crap|wtf|brains?|clown|cry(?:baby|ing)?|whin\w+|lazy|liars?|illiterate|f+u+c*k\w*|get a life|grow up|genius)\b/u;

const WITHHOLDS =
  /不(?:能|可以|便|方便|会|得|可)(?:.{0,8}[^不])?(?:给|说|透露|提供|外传|外泄|告诉|发)|不方便|没法(?:给|提供|透露)|无法(?:给|提供|透露)|保密|隐私|\b(?:can't|cannot|can not|not able to|unable to|won't|never|not allowed to|mayn't)\b.{0,20}\b(?:give|share|tell|pass|hand|disclose)|\b(?:private|confidential|privacy)\b/u;

/** Not the word alone, as in “the courier will phone you”, but what goes with it. */
const CONFIDENTIAL =
  /(?:电话|手机|微信|vx|号码|身份证|银行卡).{0,12}[a-z\d-]{5}|地址(?:是|在|：|:)|住(?:在|\d)|\d\s*(?:栋|幢|号楼|单元)|(?:成本|进价|进货|拿货|利润|毛利|结算|提成|工资).{0,10}[\d一二两三四五六七八九十百千]|[\d一二两三四五六七八九十百千].{0,8}(?:成本|进价|进货|拿货|利润|毛利|提成)|(?:供应商|供货商|厂家|工厂|代工).{0,4}(?:是|叫|在|就)|(?:从|在|跟).{0,12}(?:拿货|进货|代工)|女士|先生|(?:别的|另一|上一|其他|那).{0,2}(?:顾客|客户|买家|客人).{0,12}(?:买|订|住|电话|地址|付)|(?:她|他)(?:的)?(?:电话|微信|地址|手机|住|买|付|拍)|\b(?:number|phone|mobile|cell|wechat|whatsapp|e-?mail|address)\b.{0,24}(?:\d{3}|@)|\b(?:costs?|charged?) us\b|\bwe (?:only )?(?:pay|buy|get|make)\b(?!.{0,16}\b(?:shipping|postage|freight|delivery|courier|returns?|refunds?)\b)[^!?;,]{0,24}\d+(?![\d:]| ?-?(?:hours?|days?|minutes?|weeks?|working|business|[ap]m\b))|\b(?:margin|markup|wholesale|supplier|cost price)\b|\bfactory (?:is|in|at|called)\b|\b(?:she|he|they) (?:paid|ordered|bought|lives?|used)\b|\b(?:credit|debit|barclays|visa|mastercard) card\b/u;

/** Only the words from the refusal to the way refused, so that a way offered after it still counts. */
const REFUSED_WAY =
  /(?<![要能可如])(?:不(?:能|可以|得|许|会|让|允许|支持|接受|方便|再)?|没有|没法|无法|没办法|禁止|严禁|请勿|切勿|谨防|拒绝)[^,，.。;；!！?？不就]{0,6}?(?:微信|vx|qq|支付宝|转账|汇款|打款|私下|私聊|线下|加群|银行卡|平台外|平台以外|好友)(?:交易|转账|付款|收款|联系|沟通)?|(?<!why )(?<!why do )\b(?:can't|cannot|can not|won't|don't|do not|never|not (?:able|allowed) to|unable to|no)\b(?:(?!\bbut\b)[^,.;!?]){0,40}?\b(?:whats ?app|wechat|telegram|paypal|venmo|zelle|cash ?app|bank transfers?|directly|privately|off[- ]?(?:the )?platform|outside (?:the|this))\b/gu;

/** A promise that is declined, as far as the clause or a “but” goes. */
const UNPROMISED =
  /(?<!能)(?:不(?:能|敢|可以|好|可能)|没法|无法|没办法|难以)[^,，.。;；!！?？]{0,6}?(?:保证|承诺|担保|打包票)(?:(?!但|不过|可是)[^,，.。;；!！?？])*|\b(?:can't|cannot|can not|couldn't|won't|wouldn't|don't|unable to|not able to|nobody can|no one can)\b(?:(?!\bbut\b)[^,.;!?]){0,16}?\b(?:guarantee|promise)\b(?:(?!\bbut\b)[^,.;!?])*/gu;

const WAY_OUT =
  /(?:加|扫|转|付|私聊|留个|换个|走).{0,6}(?:微信|vx|v信|薇信|威信|qq|支付宝)|(?:微信|vx|v信|薇信|威信|qq|支付宝).{0,6}(?:转|付|加|聊|私|发|直接|号|:|：)|转账|汇款|打款|私下|私聊|线下|加我|加群|群里|扫码|直接付|银行卡|平台(?:外|以外|抽|手续|扣|要收)|不走平台|别在平台|\b(?:whats ?app|wechat|telegram|signal|paypal|venmo|zelle|cash ?app|bank transfer|wire|directly|direct to|privately|off[- ]?(?:the )?platform|outside (?:the|this)|e-?mail me|text me|call me|my (?:number|email|account)|dm me|platform fees?)\b/u;
