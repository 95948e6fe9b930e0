import { Temporal } from 'temporal-polyfill';
import { artefactNames } from '../../engine/onboarding';
import { m } from '../../paraglide/messages';
import { config } from '../config';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { roomOf } from '../duties';
import * as queries from './queries';

export type CalendarEvent = {
  /** The same for as long as what it tells of exists. */
  uid: string;
  /** Grows with every change. */
  sequence: number;
  changedAt: Date;
  summary: string;
  description: string;
  location?: string;
  href: string;
  /** A span of time, or a whole calendar day. */
  when: { start: Date; end: Date } | { day: string };
};

/** What stands in a person's calendar: what they owe, the sessions they teach or attend, the papers they sit. */
export async function eventsOf(db: Database, personId: string, locale: Locale): Promise<CalendarEvent[]> {
  const options = { locale };
  const duties = (await queries.selectDuties(db, personId)).map((duty): CalendarEvent => {
    const about = duty.about && duty.aboutId !== personId ? duty.about : null;
    const name = artefactNames[duty.artefact][locale];
    const artefact = about ? m.notice_artefact_about({ artefact: name, about }, options) : name;
    return {
      uid: `duty-${duty.id}`,
      sequence: duty.revision + (duty.doneAt ? 1 : 0),
      changedAt: duty.changedAt,
      summary: duty.doneAt
        ? m.calendar_duty_done({ artefact }, options)
        : m.calendar_duty_due({ artefact }, options),
      description: duty.cohort,
      href: roomOf(duty) ?? '/notices',
      when: { day: duty.dueOn }
    };
  });
  const sessions = (await queries.selectSessions(db, personId)).map((session): CalendarEvent => ({
    uid: `session-${session.id}`,
    sequence: session.revision,
    changedAt: session.changedAt,
    summary: session.title,
    description: session.cohort,
    location: session.place,
    href: session.trainerId === personId ? `/teach/sessions/${session.id}` : '/week',
    when: { start: session.startsAt, end: session.endsAt }
  }));
  const exams = (await queries.selectExams(db, personId)).map((exam): CalendarEvent => ({
    uid: `exam-${exam.id}`,
    sequence: exam.revision,
    changedAt: exam.createdAt,
    summary: m.calendar_exam({}, options),
    description: m.calendar_exam_window(
      { cohort: exam.cohort, minutes: exam.minutes, closes: clock(exam.closesAt) },
      options
    ),
    href: '/exams',
    when: { start: exam.opensAt, end: exam.closesAt }
  }));
  return [...duties, ...sessions, ...exams];
}

function clock(instant: Date): string {
  const local = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(config.timeZone);
  return `${local.toPlainDate().toString()} ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}
