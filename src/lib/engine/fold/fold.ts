import simplified from './simplified.json' with { type: 'json' };

/** Full-width forms, traditional characters and upper case to one form, unit for unit, so that offsets stay true. */
export function fold(text: string): string {
  return simplify(text).replace(/[\uff01-\uff5e\u3000A-Z’‘]/gu, (letter) => {
    if (letter === '’' || letter === '‘') return "'";
    if (letter === '\u3000') return ' ';
    return letter < '\u0080' ? letter.toLowerCase() : narrow(letter);
  });
}

/** Traditional characters to simplified ones, and polite pronouns to plain, unit for unit. */
export function simplify(text: string): string {
  return text.replace(/[\u3400-\u9fff]/gu, (letter) => table.get(letter) ?? letter);
}

function narrow(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) - 0xfee0).toLowerCase();
}

const table = new Map(
  Array.from(simplified.from, (letter, index) => [letter, simplified.to[index] ?? letter])
);
