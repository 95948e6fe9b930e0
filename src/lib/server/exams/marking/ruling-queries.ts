import { sql } from 'kysely';
import type { Ruling } from '../../../engine/assessment';
import { now } from '../../clock';
import { newId, type Database } from '../../db';
import type { Mark } from './queries';

export type StandingRuling = {
  id: string;
  examId: string;
  item: string;
  reason: string;
  ruledAt: Date;
} & Ruling;

/** The rulings of some exams that have not been withdrawn; a question has one at most. */
export async function selectStandingRulings(
  db: Database,
  examIds: string[],
  item?: string
): Promise<StandingRuling[]> {
  const rows = await db
    .selectFrom('exam_ruling')
    .select([
      'id',
      'exam_id as examId',
      'item',
      'kind',
      'accepted',
      'points',
      'reason',
      'ruled_at as ruledAt'
    ])
    .where('exam_id', '=', sql<string>`any(${examIds}::uuid[])`)
    .where('withdrawn_at', 'is', null)
    .$if(item !== undefined, (query) => query.where('item', '=', item!))
    .orderBy('ruled_at')
    .execute();
  return rows as StandingRuling[];
}

/** A mark as it was before a ruling; null where there was none. */
export type RuledMark = {
  rulingId: string;
  attemptId: string;
  mark: Pick<Mark, 'score' | 'max' | 'markerId' | 'comment' | 'earned' | 'revision' | 'markedAt'> | null;
};

export async function insertRuledMarks(trx: Database, marks: RuledMark[]): Promise<void> {
  if (marks.length === 0) return;
  const rows = marks.map(({ rulingId, attemptId, mark }) => ({
    ruling_id: rulingId,
    attempt_id: attemptId,
    score: mark?.score ?? null,
    max: mark?.max ?? null,
    marker_id: mark?.markerId ?? null,
    comment: mark?.comment ?? null,
    earned: mark?.earned ?? null,
    revision: mark?.revision ?? null,
    marked_at: mark?.markedAt ?? null
  }));
  await trx.insertInto('exam_ruled_mark').values(rows).execute();
}

/** Every ruling on an exam, withdrawn ones too, with who decided; the newest first. */
export function selectRulings(db: Database, examId: string, item?: string) {
  return db
    .selectFrom('exam_ruling as r')
    .innerJoin('person as p', 'p.id', 'r.ruled_by')
    .leftJoin('person as w', 'w.id', 'r.withdrawn_by')
    .select([
      'r.id',
      'r.item',
      'r.kind',
      'r.accepted',
      'r.points',
      'r.reason',
      'p.name as ruledBy',
      'r.ruled_at as ruledAt',
      'w.name as withdrawnBy',
      'r.withdrawn_at as withdrawnAt'
    ])
    .where('r.exam_id', '=', examId)
    .$if(item !== undefined, (query) => query.where('r.item', '=', item!))
    .orderBy('r.ruled_at', 'desc')
    .execute();
}

export async function insertRuling(
  trx: Database,
  given: { examId: string; item: string; ruling: Ruling; reason: string; ruledBy: string }
): Promise<string> {
  const { ruling } = given;
  const id = newId();
  await trx
    .insertInto('exam_ruling')
    .values({
      id,
      exam_id: given.examId,
      item: given.item,
      kind: ruling.kind,
      accepted: ruling.kind === 'accept' ? JSON.stringify(ruling.accepted) : null,
      points: ruling.kind === 'points' ? JSON.stringify(ruling.points) : null,
      reason: given.reason,
      ruled_by: given.ruledBy,
      ruled_at: now(),
      withdrawn_by: null,
      withdrawn_at: null
    })
    .execute();
  return id;
}

export async function setWithdrawn(trx: Database, rulingId: string, by: string): Promise<void> {
  await trx
    .updateTable('exam_ruling')
    .set({ withdrawn_by: by, withdrawn_at: now() })
    .where('id', '=', rulingId)
    .execute();
}

export async function selectRuledMarks(db: Database, rulingId: string): Promise<RuledMark[]> {
  const rows = await db
    .selectFrom('exam_ruled_mark')
    .select([
      'attempt_id as attemptId',
      'score',
      'max',
      'marker_id as markerId',
      'comment',
      'earned',
      'revision',
      'marked_at as markedAt'
    ])
    .where('ruling_id', '=', rulingId)
    .execute();
  return rows.map(({ attemptId, ...mark }) => ({
    rulingId,
    attemptId,
    mark: mark.score === null ? null : (mark as RuledMark['mark'])
  }));
}

/** Makes a mark what it was, and when; its revision goes on, so that a page from before is stale. */
export async function restoreMark(
  trx: Database,
  attemptId: string,
  item: string,
  mark: NonNullable<RuledMark['mark']>
): Promise<void> {
  const content = {
    score: mark.score,
    max: mark.max,
    marker_id: mark.markerId,
    comment: mark.comment,
    earned: mark.earned,
    marked_at: mark.markedAt
  };
  await trx
    .insertInto('mark')
    .values({ attempt_id: attemptId, item, ...content, revision: mark.revision + 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['attempt_id', 'item'])
        .doUpdateSet({ ...content, revision: sql<number>`mark.revision + 1` })
    )
    .execute();
}

export type ItemSheet = Awaited<ReturnType<typeof selectItemSheets>>[number];

/** Every sheet handed in of an exam, with what it has for one question; in the order of their numbers. */
export async function selectItemSheets(db: Database, examId: string, item: string) {
  const rows = await db
    .selectFrom('exam_attempt as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .leftJoin('answer as w', (join) => join.onRef('w.attempt_id', '=', 'a.id').on('w.item', '=', item))
    .leftJoin('mark as k', (join) => join.onRef('k.attempt_id', '=', 'a.id').on('k.item', '=', item))
    .select([
      'a.id as attemptId',
      'a.number',
      'a.revision_id as revisionId',
      'p.name',
      'w.value',
      'k.score',
      'k.max',
      'k.marker_id as markerId',
      'k.comment',
      'k.earned',
      'k.revision',
      'k.marked_at as markedAt',
      sql<number>`(
        select count(*)::int from marking g
        where g.attempt_id = a.id and g.item = ${item} and g.ruling_id is null
      )`.as('markings')
    ])
    .where('a.exam_id', '=', examId)
    .where('a.submitted_at', 'is not', null)
    .orderBy('a.number')
    .execute();
  return rows.map(({ attemptId, number, revisionId, name, value, markings, ...mark }) => ({
    attemptId,
    number,
    revisionId,
    name,
    value: value ?? null,
    markings,
    mark: mark.score === null ? null : (mark as NonNullable<RuledMark['mark']>)
  }));
}
