import type { Token, Tokens } from 'marked';

/** Is given each token, the line of the file it begins on, and the types of what it stands in, outermost first. */
export type Visit = (token: Token, line: number, within: readonly string[]) => void;

/**
 * Goes through tokens and their children in reading order. Lines follow from the raw sources: each token's is the
 * part of the text it was read from, and where a container takes markers off a line it never takes the line away.
 */
export function walk(
  tokens: readonly Token[],
  line: number,
  visit: Visit,
  within: readonly string[] = []
): void {
  for (const token of tokens) {
    visit(token, line, within);
    const inside = [...within, token.type];
    if (token.type === 'list') {
      walk((token as Tokens.List).items, line, visit, inside);
    } else if (token.type === 'table') {
      const { header, rows } = token as Tokens.Table;
      for (const cell of header) walk(cell.tokens, line, visit, inside);
      rows.forEach((row, index) => {
        for (const cell of row) walk(cell.tokens, line + ROWS_BEGIN + index, visit, inside);
      });
    } else if ('tokens' in token && token.tokens) {
      walk(token.tokens, line, visit, inside);
    }
    line += token.raw.split('\n').length - 1;
  }
}

/** Lines from a table's header to its first row. */
const ROWS_BEGIN = 2;
