import { observedLevels, type ObservedLevels } from '../../engine/effect';
import { done, refused, type Outcome } from '../../forms/failure';
import { today } from '../clock';
import { selectEnrolment, selectWatched } from '../cohorts';
import { inTransaction, type Database } from '../db';
import type { Locale } from '../db/schema';
import { listReceived, saveFormDraft, startEntry } from '../forms';
import { may, type Actor } from '../policy';
import { selectObserved } from './queries';

export type Watched = {
  personId: string;
  name: string;
  department: string | null;
  mentorName: string | null;
  cohortId: string;
  cohortName: string;
  times: number;
  lastOn: string | null;
};

/** Whom the actor may drop in on: new hires of cohorts that are under way, whoever was seen least and longest ago first. */
export async function observationDesk(db: Database, actor: Actor): Promise<Outcome<Watched[]>> {
  if (!may(actor, 'observation.record')) return refused('not-allowed');
  const people = (await selectWatched(db, actor)).filter(
    ({ opensOn, onJobEndsOn }) => opensOn <= today() && onJobEndsOn >= today()
  );
  if (people.length === 0) return done([]);
  const seen = await selectObserved(
    db,
    people.map(({ personId }) => personId)
  );
  const rows = people.map(({ personId, name, department, mentorName, cohortId, cohortName }) => {
    const own = seen.find((each) => each.personId === personId && each.cohortId === cohortId);
    const { times = 0, lastOn = null } = own ?? {};
    return { personId, name, department, mentorName, cohortId, cohortName, times, lastOn };
  });
  return done(
    rows.toSorted(
      (one, other) => one.times - other.times || (one.lastOn ?? '').localeCompare(other.lastOn ?? '')
    )
  );
}

/** Begins a record with today's day filled in, or goes on with the one begun today. */
export function startObservation(
  db: Database,
  actor: Actor,
  about: { cohortId: string; personId: string },
  locale: Locale
): Promise<Outcome<{ sheetId: string }>> {
  return inTransaction(db, async (trx) => {
    const started = await startEntry(trx, actor, { form: observationRecord, about });
    if (!started.ok) return started;
    const { sheetId } = started.value;
    await saveFormDraft(trx, actor, { sheetId, posted: { on: [today()] }, revision: 0, locale });
    return started;
  });
}

const observationRecord = 'observation-record';

export type Observation = {
  sheetId: string;
  on: string;
  by: string;
  levels: ObservedLevels;
};

export type ObservedPerson = {
  person: { id: string; name: string };
  /** Where the actor may write the next record. */
  cohort: { id: string; name: string } | null;
  own: boolean;
  /** The earliest first. */
  observations: Observation[];
};

/** The records about a new hire that the actor may read, in the order of their days: of oneself, those that were shown. */
export async function readObserved(
  db: Database,
  actor: Actor,
  personId: string,
  locale: Locale
): Promise<Outcome<ObservedPerson>> {
  if (!may(actor, 'observation.read')) return refused('not-allowed');
  const own = personId === actor.personId;
  const [watched] = own ? [] : await selectWatched(db, actor, { personId });
  if (!watched && !(own && (await selectEnrolment(db, personId)))) return refused('not-found');
  const received = await listReceived(db, actor, locale, {
    forms: [observationRecord],
    aboutId: personId,
    own: true
  });
  if (!received.ok) return received;
  const observations = received.value.toReversed().flatMap(({ id, person, day, form, answers }) => {
    const levels = observedLevels(form, answers);
    const on = typeof answers.on === 'string' ? answers.on : (day ?? '');
    return levels ? [{ sheetId: id, on, by: person, levels }] : [];
  });
  return done({
    person: { id: personId, name: watched?.name ?? actor.name },
    cohort:
      watched && watched.onJobEndsOn >= today() ? { id: watched.cohortId, name: watched.cohortName } : null,
    own,
    observations: observations.toSorted((one, other) => one.on.localeCompare(other.on))
  });
}
