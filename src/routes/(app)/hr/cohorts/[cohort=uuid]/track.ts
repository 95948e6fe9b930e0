import type { Cockpit } from '$lib/server/tasks';
import { m } from '$lib/paraglide/messages';
import { formatDate } from '$lib/ui/dates';

const steps = {
  W1: m.step_w1,
  W2: m.step_w2,
  W3: m.step_w3,
  W3b: m.step_w3b,
  W4: m.step_w4,
  W5: m.step_w5,
  W6a: m.step_w6a,
  W6b: m.step_w6b,
  W6c: m.step_w6c,
  W7: m.step_w7
};

/** The cohort's month as the track draws it: days counted from the opening, deadlines in the order they fall. */
export function trackOf({ cohort, deadlines, today, published }: Omit<Cockpit, 'members'>) {
  const dated = deadlines
    .flatMap(({ step, due }) => (due ? [{ step, date: due.slice(0, 10) }] : []))
    .filter(({ date }) => date >= cohort.opensOn)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const last = dated.at(-1)?.date ?? cohort.onJobEndsOn;
  const at = (date: string) => daysBetween(cohort.opensOn, date);
  return {
    days: at(last) + 1,
    today: Math.min(Math.max(at(today), 0), at(last) + 1),
    stretches: [
      { from: 0, to: at(cohort.classroomEndsOn) + 1, label: m.cohort_classroom() },
      { from: at(cohort.classroomEndsOn) + 1, to: at(cohort.onJobEndsOn) + 1, label: m.cohort_on_job() }
    ],
    marks: dated.map(({ step, date }) => {
      const done = step === 'W6c' && published;
      const passed = date < today;
      return {
        at: at(date) + 1,
        label: steps[step](),
        when: formatDate(date),
        state: done ? ('done' as const) : passed ? ('waiting' as const) : ('todo' as const),
        stateLabel: done ? m.step_done() : passed ? m.step_passed() : m.step_ahead()
      };
    })
  };
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}
