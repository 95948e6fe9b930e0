import { modelAnswer } from '../answer';
import type { Item } from '../question';

export const listHead = ['id', 'kind', 'topic', 'difficulty', 'points', 'stem', 'choices', 'answer'];

/** A list of questions for a spreadsheet: one row each, its texts and key readable. */
export function listRows(items: readonly Item[]): string[][] {
  return items.map((item) => [
    item.id,
    item.kind,
    item.topic,
    String(item.difficulty),
    item.points,
    item.stem.trim(),
    choicesOf(item).join('\n'),
    keyOf(item)
  ]);
}

function choicesOf(item: Item): string[] {
  switch (item.kind) {
    case 'single':
    case 'several':
    case 'true-false':
      return item.options.map(({ id, text }) => `${id}. ${text}`);
    case 'matching':
      return [...item.left, ...item.right].map(({ id, text }) => `${id}. ${text}`);
    case 'ordering':
      return item.steps.map(({ id, text }) => `${id}. ${text}`);
    case 'classify':
      return item.messages.map(({ id, text }) => `${id}. ${text}`);
    case 'case':
      return item.parts.map(({ id, text }) => `${id}. ${text}`);
    case 'reply':
      return item.customer;
    default:
      return [];
  }
}

function keyOf(item: Item): string {
  const key = modelAnswer(item);
  return typeof key === 'string' ? key : JSON.stringify(key);
}
