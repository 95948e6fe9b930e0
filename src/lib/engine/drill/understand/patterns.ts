/**
 * The small language the lexicons are written in. A pattern is tokens parted by spaces, matched one after another:
 *
 * - `a/b/c` one of; `a/b?` one of or nothing; `@name` a shared list from `lists`
 * - `…` up to 12 characters within the sentence; `..` up to 4
 * - `#` a number in digits or Han numerals
 * - `^` at a clause's start; `$` at a clause's end; `!a/b` not followed by; `<!a/b` (first) not preceded by
 *
 * Chinese tokens touch; English tokens (the `en` lists) stand as words, `_` joins the words of one token and `*`
 * leaves a word's ending open.
 */
export type Lexicon = { cue: string; zh?: string[]; en?: string[]; negatable?: boolean };

/** A cue met in the text, `start` inclusive, `end` exclusive. */
export type Hit = { cue: number; start: number; end: number; negated: boolean };

type Entry = { cue: number; pattern: RegExp; latin: boolean };

/** Where a pattern may begin: a character or a pair of them, a Latin word, or a Latin stem of at most four letters with `*`. */
type Key = number | string;
type Index = { words: Map<string, Entry[]>; heads: Map<number, Head>; remembered: Map<string, Entry[]> };

/** What may begin at a character: patterns of that character alone, and by the character after it. */
type Head = { alone?: Entry[]; before: Map<number, Entry[]> };

/** Compiles lexicons into one matcher that looks up each position's first characters. */
export function compile(lexicons: Lexicon[], lists: Record<string, string>) {
  const grouped = new Map<Key, Map<string, { cue: number; latin: boolean; sources: string[] }>>();
  const negatable: boolean[] = [];
  lexicons.forEach((lexicon, cue) => {
    negatable[cue] = lexicon.negatable ?? false;
    for (const [latin, patterns] of [
      [false, lexicon.zh ?? []],
      [true, lexicon.en ?? []]
    ] as const)
      for (const pattern of patterns) {
        const { source, heads } = translate(pattern, latin, lists);
        for (const head of heads) {
          const key = headKey(head, latin);
          const byCue =
            grouped.get(key) ?? new Map<string, { cue: number; latin: boolean; sources: string[] }>();
          const slot = byCue.get(`${cue}${latin}`) ?? { cue, latin, sources: [] };
          slot.sources.push(source);
          grouped.set(key, byCue.set(`${cue}${latin}`, slot));
        }
      }
  });
  const index: Index = { words: new Map(), heads: new Map(), remembered: new Map() };
  for (const [key, byCue] of grouped) {
    const entries = [...byCue.values()].map(({ cue, latin, sources }) => ({
      cue,
      latin,
      pattern: new RegExp([...new Set(sources)].join('|'), 'y')
    }));
    if (typeof key === 'string') index.words.set(key, entries);
    else {
      const code = key < 65536 ? key : Math.floor(key / 65536);
      const head: Head = index.heads.get(code) ?? { before: new Map() };
      if (key < 65536) head.alone = entries;
      else head.before.set(key % 65536, entries);
      index.heads.set(code, head);
    }
  }
  return (text: string) => scan(text, index, negatable);
}

function scan(text: string, index: Index, negatable: boolean[]): Hit[] {
  const hits: Hit[] = [];
  const reached: number[] = [];
  const meet = (entries: Entry[] | undefined, at: number, inWord: boolean) => {
    if (!entries) return;
    for (const { cue, pattern, latin } of entries) {
      if ((latin && inWord) || (reached[cue] ?? 0) > at) continue;
      pattern.lastIndex = at;
      if (!pattern.test(text)) continue;
      const end = pattern.lastIndex;
      reached[cue] = end;
      hits.push({ cue, start: at, end, negated: (negatable[cue] ?? false) && isNegated(text, at) });
    }
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 48) continue;
    const latin = isWordCode(code);
    const inWord = latin && i > 0 && isWordCode(text.charCodeAt(i - 1));
    if (latin && !inWord) {
      meet(entriesOf(wordAt(text, i), index), i, inWord);
    }
    const head = index.heads.get(code);
    if (!head) continue;
    meet(head.alone, i, inWord);
    meet(head.before.get(text.charCodeAt(i + 1) || 0), i, inWord);
  }
  return hits;
}

/** What may begin with a Latin word; remembered, for the words of a chat come again. */
function entriesOf(word: string, { words, remembered }: Index): Entry[] {
  const known = remembered.get(word);
  if (known) return known;
  const stems = word.length > 3 ? [word.slice(0, 4) + '*', word.slice(0, 3) + '*'] : [word + '*'];
  const found = [word, ...stems].flatMap((key) => words.get(key) ?? []);
  if (remembered.size >= 20_000) remembered.clear();
  remembered.set(word, found);
  return found;
}

