import { dirname } from 'node:path/posix';
import { stringify } from 'yaml';
import type { Item } from '../../../engine/assessment';
import type { Imported } from '../../../engine/assessment/exchange';
import { recordEvent } from '../../audit';
import { inTransaction, type Database } from '../../db';
import type { Locale } from '../../db/schema';
import { keepForReview, keepPictures, listItems, toLibraryFile, type TakingIn } from '../../library';
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
  const files = taken.map(({ item }) => toLibraryFile(pathOf(item, locale), Buffer.from(sourceOf(item))));
  return inTransaction(db, async (trx) => {
    const authorId = actor?.personId ?? null;
    const report = await keepForReview(trx, files, { dryRun, authorId, note: file });
    if (!dryRun) await keepPictures(trx, picturesOf(taken, locale, report), authorId);
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

/** Each field is written out, also where two of them are one and the same: YAML would refer to the first. */
function sourceOf(item: Item): string {
  return stringify(item, { aliasDuplicateObjects: false });
}

/** The pictures of what is new or changed, each beside its question. */
function picturesOf(taken: Imported['taken'], locale: Locale, { created, changed }: TakingIn) {
  const kept = new Set([...created, ...changed]);
  return taken.flatMap(({ item, pictures }) => {
    const path = pathOf(item, locale);
    if (!kept.has(path)) return [];
    return pictures.map(({ name, bytes }) => toLibraryFile(`${dirname(path)}/${name}`, Buffer.from(bytes)));
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
