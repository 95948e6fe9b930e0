import type { SourceLine } from './directive';

interface Item {
  line: number;
  source: string;
}

/** Reads a list of one kind; an indented line continues the item above it, anything else is a stray. */
export function items(lines: readonly SourceLine[], pattern: RegExp, stray: (line: number) => void): Item[] {
  const found: Item[] = [];
  for (const { text, line } of lines) {
    const match = pattern.exec(text);
    const last = found.at(-1);
    if (match) found.push({ line, source: match[1] ?? '' });
    else if (last && /^\s{2,}\S/.test(text)) last.source += `\n${text.trim()}`;
    else if (text.trim() !== '') stray(line);
  }
  return found;
}
