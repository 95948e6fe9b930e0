import { choiceFrom } from './choices';
import { escapeHtml } from '../../content/render/escape';
import { asImported, type Found, type Imported, type ImportDefaults, type Rejected } from './imported';

/**
 * Reads Aiken: a question on one line or several, options `A.` or `A)`, then `ANSWER: B`; a blank line between
 * questions. Reference: Moodle documentation, “Aiken format”.
 */
export function importAiken(text: string, defaults: ImportDefaults): Imported {
  return asImported(blocksOf(text).map(readBlock), defaults);
}

type Line = { number: number; text: string };

/** A question ends with its ANSWER line, or where a blank line stands before it has one. */
function blocksOf(text: string): Line[][] {
  const blocks: Line[][] = [[]];
  for (const [index, line] of text.split('\n').entries()) {
    const open = blocks.at(-1)!;
    if (line.trim() === '') {
      if (open.length > 0 && open.some(({ text }) => OPTION.test(text))) blocks.push([]);
      continue;
    }
    open.push({ number: index + 1, text: line.trim() });
    if (ANSWER.test(line.trim())) blocks.push([]);
  }
  return blocks.filter((block) => block.length > 0);
}

const OPTION = /^([A-Z])[.)．）、]\s*(.*)$/;
const ANSWER = /^(?:ANSWER|答案)\s*[:：]\s*(.*)$/i;

function readBlock(block: Line[]): Found | Rejected {
  const at = { line: block[0]!.number };
  const options = block.flatMap(({ text }) => (OPTION.test(text) ? [OPTION.exec(text)!] : []));
  const first = block.findIndex(({ text }) => OPTION.test(text));
  const stem = block.slice(0, Math.max(first, 0)).map(({ text }) => text);
  const letter = block.flatMap(({ text }) => ANSWER.exec(text)?.[1]?.trim().toUpperCase() ?? [])[0];
  const stray = block.slice(first).find(({ text }) => !OPTION.test(text) && !ANSWER.test(text));
  const reject = (code: Rejected['reason']['code'], detail = ''): Rejected => ({
    at,
    reason: { code, detail }
  });
  if (first < 0) return reject('syntax', block[0]!.text.slice(0, 60));
  if (stem.length === 0) return reject('no-stem');
  if (stray) return reject('syntax', stray.text.slice(0, 60));
  if (letter === undefined) return reject('no-answer');
  if (!options.some(([, each]) => each === letter)) return reject('key-unclear', letter);
  const choices = options.map(([, each, text]) => ({
    html: escapeHtml(text!),
    weight: each === letter ? 100 : 0
  }));
  const made = choiceFrom(at, stem.join('\n'), choices, true, []);
  return 'reason' in made ? made : { at, ...made };
}
