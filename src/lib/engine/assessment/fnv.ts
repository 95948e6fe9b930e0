/** The usual start of the 32-bit hash. */
const OFFSET = 0x811c9dc5;

/** FNV-1a over UTF-16 units, an unsigned 32-bit integer; another `offset` gives another hash of the same text. */
export function fnv(text: string, offset = OFFSET): number {
  let value = offset;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
