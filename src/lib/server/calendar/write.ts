import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { m } from '../../paraglide/messages';
import { config } from '../config';
import type { Locale } from '../db/schema';
import type { CalendarEvent } from './events';

/**
 * The events as an iCalendar file (RFC 5545). Times are in UTC, which every program shows in its own zone; a deadline is a
 * whole day, which no zone moves, and keeps nobody busy.
 */
export function writeCalendar(events: CalendarEvent[], locale: Locale): string {
  const calendar = ical({
    name: m.calendar_name({}, { locale }),
    prodId: { company: 'Qihang', product: 'Qihang', language: locale === 'en' ? 'EN' : 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600
  });
  for (const { uid, sequence, changedAt, summary, description, location, href, when } of events) {
    const day = 'day' in when;
    calendar.createEvent({
      id: `${uid}@${host()}`,
      sequence,
      stamp: changedAt,
      lastModified: changedAt,
      summary,
      description: `${description}\n${origin()}${href}`,
      location,
      url: `${origin()}${href}`,
      allDay: day,
      start: day ? new Date(`${when.day}T00:00:00Z`) : when.start,
      end: day ? new Date(Date.parse(`${when.day}T00:00:00Z`) + dayLong) : when.end,
      timezone: day ? 'UTC' : undefined,
      transparency: day ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE
    });
  }
  return calendar.toString();
}

const dayLong = 86_400_000;

function origin(): string {
  return config.origin ?? `http://localhost:${process.env.PORT ?? 3000}`;
}

/** Ids stay the same when the port does not. */
function host(): string {
  return new URL(origin()).hostname;
}
