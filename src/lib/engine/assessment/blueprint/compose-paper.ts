import { sumOf } from '../points';
import type { Paper } from '../paper';
import type { BankQuestion } from './blueprint';

/** What stands on a paper beside its questions. */
export type PaperHead = Pick<Paper, 'id' | 'title' | 'minutes' | 'penalty' | 'instructions'>;

export type ComposedPaper = {
  paper: Paper;
  /** Which question of the bank each item is. */
  origin: { item: string; question: string }[];
};

/**
 * Makes a paper of chosen questions, in their order and with their points. An item keeps its question's id; where two
 * topics use the same one the later item is named `<topic>-<id>`.
 */
export function composePaper(head: PaperHead, questions: readonly BankQuestion[]): ComposedPaper {
  const taken = new Set<string>();
  const items = questions.map(({ question, item }) => {
    const id = freeId(question, item.id, taken);
    taken.add(id);
    return { question, item: { ...item, id } };
  });
  return {
    paper: { ...head, total: sumOf(items.map(({ item }) => item)), items: items.map(({ item }) => item) },
    origin: items.map(({ question, item }) => ({ item: item.id, question }))
  };
}

function freeId(question: string, id: string, taken: ReadonlySet<string>): string {
  const names = [id, question.replaceAll('/', '-')];
  const free = names.find((name) => !taken.has(name));
  if (free !== undefined) return free;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}
