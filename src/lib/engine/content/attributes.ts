export type Attributes = Record<string, string>;

/**
 * Reads `name=value title="two words"`, the inside of a directive's braces.
 * A value in straight double quotes may hold anything, with `\"` for a quote. Null when it cannot be read.
 */
export function readAttributes(source: string): Attributes | null {
  const attributes: Attributes = {};
  let rest = source.trim();
  while (rest !== '') {
    const match = ATTRIBUTE.exec(rest);
    const [whole, name, quoted, bare] = match ?? [];
    if (whole === undefined || name === undefined || Object.hasOwn(attributes, name)) return null;
    attributes[name] = quoted === undefined ? (bare ?? '') : quoted.replace(/\\(.)/g, '$1');
    rest = rest.slice(whole.length);
  }
  return attributes;
}

const ATTRIBUTE = /^([a-z][a-z-]*)=(?:"((?:\\.|[^"\\])*)"|([^\s"'“”{}=]+))(?:\s+|$)/;
