import type { ImportCode, ImportNote } from './imported';
import { markdownOf, plainOf } from './markup';
import type { Picture, PictureFinder } from './pictures';

export type ClozeRead =
  | { ok: true; fields: Record<string, unknown>; notes: ImportNote[]; pictures: Picture[] }
  | { ok: false; code: ImportCode; detail: string };

/**
 * Reads a text with embedded answers such as `{1:SHORTANSWER:=four~=4}` as a fill-in question. Only short answers and
 * choices can become blanks; their weights are noted. Reference: Moodle documentation, “Embedded answers (Cloze)”.
 */
export function clozeFrom(html: string, find: PictureFinder): ClozeRead {
  const notes: ImportNote[] = [];
  const blanks: { accept: string[] }[] = [];
  let refused: { code: ImportCode; detail: string } | null = null;
  const weights = new Set<string>();
  const drawn = html.replace(EMBEDDED, (_, weight: string, kind: string, answers: string) => {
    const accept = answersOf(answers, notes);
    weights.add(weight || '1');
    if (!BLANKS.has(kind.toUpperCase())) refused ??= { code: 'kind-unknown', detail: `cloze ${kind}` };
    if (CHOICES.test(kind)) notes.push({ code: 'formatting', detail: kind });
    if (accept.length === 0) refused ??= { code: 'no-answer', detail: answers.slice(0, 60) };
    blanks.push({ accept });
    return ' @@BLANK@@ ';
  });
  if (refused) return { ok: false, ...(refused as { code: ImportCode; detail: string }) };
  if (blanks.length === 0) return { ok: false, code: 'no-answer', detail: '' };
  if (weights.size > 1) notes.push({ code: 'weights', detail: [...weights].join(' ') });
  const { text, notes: lost, pictures } = markdownOf(drawn.replace(/_{3,}/g, '…'), find);
  const stem = text.replaceAll('@@BLANK@@', '____');
  return { ok: true, fields: { kind: 'fill-in', stem, blanks }, notes: [...notes, ...lost], pictures };
}

const EMBEDDED = /\{(\d*):([A-Za-z_]+):((?:\\[\s\S]|[^}\\])*)\}/g;
const BLANKS = new Set([
  ...['SHORTANSWER', 'SA', 'MW', 'SHORTANSWER_C', 'SAC', 'MWC'],
  ...['MULTICHOICE', 'MC', 'MULTICHOICE_H', 'MCH', 'MULTICHOICE_V', 'MCV', 'MULTICHOICE_S', 'MCS']
]);
const CHOICES = /^(?:MULTICHOICE|MC)/i;

/** The answers that earn everything. */
function answersOf(source: string, notes: ImportNote[]): string[] {
  return source.split(/(?<!\\)~/).flatMap((answer) => {
    const [, mark, percent, text] = /^\s*(=?)(?:%(-?[\d.]+)%)?([\s\S]*?)(?:(?<!\\)#[\s\S]*)?$/.exec(answer)!;
    const plain = plainOf(text!.replace(/\\([~=#{}\\"/])/g, '$1'));
    if (mark === '=' || percent === '100') return plain === '*' || plain === '' ? [] : [plain];
    if (percent && Number(percent) > 0) notes.push({ code: 'partial-answer', detail: plain });
    return [];
  });
}
