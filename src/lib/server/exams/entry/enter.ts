import { attemptState, type Paper } from '../../../engine/assessment';
import { localInstant } from '../../../engine/onboarding';
import { done, refused, type Outcome } from '../../../forms/failure';
import { recordEvent } from '../../audit';
import { now } from '../../clock';
import { config } from '../../config';
import { inTransaction, type Database } from '../../db';
import type { Locale } from '../../db/schema';
import type { LibraryItem } from '../../library';
import type { Actor } from '../../policy';
import { examPaper, frozenPaper } from '../paper';
import { makeAttempt } from './attempt';
import { holdPlace } from './gate';
import { differing, readLines, type EntryLines } from './lines';
import * as queries from './queries';

export type Reading = {
  examId: string;
  personId: string;
  /** Which paper it is; the second reading is of the paper of the first. */
  variant: number;
  locale: Locale;
  /** When the person began, as a wall-clock time of the organisation's zone. */
  satAt: string;
  /** 2 where a second person reads the sheet without seeing what the first one typed. */
  reading: 1 | 2;
  /** The revision the form shows, 0 where nothing is written down yet. */
  revision: number;
  lines: EntryLines;
};

export type EntryState = 'read-once' | 'differs' | 'entered';

/**
 * Writes down what somebody reads on a sheet of paper. A first reading counts once it is confirmed against the sheet; a
 * second one, by another person, counts at once where the two agree. Refused rows come back by item in `details`.
 */
export function enterSheet(
  db: Database,
  actor: Actor,
  read: Reading
): Promise<Outcome<{ state: EntryState }>> {
  return inTransaction(db, async (trx) => {
    const held = await holdPlace(trx, actor, read);
    if (!held.ok) return held;
    const { place, sitting, entries } = held.value;
    const [first, second] = [1, 2].map((reading) => entries.find((each) => each.reading === reading));
    const before = read.reading === 1 ? first : second;
    if (read.reading === 2 && !first) return refused('changed-meanwhile');
    if (read.reading === 2 && first?.enteredBy === actor.personId) return refused('entry-second-person');
    const mine = !before || before.enteredBy === actor.personId;
    if (!mine || (before?.revision ?? 0) !== read.revision) return refused('changed-meanwhile');
    if (read.reading === 1 && second) return refused('changed-meanwhile');
    const satAt = read.reading === 2 ? first!.satAt : beginning(place, read.satAt);
    if (!satAt) return refused('sat-outside-window');
    const paper = await paperOf(trx, read, first);
    if (!paper) return refused('paper-missing');
    const variant = read.reading === 2 ? first!.variant : read.variant;
    const checked = readLines(paper.compiled, read.lines, await markersOf(trx, place));
    if (!checked.ok) return refused('answer-invalid', checked.problems);
    const sheet = { examId: place.examId, personId: place.personId, sitting };
    const entry = {
      ...{ ...sheet, reading: read.reading, variant, satAt },
      ...{ revisionId: paper.revisionId, lines: checked.lines, enteredBy: actor.personId }
    };
    await queries.upsertEntry(trx, entry);
    await recordReading(trx, actor, entry);
    if (read.reading === 1) return done({ state: 'read-once' });
    if (differing(paper.compiled, first!.lines, checked.lines).length > 0) return done({ state: 'differs' });
    await makeAttempt(trx, actor, place, { ...entry, readers: [first!.enteredBy, actor.personId] });
    return done({ state: 'entered' });
  });
}

/**
 * When a person began, if the paper could be begun then and that is not still to come. The minute in which the window
 * opens counts from its opening: a form knows no seconds.
 */
function beginning(place: queries.EntryPlace, wallClock: string): Date | null {
  const instant = localInstant(wallClock, config.timeZone);
  if (!instant) return null;
  const early = place.opensAt.getTime() - instant.epochMilliseconds;
  const at = early > 0 && early < 60_000 ? place.opensAt : new Date(instant.epochMilliseconds);
  const { may } = attemptState(
    { ...place, startedAt: null, endsAt: null, submittedAt: null, markedAt: null },
    at
  );
  return may.start && at <= now() ? at : null;
}

function paperOf(
  db: Database,
  read: Reading,
  first: queries.Entry | undefined
): Promise<LibraryItem<Paper> | undefined> {
  return read.reading === 2
    ? frozenPaper(db, first!.revisionId)
    : examPaper(db, read.examId, read.locale, read.variant);
}

async function markersOf(db: Database, place: queries.EntryPlace): Promise<Set<string>> {
  const markers = await queries.selectPaperMarkers(db, place.cohortId);
  return new Set(markers.map(({ id }) => id).filter((id) => id !== place.personId));
}

function recordReading(trx: Database, actor: Actor, entry: queries.NewEntry) {
  return recordEvent(trx, {
    actorId: actor.personId,
    action: 'exam.sheet-read',
    subjectType: 'exam',
    subjectId: entry.examId,
    after: {
      personId: entry.personId,
      reading: entry.reading,
      variant: entry.variant,
      satAt: entry.satAt,
      lines: entry.lines
    },
    address: actor.address
  });
}
