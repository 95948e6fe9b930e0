import { isFault, type Flag } from '$lib/engine/assessment/analysis';

type Sortable = {
  number: number;
  figures: { facility: number; discrimination: number | null };
  flags: Flag[];
};

export const orders = ['number', 'facility', 'discrimination', 'flags'] as const;
export type Order = (typeof orders)[number];

export function orderOf(url: URL): Order {
  return orders.find((order) => order === url.searchParams.get('sort')) ?? 'number';
}

/** What wants a look comes first: the hardest, those that tell least, those with most faults. */
export function sortQuestions<T extends Sortable>(questions: readonly T[], order: Order): T[] {
  return questions.toSorted((a, b) => weigh(a, order) - weigh(b, order) || a.number - b.number);
}

function weigh({ number, figures, flags }: Sortable, order: Order): number {
  if (order === 'facility') return figures.facility;
  if (order === 'discrimination') return figures.discrimination ?? 2;
  if (order === 'flags') return -flags.length - 100 * flags.filter(isFault).length;
  return number;
}
