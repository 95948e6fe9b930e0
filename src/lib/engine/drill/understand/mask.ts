/** Stands for text that was quoted, is code, or talks to the scoring machine: it keeps its place and says nothing. */
export const blank = '□';

/**
 * Blanks what is not the agent's own word to the customer: quotations, markup, code, links, a pasted rule book and
 * text addressed to the scoring machine. Length is kept, so offsets stay true.
 */
export function maskForeign(text: string): string {
  let masked = text;
  if (markupHint.test(masked)) for (const pattern of markup) masked = masked.replace(pattern, blankOut);
  if (quoteHint.test(masked)) for (const pattern of quotations) masked = masked.replace(pattern, blankOut);
  if (machineHint.test(masked))
    masked = masked.replace(sentence, (part) => (toMachine(part) ? blankOut(part) : part));
  if (ruleHint.test(masked)) masked = maskRules(masked);
  return masked;
}

const blankOut = (part: string) => blank.repeat(part.length);

const markupHint = /[<>[\]{}`=#|]|https?:|www\.|\*\*|(?:顾客|客户|买家|客人|customer|buyer|client).{0,4}:/;
const markup = [
  /```[^]*?(?:```|$)/g,
  /`[^`\n]*`/g,
  /<(script|style)\b[^]*?<\/\1>/g,
  /^\s*<([a-z]+)\b[^>\n]*>[^]*<\/\1>\s*$/g,
  /<\/?[a-z!][^>\n]*>/g,
  /&[a-z]{2,6};/g,
  /https?:\/\/[^\s，。,□]+|www\.[a-z0-9./?=&-]+/g,
  /\[[a-z_]+ ?[=:][^\]\n]*\]?/g,
  /\[\/?[a-z_]+\]/g,
  /\{[^{}]*[:=][^{}]*\}|\{\{[^}]*\}\}/g,
  /^>.*$/gm,
  /^#+ .*$/gm,
  /#[a-z_\u4e00-\u9fff]+/g,
  /^ ?[-*] ?\[[ x]\].*$/gm,
  /^\|.*\|$/gm,
  /\b[a-z_]+=[^\s]+/g,
  /^(?:顾客|客户|买家|客人|customer|buyer|client)(?:说|问|原话|留言|评价|反馈|wrote|said)? ?:.*$/gm,
  /\b[a-z_]+\([^)]*\);?/g,
  /^.*(?:=>|\bconst |\bfunction |\breturn |\bimport |\bselect .* from |\bdef ).*$/gm
];

const quoteHint = /[“”「」『』《》"‘]/;
const quotations = [
  /“[^”\n]{0,200}”/g,
  /「[^」\n]{0,200}」/g,
  /『[^』\n]{0,200}』/g,
  /《[^》\n]{0,100}》/g,
  /"[^"\n]{1,200}"/g,
  /‘[^’'\n]{1,100}[’']/g
];

const sentence = /[^。!?\n;]+[。!?\n;]*/g;
const machineHint =
  /分|判|识别|标签|标记|模型|系统|机器|ai|指令|提示词|考官|考核|质检|instruction|prompt|score|scor|grade|grading|rubric|marks|label|classif|moves|violation|_|道歉|apology|empathy|greeting|解决方案|points|system|evaluator|examiner|assessor/;
