import { openDatabase } from '../../src/lib/server/db';
import type { Sitter } from './sitter';

export type Found = {
  acknowledged: number;
  /** Acknowledged answers that are not there, or not as they were acknowledged. */
  missing: string[];
  /** Answers or attempts that are there twice. */
  doubled: number;
  unsubmitted: number;
};

/** Looks for every acknowledged answer in the database itself. */
export async function verify(databaseUrl: string, examId: string, sitters: Sitter[]): Promise<Found> {
  const db = openDatabase(databaseUrl, 1);
  try {
    const attempts = await db
      .selectFrom('exam_attempt')
      .select(['id', 'person_id', 'submitted_at'])
      .where('exam_id', '=', examId)
      .execute();
    const rows = await db
      .selectFrom('answer as w')
      .innerJoin('exam_attempt as a', 'a.id', 'w.attempt_id')
      .select(['w.attempt_id', 'w.item', 'w.value', 'w.revision'])
      .where('a.exam_id', '=', examId)
      .execute();
    const keyOf = (attempt: string, item: string) => `${attempt} ${item}`;
    const kept = new Map(rows.map((row) => [keyOf(row.attempt_id, row.item), row]));
    const acknowledged = sitters.flatMap((sitter) =>
      [...sitter.acknowledged.values()].map((answer) => ({ ...answer, attemptId: sitter.attemptId }))
    );
    const missing = acknowledged.filter(({ attemptId, item, revision, value }) => {
      const row = kept.get(keyOf(attemptId, item));
      if (!row || row.revision < revision) return true;
      return row.revision === revision && row.value !== value;
    });
    return {
      acknowledged: acknowledged.reduce((sum, { revision }) => sum + revision, 0),
      missing: missing.map(({ attemptId, item }) => keyOf(attemptId, item)),
      doubled: rows.length - kept.size + attempts.length - new Set(attempts.map((a) => a.person_id)).size,
      unsubmitted: attempts.filter(({ submitted_at }) => !submitted_at).length
    };
  } finally {
    await db.destroy();
  }
}
