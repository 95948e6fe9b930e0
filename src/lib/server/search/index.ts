import { done, refused, type Outcome } from '../../forms/failure';
import { inTransaction, type Database } from '../db';
import type { Locale } from '../db/schema';
import { may, type Actor } from '../policy';
import { lookUp, type Finding } from './look-up';
import * as queries from './queries';
import { readQuery } from './query';
import { toQuestionRow, toRows, wordsOf, type IndexedItem, type IndexedQuestion } from './rows';

export type { Finding, Hit } from './look-up';
export type { IndexedItem, IndexedPassage, IndexedQuestion } from './rows';

/** Makes an item findable as it now is, in the transaction that publishes it. */
export async function indexItem(trx: Database, item: IndexedItem): Promise<void> {
  await removeItem(trx, item);
  const rows = toRows(item);
  if (rows.length === 0) return;
  await queries.insertWords(trx, wordsOf(rows));
  await queries.insertPassages(trx, rows);
  await queries.retitleQuestions(trx, item);
}

/** Makes a question findable for everybody who may read the lesson, in the transaction that answers it. */
export async function indexQuestion(trx: Database, question: IndexedQuestion): Promise<void> {
  const row = toQuestionRow(question);
  await queries.insertWords(trx, wordsOf([row]));
  await queries.insertPassages(trx, [row]);
}

/** Makes an item unfindable, in the transaction that withdraws it; questions under it are hidden until it is back. */
export async function removeItem(
  trx: Database,
  { slug, locale }: Pick<IndexedItem, 'slug' | 'locale'>
): Promise<void> {
  await queries.deletePassages(trx, slug, locale);
}

/**
 * Finds passages that the reader may see, in the reader's language first. Where nothing holds every word, mistyped
 * words are corrected, and at last passages are taken that hold some of them.
 */
export async function findPassages(
  db: Database,
  actor: Actor,
  { query, locale }: { query: string; locale: Locale }
): Promise<Outcome<Finding>> {
  if (!may(actor, 'course.learn')) return refused('not-allowed');
  return done(await inTransaction(db, (trx) => lookUp(trx, readQuery(query), locale)));
}

export type Term = { term: string; definition: string; slug: string; anchor: string; lesson: string };

/** Every term that a published lesson explains. */
export async function listTerms(db: Database, actor: Actor, locale: Locale): Promise<Outcome<Term[]>> {
  if (!may(actor, 'course.learn')) return refused('not-allowed');
  return done(await queries.selectTerms(db, locale));
}
