/**
 * The text of a file as Excel, WPS or an editor wrote it: UTF-8 or UTF-16 with or without a byte-order mark, else
 * GB18030, which holds GBK and GB2312. Undefined where the bytes are no text in any of them.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  for (const encoding of encodingsOf(bytes)) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes('\0') ? undefined : text;
    } catch {
      continue;
    }
  }
  return undefined;
}

function encodingsOf(bytes: Uint8Array): string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  const zeros = { even: 0, odd: 0 };
  bytes.subarray(0, 4096).forEach((byte, index) => {
    if (byte === 0) zeros[index % 2 === 0 ? 'even' : 'odd'] += 1;
  });
  /* Line ends, commas and digits have a zero byte in UTF-16, and nothing has one in the others. */
  if (zeros.odd > zeros.even) return ['utf-16le'];
  if (zeros.even > zeros.odd) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}
