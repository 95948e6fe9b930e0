import { sql } from 'kysely';
import type { DrillState, Transcript } from '../../../engine/drill';
import type { Grades, Mark } from '../../../engine/drill/agreement';
import { now } from '../../clock';
import { newId, type Database } from '../../db';
import type { Locale } from '../../db/schema';

/** A chat as it is inspected: anonymised, with what the scenario and its customer are called. */
export type InspectedTranscript = Transcript & { title: string; persona: string };

/** Days are calendar days in `zone`, both included. */
export type Population = { locale: Locale; scenario: string | null; from: string; to: string; zone: string };

/** Ended chats in which the trainee said something. */
export function selectPopulation(db: Database, { locale, scenario, from, to, zone }: Population) {
  return db
    .selectFrom('drill_attempt as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select([
      'a.id',
      'a.person_id as personId',
      'p.department_id as departmentId',
      sql<
        string[]
      >`coalesce((select jsonb_agg(e.cohort_id) from enrolment e where e.person_id = p.id), '[]')`.as(
        'cohortIds'
      )
    ])
    .where('a.ended_at', 'is not', null)
    .where('a.turn', '>', 0)
    .where('a.locale', '=', locale)
    .$if(scenario !== null, (query) => query.where('a.scenario', '=', scenario))
    .where(sql<boolean>`(a.ended_at at time zone ${zone})::date between ${from}::date and ${to}::date`)
    .execute();
}

export function selectTalks(db: Database, attemptIds: string[]) {
  return db
    .selectFrom('drill_attempt')
    .select(['id', 'person_id as personId', 'revision_id as revisionId', 'state'])
    .where('id', 'in', attemptIds)
    .$narrowType<{ state: DrillState }>()
    .execute();
}

/** Everybody's name and address, those who have left included. */
export function selectNames(db: Database) {
  return db.selectFrom('person').select(['id', 'name', 'email']).execute();
}

export async function insertInspection(
  trx: Database,
  inspection: Population & {
    purpose: 'task' | 'reading';
    title: string;
    note: string;
    size: number;
    population: number;
    seed: number;
    rubricRevisionId: string;
    drawnBy: string;
  },
  chats: { attemptId: string; transcript: InspectedTranscript }[]
): Promise<string> {
  const id = newId();
  await trx
    .insertInto('inspection')
    .values({
      id,
      purpose: inspection.purpose,
      title: inspection.title,
      note: inspection.note,
      locale: inspection.locale,
      scenario: inspection.scenario,
      from_day: inspection.from,
      to_day: inspection.to,
      size: inspection.size,
      population: inspection.population,
      seed: inspection.seed,
      rubric_revision_id: inspection.rubricRevisionId,
      drawn_by: inspection.drawnBy,
      drawn_at: now(),
      published_at: null
    })
    .execute();
  const rows = chats.map(({ attemptId, transcript }, index) => ({
    inspection_id: id,
    number: index + 1,
    attempt_id: attemptId,
    transcript: JSON.stringify(transcript)
  }));
  await trx.insertInto('inspection_chat').values(rows).execute();
  return id;
}

export type Inspection = NonNullable<Awaited<ReturnType<typeof selectInspection>>>;

export function selectInspection(db: Database, id: string, { lock = false } = {}) {
  return inspections(db)
    .where('i.id', '=', id)
    .$if(lock, (query) => query.forUpdate('i'))
    .executeTakeFirst();
}

/** Newest first: those somebody drew and, with `published`, every task that is published. */
export function selectInspections(db: Database, drawnBy: string, { published }: { published: boolean }) {
  return inspections(db)
    .where((where) =>
      where.or([
        where('i.drawn_by', '=', drawnBy),
        ...(published ? [where('i.published_at', 'is not', null)] : [])
      ])
    )
    .orderBy('i.drawn_at', 'desc')
    .execute();
}

