import type { Transcript } from '../transcript';

/** Somebody whose name must not be read, and what stands for it. */
export interface Hidden {
  name: string;
  /** Other words that give the person away, such as the mailbox of an e-mail address. */
  aliases?: readonly string[];
  /** Whether the person wrote one of the chats: then the given name and pet names count too. */
  writes?: boolean;
  standIn: string;
}

/**
 * Replaces people's names in every message, each always by the same stand-in; the longest first, and of namesakes the one
 * who writes. A Chinese name is found with blanks or dots between its characters; of people who write, the given name (two
 * characters or more) and 小, 阿 or 老 with the surname are found too. A Latin name is found whole, whatever the case, or, of
 * people who write, by each of its words where it begins with a capital: “Will” goes, “will” stays. The customer's own name
 * is left alone.
 *
 * @param spared names that stay: the customer's
 */
export function anonymise(
  transcript: Transcript,
  people: readonly Hidden[],
  spared: readonly string[]
): Transcript {
  const forms = people
    .flatMap((person) =>
      formsOf(person).map((one) => ({ ...one, standIn: person.standIn, writes: person.writes ?? false }))
    )
    .filter(({ form }) => !spared.some((name) => fold(name).includes(fold(form))))
    .sort((a, b) => b.form.length - a.form.length || Number(b.writes) - Number(a.writes));
  if (forms.length === 0) return transcript;
  const pattern = new RegExp(forms.map(({ form }) => `(${patternOf(form)})`).join('|'), 'giu');
  const hide = (text: string) =>
    text.replace(pattern, (...match: unknown[]) => {
      const found = match.slice(1, forms.length + 1).findIndex((group) => group !== undefined);
      const { standIn, capital } = forms[found]!;
      const hit = match[0] as string;
      return capital && !/^\p{Lu}/u.test(hit) ? hit : standIn;
    });
  return { ...transcript, turns: transcript.turns.map((turn) => ({ ...turn, text: hide(turn.text) })) };
}

interface Form {
  form: string;
  /** Counts only where it begins with a capital. */
  capital: boolean;
}

function formsOf({ name, aliases = [], writes = false }: Hidden): Form[] {
  const whole = name.trim().replace(/\s+/g, ' ');
  const isHan = HAN_NAME.test(whole);
  const nicknames = writes && isHan ? inChinese(whole) : [];
  const words = writes && !isHan ? whole.split(/[\s.]+/).filter((word) => LATIN_WORD.test(word)) : [];
  const sure = new Set([whole, ...aliases, ...nicknames].filter((form) => form.trim().length > 1));
  return [
    ...[...sure].map((form) => ({ form, capital: false })),
    ...words.filter((word) => !sure.has(word)).map((form) => ({ form, capital: true }))
  ];
}

const LATIN_WORD = /^\p{Script=Latin}[\p{Script=Latin}'’-]+$/u;
const HAN_NAME = /^\p{Script=Han}{2,4}$/u;
const DOUBLE_SURNAME = /^(?:欧阳|司马|上官|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|端木)/;

function inChinese(name: string): string[] {
  const surname = DOUBLE_SURNAME.exec(name)?.[0] ?? name.slice(0, 1);
  return [name.slice(surname.length), ...['小', '阿', '老'].map((before) => before + surname)];
}

/** Blanks, dots and invisible characters do not hide a name. Latin letters must not run on into a longer word. */
function patternOf(form: string): string {
  const between = '[\\s.·•_\\u200b-\\u200d\\ufeff-]{0,2}';
  const letters = [...form.replace(/[\s.·]/gu, '')].map((letter) => escape(letter)).join(between);
  return /^[\p{Script=Latin}\d]/u.test(form) ? `(?<![\\p{L}\\d])${letters}(?![\\p{L}\\d])` : letters;
}

function escape(letter: string): string {
  const written = letter.replace(/[\\^$.*+?()[\]{}|/-]/u, '\\$&');
  const code = letter.codePointAt(0)!;
  return code > 0x20 && code < 0x7f ? `[${written}${String.fromCodePoint(code + 0xfee0)}]` : written;
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[\s.·]/gu, '');
}
