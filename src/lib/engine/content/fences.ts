import type { SourceLine } from './directives/directive';

export interface OpeningFence {
  fence: string;
  name: string;
  /** What follows the name, braces and all. */
  attributes: string;
}

/** `:::name{…}` at the left margin. */
export function openingFence(text: string): OpeningFence | null {
  const [, fence, name, attributes] = /^(:{3,})[ \t]*([A-Za-z][\w-]*)(.*)$/.exec(text) ?? [];
  if (fence === undefined || name === undefined) return null;
  return { fence, name, attributes: (attributes ?? '').trim() };
}

/** `:::` alone on its line, whatever its indentation. */
export function closingFence(text: string): string | null {
  return /^\s*(:{3,})\s*$/.exec(text)?.[1] ?? null;
}

/** The opening fence of a code block, of backquotes or tildes. */
export function codeFence(text: string): string | null {
  return /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(text)?.[1] ?? null;
}

/** Index of the line that closes the code block opened at `from`; the number of lines where none does. */
export function endOfCode(lines: readonly SourceLine[], from: number, fence: string): number {
  const closing = new RegExp(`^ {0,3}${fence}${fence.charAt(0)}*\\s*$`);
  for (let index = from + 1; index < lines.length; index += 1) {
    if (closing.test(lines[index]?.text ?? '')) return index;
  }
  return lines.length;
}

/**
 * Index of the line that closes the directive opened at `from`: the first fence alone with the same number of colons.
 * Null where the text ends before it, or where another directive with as many colons or more is opened.
 */
export function endOfDirective(
  lines: readonly SourceLine[],
  from: number,
  { fence }: OpeningFence
): number | null {
  for (let index = from + 1; index < lines.length; index += 1) {
    const text = lines[index]?.text ?? '';
    const code = codeFence(text);
    if (code) index = endOfCode(lines, index, code);
    else if (closingFence(text)?.length === fence.length) return index;
    else if ((openingFence(text)?.fence.length ?? 0) >= fence.length) return null;
  }
  return null;
}
