import { MOST_TURNS, readTranscript, type Transcript } from '../../engine/drill';
import type { Locale } from '../db/schema';

const names = {
  'zh-CN': { customer: '顾客', agent: '客服', colon: '：' },
  en: { customer: 'Customer', agent: 'Agent', colon: ': ' }
} as const;

const LINE = /^\s*(?:\[\s*(\d{1,6})\s*\]\s*)?(顾客|客服|customer|agent)\s*[:：]\s*(.*)$/iu;

/** A conversation as somebody writes it: a line a message, `[seconds] who: words`; lines without a name go on. */
export function transcriptText({ lang, turns }: Transcript): string {
  const { colon, ...who } = names[lang];
  return turns
    .map(({ at, by, text }) => `${at === null ? '' : `[${at}] `}${who[by]}${colon}${text}\n`)
    .join('');
}

/** Reads what somebody wrote; `line` is the first that cannot be read. */
export function parseTranscript(
  text: string,
  lang: Locale
): { ok: true; transcript: Transcript } | { ok: false; line: number } {
  const turns: { at: number | null; by: 'customer' | 'agent'; text: string; line: number }[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const found = LINE.exec(line);
    const last = turns.at(-1);
    if (found) {
      const by = /客服|agent/i.test(found[2]!) ? 'agent' : 'customer';
      turns.push({ at: found[1] ? Number(found[1]) : null, by, text: found[3]!.trim(), line: index + 1 });
    } else if (line.trim() !== '') {
      if (!last) return { ok: false, line: index + 1 };
      last.text += `\n${line.trim()}`;
    }
    if (turns.length > MOST_TURNS) return { ok: false, line: index + 1 };
  }
  const empty = turns.find((turn) => turn.text === '');
  if (empty || turns.length === 0) return { ok: false, line: empty?.line ?? 1 };
  const read = readTranscript({ lang, turns });
  return read.ok ? read : { ok: false, line: 1 };
}
