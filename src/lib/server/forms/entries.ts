import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { parseDay } from '../../engine/onboarding';
import type { Form } from '../../engine/forms';
import { done, refused, type Outcome } from '../../forms/failure';
import { today } from '../clock';
import { selectEnrolment, selectWatched } from '../cohorts';
import { inTransaction, type Database } from '../db';
import type { Locale } from '../db/schema';
import { holds, may, type Actor } from '../policy';
import { libraryForms, publishedTexts } from './form-text';
import { insertRound, lockRound, selectRoundOf } from './round-queries';
import { roundOf } from './rounds';
import { insertEntry, selectBegun } from './sheet-queries';

/** The forms the actor may begin an entry of at any time: books such as the journal, and single sheets such as a score query. */
export async function listBooks(db: Database, actor: Actor, locale: Locale): Promise<Form[]> {
  const forms = await libraryForms(db, locale);
  return forms.filter(({ often, filledBy }) => often !== 'once' && holds(actor, filledBy));
}

type EntryInput = { form: string; day?: string; about?: { cohortId: string; personId: string } };

/**
 * Begins an entry of a book, or finds the one begun for the same day or week; about a new hire, the one of the same day
 * that was not handed in yet. The cohort's book is opened with the first
 * entry and keeps the form's text of that hour. A day lies in the cohort's time, and not ahead.
 */
export function startEntry(
  db: Database,
  actor: Actor,
  input: EntryInput
): Promise<Outcome<{ sheetId: string }>> {
  return inTransaction(db, async (trx) => {
    const texts = await publishedTexts(trx, input.form);
    const form = texts[0]?.form;
    if (!form || form.often === 'once') return refused('not-found');
    const fills = form.about === 'new-hire' ? may(actor, 'observation.record') : holds(actor, form.filledBy);
    if (!may(actor, 'form.fill') || !fills) return refused('not-allowed');
    const place = await placeOf(trx, actor, form, input);
    if (!place.ok) return place;
    const { cohortId, aboutId, from } = place.value;
    const day = input.day ?? today();
    if (!parseDay(day) || day > today() || (from && day < from)) return refused('entry-day');
    const roundId =
      (await selectRoundOf(trx, cohortId, form.id))?.id ??
      (await insertRound(trx, {
        ...roundOf(form),
        cohortId,
        rows: {},
        dueOn: null,
        openedBy: null,
        texts
      })) ??
      (await selectRoundOf(trx, cohortId, form.id))?.id;
    if (!roundId) return refused('not-found');
    const { personId } = actor;
    if (aboutId) {
      await lockRound(trx, roundId);
      const begun = await selectBegun(trx, { roundId, personId, aboutId, day });
      if (begun) return done({ sheetId: begun.id });
    }
    const slot = slotOf(form, day);
    return done({ sheetId: await insertEntry(trx, { roundId, personId, aboutId, day, slot }) });
  });
}

type Placed = { cohortId: string; aboutId: string | null; from: string | null };

/** Whose cohort an entry belongs to: the writer's own, or that of the new hire it is about. */
async function placeOf(
  trx: Database,
  actor: Actor,
  form: Form,
  { about }: EntryInput
): Promise<Outcome<Placed>> {
  if (form.about === 'new-hire') {
    if (!about || (await selectWatched(trx, actor, about)).length === 0) return refused('not-found');
    return done({ cohortId: about.cohortId, aboutId: about.personId, from: null });
  }
  const enrolment = await selectEnrolment(trx, actor.personId);
  if (!enrolment) return refused('no-cohort');
  return done({ cohortId: enrolment.id, aboutId: null, from: enrolment.opensOn });
}

function slotOf({ often }: Form, day: string): string {
  if (often === 'daily') return day;
  if (often === 'weekly') return mondayOf(day);
  return randomUUID();
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}
