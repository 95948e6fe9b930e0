import type { ExplainedItem } from '../../../engine/assessment';
import { done, refused, type Outcome } from '../../../forms/failure';
import type { Database } from '../../db';
import type { Locale } from '../../db/schema';
import { may, type Actor } from '../../policy';
import { isPublished } from '../marking/queries';
import { excerpt } from '../markup';
import { frozenPaper } from '../paper';
import { findQuery } from './answering';
import { explainSheet } from './reviewing';
import * as queries from './queries';

/** Who may answer: `yours`; `last`, who gave the mark but is the only one left; `others`, who did not give it. */
export type Turn = 'yours' | 'last' | 'others';

export type WaitingQuery = {
  id: string;
  title: string;
  cohortName: string;
  /** The paper's language. */
  locale: Locale;
  /** The question's place on the paper as it is written. */
  question: number;
  stem: string;
  reason: string;
  askedAt: Date;
  turn: Turn;
};

/** The open queries of the cohorts the actor marks, longest waiting first; sheets have numbers and no names. */
export async function waitingQueries(db: Database, actor: Actor): Promise<Outcome<WaitingQuery[]>> {
  if (!may(actor, 'answer.mark')) return refused('not-allowed');
  const rows = (await queries.selectOpenQueries(db, actor.personId)).filter(({ cohortId }) =>
    may(actor, 'answer.mark', { cohortId })
  );
  return done(
    await Promise.all(
      rows.map(async (row) => {
        const { compiled, locale } = await frozenPaper(db, row.revisionId);
        const index = compiled.items.findIndex(({ id }) => id === row.item);
        return {
          id: row.id,
          title: compiled.title,
          cohortName: row.cohortName,
          locale,
          question: index + 1,
          stem: excerpt(compiled.items[index]?.stem ?? ''),
          reason: row.reason,
          askedAt: row.askedAt,
          turn: turnOf(row)
        };
      })
    )
  );
}

export type QueriedMark = {
  id: string;
  number: number;
  title: string;
  cohortName: string;
  locale: Locale;
  question: number;
  item: ExplainedItem;
  /** Sat on paper: what was written by hand is not kept here. */
  onPaper: boolean;
  mark: { score: string; comment: string | null; revision: number; by: string | null };
  /** What each marker gave, in the order in which they marked. */
  markers: Awaited<ReturnType<typeof queries.selectMarkers>>;
  reason: string;
  askedAt: Date;
  turn: Turn;
  /** What has become of this query; null while it is open. */
  closed: Omit<queries.QueryRow, 'item'> | null;
  /** Other queries about the same mark, oldest first. */
  earlier: Omit<queries.QueryRow, 'item'>[];
  /** Published marks stand. */
  published: boolean;
};

/** A query with all that is needed to answer it: the question, the answer, the key, and the mark as it stands. */
export async function readQuery(db: Database, actor: Actor, id: string): Promise<Outcome<QueriedMark>> {
  const found = await findQuery(db, actor, id);
  if (!found.ok) return found;
  const query = found.value;
  const { compiled: paper, locale } = await frozenPaper(db, query.revisionId);
  const item = (await explainSheet(db, { paper, locale }, query)).find((each) => each.id === query.item);
  const mark = await queries.selectStandingMark(db, query.attemptId, query.item);
  if (!item || !mark) return refused('not-found');
  const about = (await queries.selectQueries(db, query.attemptId)).filter(
    (each) => each.item === query.item && (each.id === id || !each.withdrawnAt)
  );
  const own = about.find((each) => each.id === id)!;
  return done({
    id,
    number: query.number,
    title: paper.title,
    cohortName: query.cohortName,
    locale,
    question: paper.items.findIndex((each) => each.id === item.id) + 1,
    item,
    onPaper: query.source === 'paper',
    mark,
    markers: await queries.selectMarkers(db, query.attemptId, query.item),
    reason: query.reason,
    askedAt: query.askedAt,
    turn: turnOf(query),
    closed: own.answeredAt || own.withdrawnAt ? own : null,
    earlier: about.filter((each) => each.id !== id),
    published: await isPublished(db, query.cohortId)
  });
}

function turnOf({ involved, others }: Pick<queries.FoundQuery, 'involved' | 'others'>): Turn {
  if (!involved) return 'yours';
  return others ? 'others' : 'last';
}
