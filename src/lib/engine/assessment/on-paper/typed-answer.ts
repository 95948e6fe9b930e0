import { validateAnswer } from '../answer';
import type { Item } from '../question';
import { refuse, unknownOption, type Answer, type AnswerRefusal, type AnswerResult } from '../read-answer';
import { lettered, letterOf } from './lettering';

/** How many texts one types for a question that was answered on paper: one for each blank or message, else one. */
export function typedFields(item: Item): number {
  if (item.kind === 'fill-in') return item.blanks.length;
  return item.kind === 'classify' ? item.messages.length : 1;
}

/**
 * Reads what somebody types from a sheet of paper into an answer in stored form. Choices are typed by their printed
 * letters (`B`, `ACD`), true and false by T and F or √ and ×, a matching by the letters in the order of the left side
 * with `-` for an entry left open, an ordering by the letters in the order given, a message that does nothing by the
 * letter after the last. Width, case and separators do not matter. Nothing typed is no answer.
 *
 * @param typed as many texts as {@link typedFields} says
 */
export function readTyped(item: Item, typed: readonly string[]): AnswerResult {
  const texts = typed.map((text) => text.trim());
  if (texts.length !== typedFields(item))
    return refuse('wrong-shape', 'Each blank and message has one text.');
  if (texts.every((text) => text === '')) return { ok: true, answer: null };
  const read = inputOf(item, texts);
  return 'input' in read ? validateAnswer(item, read.input) : read;
}

/** What one would have typed for an answer; the other way round from {@link readTyped}. */
export function typedAnswer(item: Item, answer: Answer): string[] {
  const nothing = Array.from({ length: typedFields(item) }, () => '');
  if (answer === null) return nothing;
  const ids = lettered(item);
  const letters = (list: readonly string[]) => list.map((id) => letterOf(ids.indexOf(id))).join('');
  switch (item.kind) {
    case 'single':
      return [letters([answer as string])];
    case 'true-false':
      return [answer === 'right' ? 'T' : 'F'];
    case 'several':
    case 'ordering':
      return [letters(answer as string[])];
    case 'matching': {
      const given = answer as Record<string, string>;
      return [item.left.map(({ id }) => (given[id] ? letters([given[id]]) : '-')).join('')];
    }
    case 'classify': {
      const given = answer as Record<string, string[]>;
      return item.messages.map(({ id }) => {
        const labels = given[id];
        return !labels
          ? ''
          : labels.length > 0
            ? letters(ids.filter((id) => labels.includes(id)))
            : letterOf(ids.length);
      });
    }
    default:
      return typeof answer === 'string' ? [answer] : nothing.map((_, at) => (answer as string[])[at] ?? '');
  }
}

type Input = { input: unknown } | AnswerRefusal;

function inputOf(item: Item, texts: string[]): Input {
  switch (item.kind) {
    case 'true-false':
      return trueOrFalse(texts[0]!);
    case 'single':
      return only(byLetters(lettered(item), texts[0]!));
    case 'several':
    case 'ordering':
      return whole(byLetters(lettered(item), texts[0]!));
    case 'matching':
      return matched(item.left, byLetters([...lettered(item)], texts[0]!, '-'));
    case 'classify':
      return labelled(item, texts);
    case 'fill-in':
      return { input: texts };
    default:
      return { input: texts[0] };
  }
}

const NONE = '';
type Ids = { ids: string[] } | AnswerRefusal;

/** The ids that the letters of a text stand for; `gap` stands for none. */
function byLetters(ids: readonly string[], text: string, gap?: string): Ids {
  const marks = [...plain(text)].filter((mark) => !/[,，、;；/\s]/u.test(mark));
  const found = marks.map((mark) => (mark === gap ? NONE : ids[mark.codePointAt(0)! - 65]));
  const stranger = found.indexOf(undefined);
  return stranger < 0 ? { ids: found as string[] } : unknownOption(marks[stranger]!);
}

function trueOrFalse(text: string): Input {
  const mark = plain(text);
  if (/^(T|TRUE|Y|√|✓|✔|对|正确)$/u.test(mark)) return { input: 'right' };
  if (/^(F|FALSE|N|×|X|✗|✘|错|错误)$/u.test(mark)) return { input: 'wrong' };
  return unknownOption(text);
}

function only(read: Ids): Input {
  if (!('ids' in read)) return read;
  return read.ids.length === 1
    ? { input: read.ids[0] }
    : refuse('wrong-shape', 'The answer must be one option.');
}

function whole(read: Ids): Input {
  return 'ids' in read ? { input: read.ids } : read;
}

function matched(left: readonly { id: string }[], read: Ids): Input {
  if (!('ids' in read)) return read;
  if (read.ids.length !== left.length) {
    return refuse('wrong-shape', `The answer must have ${left.length} letters, - for an open one.`);
  }
  return { input: Object.fromEntries(left.map(({ id }, at) => [id, read.ids[at]])) };
}

function labelled(item: Extract<Item, { kind: 'classify' }>, texts: string[]): Input {
  const answer: Record<string, string[]> = {};
  for (const [at, { id }] of item.messages.entries()) {
    const text = plain(texts[at]!);
    if (text === '') continue;
    const read: Ids = text === letterOf(item.offer.length) ? { ids: [] } : byLetters(item.offer, text);
    if (!('ids' in read)) return read;
    answer[id] = read.ids;
  }
  return { input: answer };
}

/** Full-width and small letters as the plain capitals that are printed. */
function plain(text: string): string {
  return text.normalize('NFKC').trim().replace(/[—–−]/gu, '-').toUpperCase();
}
