/** A clause of the masked text: `start` inclusive, `end` exclusive, `sentence` counts from 0. */
export type Clause = { start: number; end: number; sentence: number };

/** Splits at punctuation, line ends and the spaces Chinese writers put for a comma. */
export function clauses(text: string): Clause[] {
  const found: Clause[] = [];
  let start = 0;
  let sentence = 0;
  for (let i = 0; i <= text.length; i++) {
    const kind = i < text.length ? boundary(text, i) : 1;
    if (kind === 0) continue;
    let [from, to] = [start, i];
    while (from < to && isFiller(text.charCodeAt(from))) from++;
    while (to > from && isFiller(text.charCodeAt(to - 1))) to--;
    if (to > from) found.push({ start: from, end: to, sentence });
    start = i + 1;
    if (kind === 2) sentence = (found[found.length - 1]?.sentence ?? -1) + 1;
  }
  return found;
}

/** 0 none, 1 between clauses, 2 between sentences. */
function boundary(text: string, i: number): 0 | 1 | 2 {
  const code = text.charCodeAt(i);
  if (code > 0x4e00 && code < 0xff00) return 0;
  switch (code) {
    case 0x3002:
    case 33:
    case 63:
    case 10:
      return 2;
    case 44:
    case 59:
    case 126:
    case 0x2026:
    case 40:
    case 41:
      return 1;
    case 46:
      return isDigit(text.charCodeAt(i + 1)) && isDigit(text.charCodeAt(i - 1)) ? 0 : 2;
    case 45:
      return text.charCodeAt(i + 1) === 45 || (text.charCodeAt(i + 1) === 32 && text.charCodeAt(i - 1) === 32)
        ? 1
        : 0;
    case 32:
      return isHan(text.charCodeAt(i - 1)) || isHan(text.charCodeAt(i + 1)) ? 1 : 0;
    default:
      return 0;
  }
}

const isDigit = (code: number) => code >= 48 && code <= 57;
const isHan = (code: number) => code >= 0x4e00 && code <= 0x9fff;
const isFiller = (code: number) =>
  code === 32 || code === 10 || (code >= 44 && code <= 46) || code === 0x3001;
