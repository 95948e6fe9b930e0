import * as v from 'valibot';
import { domainCode, listOf, points, wholeNumber } from '../fields';
import { exact } from '../../scores/decimal';
import { isOpenKind, itemKinds, type Item } from '../question';

/** The most questions a paper may have. */
export const MOST_QUESTIONS = 150;

const row = v.strictObject({
  /** Any of these topics. */
  topics: listOf(domainCode, 1),
  /** Of these difficulties, 1 to 3; any where none is named. */
  difficulties: v.optional(v.array(v.picklist([1, 2, 3])), []),
  /** Of these kinds; any where none is named. */
  kinds: v.optional(v.array(v.picklist(itemKinds)), []),
  count: wholeNumber(1, 100),
  /** Points of each question; its own where none are given. */
  points: v.optional(points)
});

/** How a paper is made up: so many questions of these topics, difficulties and kinds, worth so much each. */
export const blueprintSchema = v.strictObject({
  rows: v.pipe(
    listOf(row, 1),
    v.check(
      (rows) => rows.reduce((sum, { count }) => sum + count, 0) <= MOST_QUESTIONS,
      `${MOST_QUESTIONS} questions at most`
    )
  )
});

export type Blueprint = v.InferOutput<typeof blueprintSchema>;
export type BlueprintRow = Blueprint['rows'][number];

/** A question of the bank with where it comes from. */
export interface BankQuestion {
  /** Its slug in the library, `<topic>/<id>`. */
  question: string;
  item: Item;
}

/** What of a question decides where it fits. */
export type Traits = Pick<Item, 'topic' | 'difficulty' | 'kind' | 'points'>;

/** Whether a question may fill a place of the row. An open question's marking points fix what it is worth. */
export function fits({ topics, difficulties, kinds, points }: BlueprintRow, item: Traits): boolean {
  return (
    topics.includes(item.topic) &&
    (difficulties.length === 0 || difficulties.includes(item.difficulty)) &&
    (kinds.length === 0 || kinds.includes(item.kind)) &&
    (!points || mayBeWorth(item, points))
  );
}

/** Whether a question can carry these points on a paper: an open one only what its marking points add up to. */
export function mayBeWorth({ kind, points: own }: Pick<Item, 'kind' | 'points'>, points: string): boolean {
  return !isOpenKind(kind) || exact(points).equals(exact(own));
}
