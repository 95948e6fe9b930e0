import * as v from 'valibot';
import { domainCode, listOf, points, wholeNumber } from '../fields';
import { exact } from '../points';
import type { Item } from '../question';
import { itemKinds } from '../question';

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
export const blueprintSchema = v.strictObject({ rows: listOf(row, 1) });

export type Blueprint = v.InferOutput<typeof blueprintSchema>;
export type BlueprintRow = Blueprint['rows'][number];

/** A question of the bank with where it comes from. */
export interface BankQuestion {
  /** Its slug in the library, `<topic>/<id>`. */
  question: string;
  item: Item;
}

/** Whether a question may fill a place of the row. An open question's marking points fix what it is worth. */
export function fits({ topics, difficulties, kinds, points }: BlueprintRow, item: Item): boolean {
  return (
    topics.includes(item.topic) &&
    (difficulties.length === 0 || difficulties.includes(item.difficulty)) &&
    (kinds.length === 0 || kinds.includes(item.kind)) &&
    (!points || !('marking' in item || 'parts' in item) || exact(points).equals(exact(item.points)))
  );
}
