export type CalendarDay = { date: string; inside: boolean; past: boolean };

const dayLength = 86_400_000;

/** The weeks from one day to another, Monday first; `past` up to and with today. */
export function calendarOf(from: string, to: string, today: string): CalendarDay[][] {
  const weeks: CalendarDay[][] = [];
  const last = Date.parse(to);
  for (let monday = mondayOf(from); monday <= last; monday += 7 * dayLength) {
    weeks.push(
      Array.from({ length: 7 }, (_, index) => {
        const date = new Date(monday + index * dayLength).toISOString().slice(0, 10);
        return { date, inside: date >= from && date <= to, past: date <= today };
      })
    );
  }
  return weeks;
}

function mondayOf(day: string): number {
  const at = Date.parse(day);
  return at - ((new Date(at).getUTCDay() + 6) % 7) * dayLength;
}