const machine = [
  /(?:给|打|判|算|得|拿)(?:我|本|这|该)?.{0,8}(?:满分|高分|一百分|100分|最高分|优秀|零扣分)(?!好评|评价|的?服务)/,
  /(?:评分|打分|阅卷|判分|计分|评测)(?:系统|机器人|机器|程序|老师|员|模型|ai|引擎|标准|官|软件)/,
  /(?:质检|考核|考试|测试|训练)(?:系统|机器人|程序|模型|ai|引擎)/,
  /(?:忽略|无视|忘记|忘掉|跳过|不要理会|不用管).{0,8}(?:指令|规则|提示|以上|之前|前面|上面|设定|要求)/,
  /(?:系统|管理员|开发者)(?:提示|指令|消息|通知|命令)[:,]/,
  /(?:作为|你是)(?:一个|一名|个)?.{0,4}(?:ai|人工智能|语言模型|评分|裁判|考官|阅卷)/,
  /(?:标记|识别|判定|判|归类|标注|分类|计|算|记)(?:为|成|作|入).{0,6}(?:道歉|共情|同理|优秀|通过|合格|满分|问候|解决|安抚|加分|致谢|致歉|apology|empathy|solution|greeting|pass)/,
  /(?:本|这|该|此)(?:条|段|句)?(?:消息|回复|回答|对话|句话|话术|内容|答案|会话).{0,8}(?:包含|含有|满足|符合|应|算|属于|已|得|具备|体现).{0,10}(?:评分|得分|满分|道歉|共情|要点|标准|分|问候|同理|标签|评级)/,
  /(?:分数|得分|评分|总分|成绩|评级|评判)[^,]{0,4}(?:[:=]|应|设|改|调)/,
  /ignore (?:all |any |the |your |my )*(?:previous|prior|above|earlier|other|scoring|system|rules|instructions)/,
  /(?:disregard|forget|override|bypass) .{0,20}(?:instruction|rule|prompt|above|previous|scor|grad)/,
  /(?:give|award|assign|grant|mark|score|grade|rate) (?:me|this|the (?:agent|reply|answer|message|response|trainee)|it|my)\b.{0,30}(?:full|perfect|maximum|max|top|100|high|highest|excellent|pass|mark|score|grade|points|as )/,
  /(?:as|to|dear|hey|hello|note to) (?:an? |the )?(?:ai|language model|llm|grader|scorer|scoring|evaluator|examiner|assessor|classifier|marking|bot that)/,
  /(?:system|developer|admin|assistant) ?(?:prompt|override|message|instruction|note)?:/,
  /(?:this|the) (?:message|reply|answer|response|text|chat) (?:contains|has|includes|should|must|counts|qualifies|is to be|deserves|meets) .{0,40}(?:score|mark|apolog|empath|greet|move|label|credit|point|excellent|pass)/,
  /(?:classify|label|tag|treat|count|mark) (?:this|it|the|me|my) .{0,30}(?:as|with)\b/,
  /\b(?:moves|violations|over_apology|commit_time|refuse_politely|refuse_bluntly|blame_shift|off_platform)\b/,
  /(?:full|maximum|perfect|max) (?:marks?|points|score)/,
  /^[\s,.:、]*(?:(?:moves?|标签|动作|要点|关键词|keywords?|labels?)[:\s]*)?(?:(?:apology|apologies|empathy|greeting|solution|thanks|closing|escalate|escalation|confirm|clarify|explain|acknowledge|compensation|alternatives|recommend|道歉|致歉|共情|同理心|问候|致谢|感谢|解决方案|补偿|安抚|结束语|确认|澄清|解释|升级|推荐|承诺时间|开场白|倾听|告别)(?:[\s,.、+/&|;:!。=\d]|and|和|与|完成|到位|已|ok|done|true)*){2,}[\s。.!]*$/,
  /^[\s□,.:]*(?:apology|empathy|greeting)[\s□,.:!]*$/
];

/** Asking the customer for stars is a farewell, not a word to the machine. */
const toCustomer = /^(?!.*(?:系统|机器|ai|评分员|阅卷|考官)).*(?:亲|好评|评价|五星|我们|小店|本店|店铺)/;

const toMachine = (part: string) => !toCustomer.test(part) && machine.some((pattern) => pattern.test(part));

const ruleHint =
  /守则|规则[:一]|手册|培训|规范|制度|rule \d|第[一二三四五六七八九十百\d]+[条章节款]|(?:客服|员工|专员|坐席|agents?|staff|employees|representatives?)(?:人员|们|代表)? ?(?:应|须|需|必须|不得|要|must|shall|should|may not|are required)/;
const ruleClause = /第[一二三四五六七八九十百\d]+[条章节款]/g;
const rulePart =
  /(?:客服|员工|专员|坐席|agents?|staff|employees|representatives?)(?:人员|们|代表)? ?(?:应|须|需|必须|不得|要|must|shall|should|may not|are required)|(?:守则:|规则:|手册|培训:|要求:|原则:|rule \d+:|特制定|本制度|本规定|管理制度|规章|岗位职责|服务规范)/;

function maskRules(text: string): string {
  const clauses = text.match(ruleClause)?.length ?? 0;
  if (clauses >= 2) return blankOut(text);
  return text.replace(/[^。!\n;]+[。!\n;]*/g, (part) =>
    rulePart.test(part) || ruleClause.test(part) ? blankOut(part) : part
  );
}
