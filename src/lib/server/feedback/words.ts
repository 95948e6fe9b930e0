import { topicsOf, type Topic } from '../../engine/feedback';
import { fold } from '../../engine/fold';
import { done, refused, type Outcome } from '../../forms/failure';
import { selectCohort } from '../cohorts';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { collectedRounds, type CollectedRound } from '../forms';
import type { Actor } from '../policy';
import { mayWrite, trainersOf } from './access';
import { feedbackForms } from './figures';
import { selectTrainers } from './queries';

export type Opinion = {
  text: string;
  topics: Topic[];
  /** Courses and trainers it names. */ names: string[];
};
export type WordsFilter = { q: string; question: string; topic: string; name: string };
export type FeedbackWords = {
  cohort: string;
  /** Every question that has words to show, and how many. */
  questions: { key: string; title: string; code: string; count: number }[];
  /** How many opinions are about each topic and name, whatever is filtered. */
  topics: { topic: Topic; count: number }[];
  names: { name: string; count: number }[];
  found: { key: string; title: string; opinions: Opinion[] }[];
};

/**
 * What people wrote, question by question, told apart by topic and by the courses and trainers they name. It is for HR,
 * who puts it in words by which nobody can be recognised. Nothing leads from one answer of a sheet to another.
 */
export async function readFeedbackWords(
  db: Database,
  actor: Actor,
  { cohortId, filter }: { cohortId: string; filter: WordsFilter },
  locale: Locale
): Promise<Outcome<FeedbackWords>> {
  if (!mayWrite(actor, cohortId)) return refused('not-found');
  const cohort = await selectCohort(db, cohortId);
  if (!cohort) return refused('not-found');
  const rounds = await collectedRounds(db, [cohortId], feedbackForms, locale);
  const trainers = await selectTrainers(db, await trainersOf(db, cohortId));
  const known = [...trainers.map(({ name }) => name), ...rounds.flatMap(courseNames)];
  const questions = rounds
    .flatMap((round) => questionsOf(round, [...new Set(known)]))
    .filter(({ opinions }) => opinions.length > 0);
  const all = questions.flatMap(({ opinions }) => opinions);
  return done({
    cohort: cohort.name,
    questions: questions.map(({ opinions, ...question }) => ({ ...question, count: opinions.length })),
    topics: counted(all.flatMap((opinion) => opinion.topics)).map(([topic, count]) => ({ topic, count })),
    names: counted(all.flatMap(({ names }) => names)).map(([name, count]) => ({ name, count })),
    found: questions
      .filter(({ key }) => filter.question === '' || key === filter.question)
      .map(({ key, title, opinions }) => ({ key, title, opinions: opinions.filter(matching(filter)) }))
      .filter(({ opinions }) => opinions.length > 0)
  });
}

function courseNames({ results }: CollectedRound): string[] {
  return (results ?? []).flatMap((result) =>
    result.shows === 'matrix' && result.field.kind === 'matrix' && result.field.rows === 'courses'
      ? result.rows.map(({ text }) => text)
      : []
  );
}

function questionsOf({ form, results }: CollectedRound, known: string[]) {
  return (results ?? []).flatMap(({ field, ...result }) => {
    const texts = field.kind === 'long-text' && result.shows === 'texts' ? result.texts : [];
    const opinions = texts.map((text) => ({
      text,
      topics: topicsOf(text),
      names: known.filter((name) => fold(text).includes(fold(name)))
    }));
    return [{ key: `${form.id}.${field.id}`, title: field.title, code: form.code, opinions }];
  });
}

function matching({ q, topic, name }: WordsFilter) {
  const wanted = fold(q.trim());
  return (opinion: Opinion) =>
    (wanted === '' || fold(opinion.text).includes(wanted)) &&
    (topic === '' || opinion.topics.includes(topic as Topic)) &&
    (name === '' || opinion.names.includes(name));
}

function counted<T>(list: T[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const each of list) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one);
}
