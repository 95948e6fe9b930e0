import { stringify } from 'yaml';
import type { Item } from '../../../engine/assessment';
import type { Imported } from '../../../engine/assessment/exchange';
import { recordEvent } from '../../audit';
import { inTransaction, type Database } from '../../db';
import type { Locale } from '../../db/schema';
import { keepForReview, listItems, toLibraryFile, type TakingIn } from '../../library';
import type { Actor } from '../../policy';

/** What an import is, for the revisions and the audit trail; nobody brings it where it is run by the operator. */
export type ImportOf = { file: string; actor: Actor | null; dryRun: boolean };

/**
 * Takes questions of another system into the bank, each as the file an author would have written and as a revision that
 * waits to be reviewed and published. A question that was edited here since an earlier import keeps its edit; with
 * `dryRun` nothing is written.
 */
export function takeInQuestions(
  db: Database,
  { taken }: Pick<Imported, 'taken'>,
  locale: Locale,
  { file, actor, dryRun }: ImportOf
): Promise<TakingIn> {
  const files = taken.map(({ item }) => toLibraryFile(pathOf(item, locale), Buffer.from(stringify(item))));
  return inTransaction(db, async (trx) => {
    const authorId = actor?.personId ?? null;
    const report = await keepForReview(trx, files, { dryRun, authorId, note: file });
    if (!dryRun && report.created.length + report.changed.length > 0) {
      await recordEvent(trx, {
        actorId: authorId,
        action: 'questions.imported',
        subjectType: 'question',
        subjectId: locale,
        after: { file, ...countsOf(report) },
        ...(actor?.address ? { address: actor.address } : {})
      });
    }
    return report;
  });
}

function countsOf({ created, changed, unchanged, kept, rejected }: TakingIn) {
  return {
    created: created.length,
    changed: changed.length,
    unchanged: unchanged.length,
    kept: kept.length,
    rejected: rejected.length
  };
}

/** Where the file of a question lies in the library. */
export function pathOf({ topic, id }: Item, locale: Locale): string {
  return `${locale}/questions/${topic.toLowerCase()}/${id}.yaml`;
}

/** Every published question of a language. */
export async function bankQuestions(db: Database, locale: Locale): Promise<Item[]> {
  return (await listItems<Item>(db, 'question', locale)).map(({ compiled }) => compiled);
}
