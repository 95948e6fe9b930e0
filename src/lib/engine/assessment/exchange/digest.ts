/** Ten letters and digits that stand for a text: two FNV-1a hashes, 32 bits each, in base 36. */
export function digest(text: string): string {
  return [0x811c9dc5, 0x9747b28c]
    .map((offset) => {
      let value = offset;
      for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
      return (value >>> 0).toString(36).padStart(7, '0').slice(-5);
    })
    .join('');
}
