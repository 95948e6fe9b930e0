import type { Marked } from './mark';

const longest = 160;

/**
 * The sentence of a marked text that shows the most of what was looked for, cut around its first mark when it is longer
 * than 160 units; the beginning of the text where nothing is marked.
 */
export function sentenceAround(pieces: Marked): Marked {
  const sentences = splitSentences(pieces);
  const best = sentences.reduce<Marked>(
    (best, sentence) => (weightOf(sentence) > weightOf(best) ? sentence : best),
    sentences[0] ?? []
  );
  return shorten(best);
}

function splitSentences(pieces: Marked): Marked[] {
  const sentences: Marked[] = [[]];
  for (const { text, marked } of pieces) {
    text
      .split(/(?<=[。！？；\n]|[.!?]\s)(?![”’」』）])|(?<=[。！？；][”’」』）])/u)
      .forEach((part, index) => {
        if (index > 0) sentences.push([]);
        if (part !== '') sentences.at(-1)!.push({ text: part, marked });
      });
    if (/[。！？；][”’」』）]?$|\n$|[.!?]\s$/u.test(text)) sentences.push([]);
  }
  return sentences.filter((sentence) => sentence.some(({ text }) => text.trim() !== ''));
}

/** Different words weigh more than one word repeated. */
function weightOf(sentence: Marked): number {
  return new Set(sentence.filter(({ marked }) => marked).map(({ text }) => text.toLowerCase())).size;
}

function shorten(sentence: Marked): Marked {
  const whole = sentence.reduce((length, { text }) => length + text.length, 0);
  const trimmed = whole > longest ? around(sentence, whole) : sentence;
  return trimmed
    .map(({ text, marked }, index) => {
      const start = index === 0 ? text.trimStart() : text;
      return { text: index === trimmed.length - 1 ? start.trimEnd() : start, marked };
    })
    .filter(({ text }) => text !== '');
}

function around(sentence: Marked, whole: number): Marked {
  const first = sentence.findIndex(({ marked }) => marked);
  const before = sentence.slice(0, Math.max(first, 0)).reduce((length, { text }) => length + text.length, 0);
  const from = Math.max(0, Math.min(before - 40, whole - longest));
  const to = from + longest;
  const kept: Marked = [];
  let at = 0;
  for (const { text, marked } of sentence) {
    const part = wholeCharacters(text, Math.max(0, from - at), Math.max(0, to - at));
    if (part !== '') kept.push({ text: part, marked });
    at += text.length;
  }
  return [...(from > 0 ? [ellipsis] : []), ...kept, ...(to < whole ? [ellipsis] : [])];
}

const ellipsis = { text: '…', marked: false };

/** A slice that does not leave half of a surrogate pair at its ends. */
function wholeCharacters(text: string, from: number, to: number): string {
  return text.slice(from, to).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}
