/**
 * Where words stand in a message, or null where they do not. Of several places the one nearest to `near` is meant. Blanks
 * and line breaks at the words' ends do not count; line breaks may have been written as CRLF.
 */
export function findWords(text: string, words: string, near = 0): { start: number; end: number } | null {
  const sought = words.replace(/\r\n?/g, '\n').trim();
  if (sought === '') return null;
  let best: number | null = null;
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    if (best === null || Math.abs(at - near) < Math.abs(best - near)) best = at;
  }
  return best === null ? null : { start: best, end: best + sought.length };
}
