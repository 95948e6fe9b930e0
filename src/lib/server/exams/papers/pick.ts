import { substitutes } from '../../../engine/assessment/blueprint';
import { fold } from '../../../engine/fold';
import { done, refused, type Outcome } from '../../../forms/failure';
import type { Database } from '../../db';
import type { Actor } from '../../policy';
import { bankOf, chosenFor } from './bank';
import { selectUse } from './question-queries';
import { listed, seenPaper, type ListedQuestion } from './read';

export type Picking = {
  variant: number;
  /** The question that another is to stand in for; none where one is to be added. */
  instead: string | null;
  /** Words that the question, its topic or its name must have. */
  search: string;
  topic: string | null;
  page: number;
};

export type Picker = {
  /** The one that is to be exchanged. */
  instead: ListedQuestion | null;
  /** For how many exams each was set already. */
  questions: (ListedQuestion & { used: number })[];
  /** How many there are on all pages. */
  found: number;
  pages: number;
  /** The topics that there is something of. */
  topics: string[];
};

const pageSize = 20;

/** The bank's questions that are not on a variant yet, or those that may stand in for one of it. */
export async function pickQuestions(
  db: Database,
  actor: Actor,
  paperId: string,
  { variant, instead, search, topic, page }: Picking
): Promise<Outcome<Picker>> {
  const seen = await seenPaper(db, actor, paperId);
  if (!seen.ok) return seen;
  const questions = (await chosenFor(db, seen.value))[variant - 1];
  if (!questions) return refused('not-found');
  const bank = await bankOf(db, seen.value.locale);
  const chosen = instead === null ? null : questions.find(({ question }) => question === instead);
  if (chosen === undefined) return refused('not-found');
  const taken = new Set(questions.map(({ question }) => question));
  const free = chosen
    ? substitutes(chosen, questions, seen.value.blueprint, bank)
    : bank.filter(({ question }) => !taken.has(question));
  const words = fold(search).split(/\s+/u).filter(Boolean);
  const fitting = free.filter(({ question, item }) => {
    const text = fold(`${item.stem} ${question} ${item.topic}`);
    return (topic === null || item.topic === topic) && words.every((word) => text.includes(word));
  });
  const pages = Math.max(1, Math.ceil(fitting.length / pageSize));
  const from = (Math.min(Math.max(page, 1), pages) - 1) * pageSize;
  const used = await selectUse(db);
  return done({
    instead: chosen ? listed(chosen) : null,
    questions: fitting
      .slice(from, from + pageSize)
      .map((each) => ({ ...listed({ ...each, place: null }), used: used[each.question] ?? 0 })),
    found: fitting.length,
    pages,
    topics: [...new Set(free.map(({ item }) => item.topic))].toSorted((one, other) =>
      one.localeCompare(other, 'en', { numeric: true })
    )
  });
}
