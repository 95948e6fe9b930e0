import { done, refused, type Outcome } from '../../../forms/failure';
import type { Database } from '../../db';
import type { Locale } from '../../db/schema';
import { may, type Actor } from '../../policy';
import { isPublished } from '../marking/queries';
import { examPaper } from '../paper';
import { selectPrintedExam } from '../printing/queries';
import * as queries from './queries';

/** Where a person's sheet stands. `on-screen`: there is an attempt, and it was not sat on paper. */
export type SheetState = 'none' | 'read-once' | 'differs' | 'entered' | 'on-screen';

export type EntryRoom = {
  examId: string;
  title: string;
  cohortName: string;
  published: boolean;
  people: {
    personId: string;
    name: string;
    department: string | null;
    state: SheetState;
    /** The actor's own place, which somebody else must type in. */
    own: boolean;
    /** Who has read the sheet, in the order of the readings. */
    readers: { id: string; name: string; at: Date }[];
    /** Another reading by the actor would be a second one. */
    maySecond: boolean;
  }[];
};

/** Everybody of an exam, and how far the typing in of their sheets has come. */
export async function readEntryRoom(
  db: Database,
  actor: Actor,
  { examId, locale }: { examId: string; locale: Locale }
): Promise<Outcome<EntryRoom>> {
  if (!may(actor, 'exam.enter')) return refused('not-allowed');
  const exam = await selectPrintedExam(db, examId);
  if (!exam || !may(actor, 'exam.enter', { cohortId: exam.cohortId })) return refused('not-found');
  const [paper, published, places, entries] = await Promise.all([
    examPaper(db, examId, locale),
    isPublished(db, exam.cohortId),
    queries.selectEntryPlaces(db, examId),
    queries.selectEntries(db, examId)
  ]);
  return done({
    examId,
    title: paper?.compiled.title ?? exam.paper,
    cohortName: exam.cohortName,
    published,
    people: places.map((place) => {
      const own = entries.filter(({ personId }) => personId === place.personId);
      const current = own.filter(({ sitting }) => sitting === Math.max(...own.map((each) => each.sitting)));
      const state = sheetState(place, current);
      return {
        personId: place.personId,
        name: place.name,
        department: place.department,
        state,
        own: place.personId === actor.personId,
        readers: current.map(({ enteredBy, enteredByName, enteredAt }) => ({
          id: enteredBy,
          name: enteredByName,
          at: enteredAt
        })),
        maySecond: state === 'read-once' && current[0]!.enteredBy !== actor.personId
      };
    })
  });
}

/** @param entries the readings of the person's newest sheet */
export function sheetState(place: queries.EntryPlace, entries: queries.Entry[]): SheetState {
  const free = !place.running && place.attempts < place.allowed;
  const open = entries.filter(({ attemptId }) => attemptId === null);
  if (free && open.length > 0) return open.length > 1 ? 'differs' : 'read-once';
  if (place.attempts === 0 || (free && !place.onPaper)) return 'none';
  return place.onPaper ? 'entered' : 'on-screen';
}
