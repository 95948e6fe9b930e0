import type { ContentProblem } from './index';

/** In JSON text: U+0000 or half of a surrogate pair, which PostgreSQL cannot keep. */
const inJson = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

/** How an escape in YAML writes one of them. */
const inSource = /\\(?:0|x00|u0000|U0{8}|[uU](?:0000)?[dD][89a-fA-F])/;

/** What is wrong with a file whose compiled form cannot be kept; undefined when it can. */
export function unstorable(path: string, source: string, json: string): ContentProblem | undefined {
  if (!inJson.test(json)) return undefined;
  const line = source.split('\n').findIndex((text) => inSource.test(text)) + 1;
  return { file: path, line: line || 1, message: 'An escape writes a character that no text may hold.' };
}
