import { simplify } from './fold';

/** A text in the matching space: unit `i` of `text` came from `original.slice(start[i], end[i])`, in UTF-16 units. */
export type MatchingSpace = { text: string; start: number[]; end: number[] };

/**
 * Brings a text into the space in which searching compares: compatibility forms and width (NFKD), lower case, no marks
 * above letters, simplified characters. Punctuation and blanks are dropped; where they kept two words apart that are
 * not Chinese, one blank stays. Placeholders (`{{company.name}}`) are dropped: they are filled in for the reader.
 */
export function matchingSpace(original: string): MatchingSpace {
  const space: MatchingSpace = { text: '', start: [], end: [] };
  let apart = false;
  let offset = 0;
  for (const character of withoutPlaceholders(original)) {
    const plain = plainOf(character);
    if (plain === '') apart ||= !/^\p{M}$/u.test(character);
    else {
      if (apart && isWord(space.text.at(-1)) && isWord(plain[0])) append(space, ' ', offset, offset);
      append(space, plain, offset, offset + character.length);
      apart = false;
    }
    offset += character.length;
  }
  return space;
}

/** Whether a character is written without blanks between words. */
export function isHan(character: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(character);
}

function append(space: MatchingSpace, text: string, start: number, end: number): void {
  space.text += text;
  for (let unit = 0; unit < text.length; unit++) {
    space.start.push(start);
    space.end.push(end);
  }
}

function plainOf(character: string): string {
  if (/^[a-z0-9]$/.test(character)) return character;
  return simplify(character.normalize('NFKD').toLowerCase()).replace(/[^\p{L}\p{N}]/gu, '');
}

function isWord(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{L}\p{N}]/u.test(unit) && !isHan(unit);
}

function withoutPlaceholders(text: string): string {
  return text.replace(/\{\{[^{}]*\}\}/g, (placeholder) => ' '.repeat(placeholder.length));
}
