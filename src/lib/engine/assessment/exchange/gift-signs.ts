/**
 * The same GIFT with the signs escaped that Moodle reads as they stand and the grammar does not: a colon, `#`, `=` or `~`
 * outside the braces, and a colon inside them where no numbers are asked for.
 */
export function withEscapedSigns(source: string): string {
  const [, head = '', rest = ''] = HEAD.exec(source) ?? [];
  const opens = rest.search(/(?<!\\)\{/);
  const closes = lastOf(rest, /(?<!\\)\}/g);
  if (opens < 0 || closes < opens) return head + escaped(rest, OUTSIDE);
  const answers = rest.slice(opens, closes);
  const inside = /^\{\s*#/.test(answers) ? answers : escaped(answers, INSIDE);
  return head + escaped(rest.slice(0, opens), OUTSIDE) + inside + escaped(rest.slice(closes), OUTSIDE);
}

/** Comments before a question, and its title. */
const HEAD = /^((?:[^\S\n]*\/\/[^\n]*\n)*\s*(?:::(?:\\[^]|[^\\])*?::)?)([^]*)$/;
const OUTSIDE = /(?<!\\)[:#=~]/g;
const INSIDE = /(?<!\\):/g;

function escaped(text: string, signs: RegExp): string {
  return text.replace(signs, '\\$&');
}

function lastOf(text: string, sign: RegExp): number {
  return [...text.matchAll(sign)].at(-1)?.index ?? -1;
}
