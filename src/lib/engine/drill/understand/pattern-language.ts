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
export type Translated = {
  /** A regular expression for the whole pattern, to be tried where one of the heads begins. */
  source: string;
  /** The words it may begin with; `#` stands for a number. */
  heads: string[];
  /** Whether it must stand at a clause's start. */
  opens: boolean;
  /** What must follow the head, for a cheap look before the expression is tried. */
  needs: Need[];
};

/**
 * One of these words begins at most so far behind the place where the pattern begins: so many characters, so many times the
 * longest Latin word of the message, and so many times its longest run of spaces and commas.
 */
export type Need = { words: string[]; characters: number; longestWords: number; longestGaps: number };

/** Translates one pattern. @throws Error when a pattern has no word to begin with, or names an unknown list. */
export function translate(pattern: string, latin: boolean, lists: Record<string, string>): Translated {
  let source = '';
  let lookbehind = '';
  let heads: string[] = [];
  let headed = false;
  const needs: Need[] = [];
  const passed = { characters: 0, longestWords: 0, longestGaps: 0 };
  for (const token of pattern.split(' ')) {
    const optional = token.length > 1 && token.endsWith('?');
    const body = optional ? token.slice(0, -1) : token;
    if (body.startsWith('<!')) lookbehind += `(?<!${alternatives(body.slice(2), latin, lists)})`;
    else if (body === '^') lookbehind += `(?<=^|${opener.source})`;
    else if (body === '$') source += clauseEnd;
    else if (body.startsWith('!'))
      source += `(?!${latin ? '[ ,]*' : ''}${alternatives(body.slice(1), latin, lists)})`;
    else if (body === '…') {
      source += `[^${stop}]{0,${longGap(latin)}}?`;
      passed.characters += longGap(latin);
    } else if (body === '..') {
      source += `[^${stop},]{0,${shortGap(latin)}}?`;
      passed.characters += shortGap(latin);
    } else {
      const words = alternatives(body, latin, lists);
      const gap = latin && heads.length > 0 ? '[ ,]*' : '';
      const part = latin && /[a-z0-9#@]/.test(body) ? `${gap}(?<![a-z0-9])${words}(?![a-z0-9])` : gap + words;
      source += optional ? `(?:${part})?` : part;
      const spelt = spell(body, lists);
      if (gap) passed.longestGaps += 1;
      if (headed && !optional && !spelt.includes('') && !spelt.includes('$'))
        needs.push({ words: spelt, ...passed });
      if (!headed) heads = heads.concat(spelt);
      headed ||= !optional;
      passed.characters += Math.max(...spelt.map((word) => (word.includes('#') ? endless : word.length)));
      if (spelt.some((word) => word.includes('*'))) passed.longestWords += 1;
    }
  }
  if (heads.length === 0) throw new Error(`a pattern needs a literal head: ${pattern}`);
  return { source: `(?:${lookbehind}${source})`, heads, opens: pattern.split(' ').includes('^'), needs };
}

/** What a clause may begin after. */
export const opener = /[,。!?\n;:~(\s]/;

export const numeralHeads = [...'0123456789一二两三四五六七八九十几半'];

const escape = (literal: string) => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const numeral = '[0-9一二两三四五六七八九十几半][0-9一二两三四五六七八九十几半百千.~-]*';
const stop = '。!?\\n';
const clauseEnd = `(?=[的了哦呢哈呀啊嘛吧哒噢喔啦]*(?:$|[,${stop};~)\\s.]))`;
const longGap = (latin: boolean) => (latin ? 60 : 12);
const shortGap = (latin: boolean) => (latin ? 24 : 4);

/** A number may be as long as it likes, and longer than a message is none. */
export const endless = 1_000_000;

/** The words of a token, lists written out; `#` stands for a number still. */
function spell(body: string, lists: Record<string, string>): string[] {
  return body
    .split('/')
    .flatMap((part) => (part.startsWith('@') ? spell(list(part, lists), lists) : part.replaceAll('_', ' ')));
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
