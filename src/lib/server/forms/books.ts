import {
  serviceFigures,
  type FormAnswers,
  type ServiceCounts,
  type ServiceFigures
} from '../../engine/forms';
import { done, refused, type Outcome } from '../../forms/failure';
import { today } from '../clock';
import { selectEnrolment } from '../cohorts';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { may, type Actor } from '../policy';
import * as readers from './reader-queries';
import type { Reply } from './received';
import { selectOwnSheets } from './sheet-queries';
import { listOwnSheets, type OwnSheet } from './sheets';

const journal = 'work-journal';
const counts = 'service-counts';

export type Journal = {
  cohort: { name: string; opensOn: string; onJobEndsOn: string; mentor: string | null };
  today: string;
  /** Newest day first. */
  entries: OwnSheet[];
  /** What was answered, newest first, with the entry's day. */
  replies: (Reply & { sheetId: string; day: string | null })[];
};

/** The new hire's journal: the days written so far, and what the mentor answered. Null when they are in no cohort. */
export async function readJournal(
  db: Database,
  actor: Actor,
  locale: Locale
): Promise<Outcome<Journal | null>> {
  if (!may(actor, 'journal.keep')) return refused('not-allowed');
  const enrolment = await selectEnrolment(db, actor.personId);
  if (!enrolment) return done(null);
  const listed = await listOwnSheets(db, actor, locale);
  if (!listed.ok) return listed;
  const entries = listed.value.filter(({ code }) => code === 'F10');
  const days = new Map(entries.map(({ id, day }) => [id, day]));
  const replies = entries.length > 0 ? await readers.selectReplies(db, [...days.keys()]) : [];
  return done({
    cohort: {
      name: enrolment.name,
      opensOn: enrolment.opensOn,
      onJobEndsOn: enrolment.onJobEndsOn,
      mentor: enrolment.mentorName
    },
    today: today(),
    entries,
    replies: replies.toReversed().map((reply) => ({ ...reply, day: days.get(reply.sheetId) ?? null }))
  });
}

/** What waits for a mentor's or lead's eyes: journals and weekly reports. */
export const coachedForms = [journal, 'weekly-report'];

export type CountedPerson = { personId: string; name: string; days: number; figures: ServiceFigures };

export type CountsView = {
  month: string;
  /** The actor's own days and figures; null for whoever counts none. */
  own: { days: (ServiceCounts & { id: string; day: string })[]; figures: ServiceFigures } | null;
  people: CountedPerson[];
  total: ServiceFigures;
};

/** Service counts of a month, `2026-03`: the actor's own by day, and everybody's whose counts they may read, added up. */
export async function readServiceCounts(
  db: Database,
  actor: Actor,
  month: string
): Promise<Outcome<CountsView>> {
  if (!may(actor, 'record.read')) return refused('not-allowed');
  const inMonth = ({ day }: { day: string | null }) => day?.startsWith(`${month}-`) ?? false;
  const mine = (await selectOwnSheets(db, actor.personId))
    .filter(({ form, answers }) => form === counts && answers !== null)
    .filter(inMonth)
    .map(({ id, day, answers }) => ({ id, day: day!, ...countsOf(answers) }));
  const read = await readers.selectAllReadable(db, actor, {
    forms: [counts],
    fromDay: `${month}-01`,
    limit: 10_000
  });
  const people = new Map<string, { name: string; days: ServiceCounts[] }>();
  for (const row of read.filter(inMonth)) {
    const person = people.get(row.personId) ?? { name: row.personName, days: [] };
    person.days.push(countsOf(row.answers));
    people.set(row.personId, person);
  }
  return done({
    month,
    own: may(actor, 'journal.keep')
      ? { days: mine.toSorted((one, other) => (one.day < other.day ? 1 : -1)), figures: serviceFigures(mine) }
      : null,
    people: [...people]
      .map(([personId, { name, days }]) => ({
        personId,
        name,
        days: days.length,
        figures: serviceFigures(days)
      }))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'zh')),
    total: serviceFigures([...people.values()].flatMap(({ days }) => days))
  });
}

/** A day's counts out of what was answered; what is missing is none. */
export function countsOf(answers: unknown): ServiceCounts {
  const {
    enquired = '0',
    ordered = '0',
    paid = '0',
    sales = '0'
  } = answers as FormAnswers & Partial<ServiceCounts>;
  return { enquired, ordered, paid, sales };
}
