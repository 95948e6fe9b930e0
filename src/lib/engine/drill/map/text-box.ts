/** Text measured without a screen: a Han character is as wide as the letters are high, others a little over half of it. */
export function widthOf(text: string, size: number): number {
  let ems = 0;
  for (const letter of text)
    ems +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u2014-\u2026“”‘’]/u.test(
        letter
      )
        ? 1
        : 0.58;
  return Math.ceil(ems * size);
}

/** Breaks a text into lines no wider than `widest` pixels: between words, or between Han characters. */
export function wrap(text: string, size: number, widest: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[^\s\p{Script=Han}，。；：、！？“”（）]+\s*|[\s\S]/gu) ?? []) {
    const full = widthOf((line + piece).trimEnd(), size) > widest;
    if (line !== '' && full && !/^[，。；：、！？”）]/u.test(piece)) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()].filter((one) => one !== '');
}

/** A text cut to a width, with an ellipsis where something was cut. */
export function clip(text: string, size: number, widest: number): string {
  if (widthOf(text, size) <= widest) return text;
  let kept = '';
  for (const letter of text) {
    if (widthOf(`${kept}${letter}…`, size) > widest) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}