function inspections(db: Database) {
  return db
    .selectFrom('inspection as i')
    .innerJoin('person as p', 'p.id', 'i.drawn_by')
    .select([
      'i.id',
      'i.purpose',
      'i.title',
      'i.note',
      'i.locale',
      'i.scenario',
      'i.from_day as from',
      'i.to_day as to',
      'i.size',
      'i.population',
      'i.seed',
      'i.rubric_revision_id as rubricRevisionId',
      'i.drawn_by as drawnBy',
      'p.name as drawnByName',
      'i.drawn_at as drawnAt',
      'i.published_at as publishedAt'
    ]);
}

export type InspectionChat = Awaited<ReturnType<typeof selectChats>>[number];

/** The chats of an inspection that are not the reader's own, by number. */
export function selectChats(db: Database, inspectionId: string, readerId: string) {
  return db
    .selectFrom('inspection_chat as c')
    .innerJoin('drill_attempt as a', 'a.id', 'c.attempt_id')
    .select(['c.number', 'c.attempt_id as attemptId', 'c.transcript'])
    .where('c.inspection_id', '=', inspectionId)
    .where('a.person_id', '<>', readerId)
    .orderBy('c.number')
    .$narrowType<{ transcript: InspectedTranscript }>()
    .execute();
}

/** How many chats each of some inspections holds for a reader: all but the reader's own. */
export function countChats(db: Database, inspectionIds: string[], readerId: string) {
  if (inspectionIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('inspection_chat as c')
    .innerJoin('drill_attempt as a', 'a.id', 'c.attempt_id')
    .select(['c.inspection_id as id', sql<number>`count(*)::int`.as('chats')])
    .where('c.inspection_id', 'in', inspectionIds)
    .where('a.person_id', '<>', readerId)
    .groupBy('c.inspection_id')
    .execute();
}

export type Sheet = Awaited<ReturnType<typeof selectSheets>>[number];

/** Everybody's sheets of an inspection, the key's among them. */
export function selectSheets(db: Database, inspectionId: string) {
  return db
    .selectFrom('inspection_sheet')
    .select([
      'number',
      'inspector_id as inspectorId',
      'is_key as isKey',
      'marks',
      'grades',
      'note',
      'revision'
    ])
    .where('inspection_id', '=', inspectionId)
    .orderBy('number')
    .$narrowType<{ marks: Mark[]; grades: Grades }>()
    .execute();
}

export type SheetKey = { inspectionId: string; number: number; inspectorId: string; isKey: boolean };
export type SheetContent = { marks: Mark[]; grades: Grades; note: string; revision: number };

export async function saveSheet(trx: Database, key: SheetKey, sheet: SheetContent): Promise<void> {
  const content = {
    marks: JSON.stringify(sheet.marks),
    grades: JSON.stringify(sheet.grades),
    note: sheet.note,
    revision: sheet.revision,
    saved_at: now()
  };
  await trx
    .insertInto('inspection_sheet')
    .values({
      inspection_id: key.inspectionId,
      number: key.number,
      inspector_id: key.inspectorId,
      is_key: key.isKey,
      ...content
    })
    .onConflict((conflict) =>
      conflict.columns(['inspection_id', 'number', 'inspector_id']).doUpdateSet(content)
    )
    .execute();
}

export async function setPublished(trx: Database, id: string): Promise<void> {
  await trx.updateTable('inspection').set({ published_at: now() }).where('id', '=', id).execute();
}

/** Who has handed in, first come first. */
export function selectHandIns(db: Database, inspectionIds: string[]) {
  if (inspectionIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('inspection_hand_in as h')
    .innerJoin('person as p', 'p.id', 'h.person_id')
    .select([
      'h.inspection_id as inspectionId',
      'h.person_id as personId',
      'p.name as personName',
      'h.handed_in_at as handedInAt'
    ])
    .where('h.inspection_id', 'in', inspectionIds)
    .orderBy('h.handed_in_at')
    .execute();
}

export async function insertHandIn(trx: Database, inspectionId: string, personId: string): Promise<void> {
  await trx
    .insertInto('inspection_hand_in')
    .values({ inspection_id: inspectionId, person_id: personId, handed_in_at: now() })
    .execute();
}
