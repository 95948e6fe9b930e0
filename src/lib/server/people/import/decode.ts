/**
 * The text of a file as Excel, WPS or an editor wrote it: UTF-8 or UTF-16 with or without a byte-order mark, else
 * GB18030, which holds GBK and GB2312.
 */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 4096);
  const zeros = { even: 0, odd: 0 };
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2 === 0 ? 'even' : 'odd'] += 1;
  });
  /* Line ends, commas and digits have a zero byte in UTF-16, and nothing has one in the others. */
  if (zeros.odd > zeros.even) return 'utf-16le';
  if (zeros.even > 0) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'gb18030';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
