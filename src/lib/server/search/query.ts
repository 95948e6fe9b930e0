import { matchingSpace, pairsOf, tokensOf, type Token } from '../../engine/fold';

const longestQuery = 100;
const mostTokens = 12;
const mostParts = 24;

/** What somebody typed, in the matching space; of a very long text only the beginning. */
export function readQuery(typed: string): Token[] {
  const words = typed
    .slice(0, longestQuery)
    .split(/\s+/u)
    .map((word) => matchingSpace(word).text);
  return words.flatMap(tokensOf).slice(0, mostTokens);
}

/** What the index knows a token by, as operands of a tsquery. Letters and digits alone get here: nothing needs escaping. */
export function operandsOf({ kind, text }: Token, stems: Stems): string[] {
  if (kind === 'word') return [quote(stems.get(text) ?? text)];
  const pairs = pairsOf(text);
  return pairs.length === 1 ? [`${quote(text)}:*`] : pairs.slice(0, -1).map(quote);
}

/** The stem of each English word; null for one too common to tell anything. */
export type Stems = ReadonlyMap<string, string | null>;

/** What can be seen of tokens in a text: pairs of Chinese characters, and words as far as every form of them is spelt alike. */
export function partsOf(tokens: Token[], stems: Stems): string[] {
  const parts = tokens.flatMap((token) => {
    if (token.kind === 'word') return [beginningOf(token.text, stems)];
    const pairs = pairsOf(token.text);
    return pairs.length === 1 ? pairs : pairs.slice(0, -1);
  });
  return [...new Set(parts)].slice(0, mostParts);
}

/** Tokens as they are marked in a text. */
export function markedTokens(tokens: Token[], stems: Stems): Token[] {
  return tokens.map((token) =>
    token.kind === 'word' ? { kind: 'word', text: beginningOf(token.text, stems) } : token
  );
}

/** A stem ends in `i` where the word may end in `y`. */
function beginningOf(word: string, stems: Stems): string {
  const stem = stems.get(word) ?? word;
  return stem.length > 2 && stem.endsWith('i') ? stem.slice(0, -1) : stem;
}

function quote(lexeme: string): string {
  return `'${lexeme}'`;
}
