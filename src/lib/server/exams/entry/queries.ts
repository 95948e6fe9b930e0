import { sql } from 'kysely';
import { now } from '../../clock';
import type { Database } from '../../db';
import type { EntryLines } from './lines';

export type EntryPlace = Awaited<ReturnType<typeof selectEntryPlaces>>[number];

/** Everybody of an exam's cohort, with the attempts they have had and may have. */
export function selectEntryPlaces(db: Database, examId: string) {
  return places(db).where('e.id', '=', examId).orderBy('p.name').orderBy('p.id').execute();
}

export function selectEntryPlace(
  db: Database,
  examId: string,
  personId: string
): Promise<EntryPlace | undefined> {
  return places(db).where('e.id', '=', examId).where('p.id', '=', personId).executeTakeFirst();
}

function places(db: Database) {
  return db
    .selectFrom('exam as e')
    .innerJoin('cohort as c', 'c.id', 'e.cohort_id')
    .innerJoin('enrolment as m', 'm.cohort_id', 'e.cohort_id')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .leftJoin('department as d', 'd.id', 'p.department_id')
    .leftJoin('exam_allowance as l', (join) =>
      join.onRef('l.exam_id', '=', 'e.id').onRef('l.person_id', '=', 'p.id')
    )
    .select([
      'e.id as examId',
      'e.cohort_id as cohortId',
      'c.name as cohortName',
      'e.minutes',
      'e.opens_at as opensAt',
      'e.closes_at as closesAt',
      'p.id as personId',
      'p.name',
      'd.name as department',
      sql<number>`coalesce(l.extra_minutes, 0)`.as('extraMinutes'),
      sql<number>`greatest(e.attempts, coalesce(l.attempts, 1))`.as('allowed'),
      sql<number>`(select count(*)::int from exam_attempt a where a.exam_id = e.id and a.person_id = p.id)`.as(
        'attempts'
      ),
      sql<boolean>`exists (select from exam_attempt a
        where a.exam_id = e.id and a.person_id = p.id and a.submitted_at is null)`.as('running'),
      sql<boolean>`exists (select from exam_attempt a
        where a.exam_id = e.id and a.person_id = p.id and a.source = 'paper')`.as('onPaper')
    ]);
}

export type Entry = Awaited<ReturnType<typeof selectEntries>>[number];

/** The readings of an exam's sheets, or of one person's, with who read them. */
export function selectEntries(db: Database, examId: string, personId?: string) {
  return db
    .selectFrom('paper_entry as y')
    .innerJoin('person as r', 'r.id', 'y.entered_by')
    .select([
      'y.person_id as personId',
      'y.sitting',
      'y.reading',
      'y.variant',
      'y.revision_id as revisionId',
      'y.sat_at as satAt',
      'y.lines',
      'y.revision',
      'y.entered_by as enteredBy',
      'r.name as enteredByName',
      'y.entered_at as enteredAt',
      'y.attempt_id as attemptId'
    ])
    .where('y.exam_id', '=', examId)
    .$if(personId !== undefined, (query) => query.where('y.person_id', '=', personId!))
    .orderBy('y.person_id')
    .orderBy('y.sitting')
    .orderBy('y.reading')
    .$narrowType<{ lines: EntryLines }>()
    .execute();
}

export type NewEntry = {
  examId: string;
  personId: string;
  sitting: number;
  reading: number;
  variant: number;
  revisionId: string;
  satAt: Date;
  lines: EntryLines;
  enteredBy: string;
};

/** Writes a reading down, or corrects it. */
export async function upsertEntry(trx: Database, entry: NewEntry): Promise<void> {
  const read = {
    variant: entry.variant,
    revision_id: entry.revisionId,
    sat_at: entry.satAt,
    lines: JSON.stringify(entry.lines),
    entered_by: entry.enteredBy,
    entered_at: now()
  };
  await trx
    .insertInto('paper_entry')
    .values({
      exam_id: entry.examId,
      person_id: entry.personId,
      sitting: entry.sitting,
      reading: entry.reading,
      ...read
    })
    .onConflict((conflict) =>
      conflict
        .columns(['exam_id', 'person_id', 'sitting', 'reading'])
        .doUpdateSet({ ...read, revision: sql`paper_entry.revision + 1` })
    )
    .execute();
}

/** Says which attempt the readings of a sheet became. */
export async function setEntered(
  trx: Database,
  sheet: { examId: string; personId: string; sitting: number },
  attemptId: string
): Promise<void> {
  await trx
    .updateTable('paper_entry')
    .set({ attempt_id: attemptId })
    .where('exam_id', '=', sheet.examId)
    .where('person_id', '=', sheet.personId)
    .where('sitting', '=', sheet.sitting)
    .execute();
}

/** Who may have marked a sheet of this cohort by hand: its trainers. */
export function selectPaperMarkers(db: Database, cohortId: string) {
  return db
    .selectFrom('person as p')
    .select(['p.id', 'p.name'])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('role_grant as g')
          .select('g.person_id')
          .whereRef('g.person_id', '=', 'p.id')
          .where('g.role', '=', 'trainer')
          .where('g.department_id', 'is', null)
          .where((either) =>
            either.or([either('g.cohort_id', 'is', null), either('g.cohort_id', '=', cohortId)])
          )
      )
    )
    .where('p.left_at', 'is', null)
    .orderBy('p.name')
    .orderBy('p.id')
    .execute();
}