const negators =
  /(?:不用|不需要|不需|无需|不必|没有|没|(?<!能)不能|(?<!可以|可)不可以|(?<!会)不会|无法|别|不是|未|(?<!要)不|不得|不许|禁止|严禁|不支持|不接受|不敢|没办法|不给|没法|不想|不应该|凭什么|哪有|谁要|需要我|还要我)(?:再|跟|向|和|给|对|为|帮|什么|任何|你|我|说|要|好|觉得|感到|感觉|来|办法|法|道|进行|去|一直|这么|老|有|申请|安排|提供|因此){0,3}$|(?:\b(?:(?<!why )(?<!why do )not|no|never|without|nor|hardly|stop|neither)(?: (?:need|have|has|going|able|want|be|been|being|here|to|for|a|an|any|the|at|all|your|in|of|really|feel|reason|say|saying|offer|offering|give|you|get|getting|eligible|entitled|owe|think|we|i|should|can|required|provide|process|issue|currently|yet))* ?)$/;

function isNegated(text: string, at: number): boolean {
  return negators.test(text.slice(Math.max(0, at - 40), at));
}

const isWordCode = (code: number) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

function wordAt(text: string, from: number): string {
  let end = from + 1;
  while (isWordCode(text.charCodeAt(end))) end++;
  return text.slice(from, end);
}

function headKey(head: string, latin: boolean): Key {
  const word = latin && !/^\d$/.test(head) ? /^[a-z0-9]+/.exec(head)?.[0] : undefined;
  if (word) return head[word.length] === '*' ? word.slice(0, 4) + '*' : word;
  return head.length < 2 ? head.charCodeAt(0) : head.charCodeAt(0) * 65536 + head.charCodeAt(1);
}

const escape = (literal: string) => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const numeral = '[0-9一二两三四五六七八九十几半][0-9一二两三四五六七八九十几半百千.~-]*';
const stop = '。!?\\n';
const clauseEnd = `(?=[的了哦呢哈呀啊嘛吧哒噢喔啦]*(?:$|[,${stop};~)\\s.]))`;

function translate(
  pattern: string,
  latin: boolean,
  lists: Record<string, string>
): { source: string; heads: string[] } {
  let source = '';
  let heads: string[] = [];
  let headed = false;
  let lookbehind = '';
  for (const token of pattern.split(' ')) {
    const optional = token.length > 1 && token.endsWith('?');
    const body = optional ? token.slice(0, -1) : token;
    if (body.startsWith('<!')) lookbehind += `(?<!${alternatives(body.slice(2), latin, lists)})`;
    else if (body === '^') lookbehind += `(?<=^|[,${stop};:~(\\s])`;
    else if (body === '$') source += clauseEnd;
    else if (body.startsWith('!'))
      source += `(?!${latin ? '[ ,]*' : ''}${alternatives(body.slice(1), latin, lists)})`;
    else if (body === '…') source += latin ? `[^${stop}]{0,60}?` : `[^${stop}]{0,12}?`;
    else if (body === '..') source += latin ? `[^${stop},]{0,24}?` : `[^${stop},]{0,4}?`;
    else {
      const words = alternatives(body, latin, lists);
      const gap = latin && heads.length > 0 ? '[ ,]*' : '';
      const part = latin && /[a-z0-9#@]/.test(body) ? `${gap}(?<![a-z0-9])${words}(?![a-z0-9])` : gap + words;
      source += optional ? `(?:${part})?` : part;
      if (!headed) heads = heads.concat(spell(body, lists));
      headed ||= !optional;
    }
  }
  if (heads.length === 0) throw new Error(`a pattern needs a literal head: ${pattern}`);
  return { source: `(?:${lookbehind}${source})`, heads };
}

const numeralHeads = [...'0123456789一二两三四五六七八九十几半'];

function spell(body: string, lists: Record<string, string>): string[] {
  return body.split('/').flatMap((part) => {
    if (part.startsWith('@')) return spell(list(part, lists), lists);
    if (part.startsWith('#')) return numeralHeads;
    return part.replaceAll('_', ' ');
  });
}

function alternatives(body: string, latin: boolean, lists: Record<string, string>): string {
  const parts = body
    .split('/')
    .map((part) => {
      if (part.startsWith('@')) return alternatives(list(part, lists), latin, lists);
      if (part === '$') return clauseEnd;
      if (part.includes('#')) return part.split('#').map(escape).join(numeral);
      return latin ? escape(part.replaceAll('_', ' ')).replace('\\*', '[a-z]*') : escape(part);
    })
    .sort((a, b) => b.length - a.length);
  return parts.length === 1 ? (parts[0] ?? '') : `(?:${parts.join('|')})`;
}

function list(token: string, lists: Record<string, string>): string {
  const found = lists[token.slice(1)];
  if (!found) throw new Error(`no list named ${token}`);
  return found;
}
