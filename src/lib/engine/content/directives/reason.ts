/** Parts “text :: why” at its first double colon; the second part is empty where there is none. */
export function splitReason(source: string): [text: string, reason: string] {
  const at = source.indexOf('::');
  return at === -1 ? [source.trim(), ''] : [source.slice(0, at).trim(), source.slice(at + 2).trim()];
}
