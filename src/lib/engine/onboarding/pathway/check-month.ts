import { problemsIn } from '../../assessment/content-checks';
import type { Problem } from '../../assessment/problem';
import type { Located } from '../../assessment/yaml-file';
import { fallsBack } from './check-tasks';
import type { Pathway } from './pathway';

/**
 * What is wrong between the weeks of a month: an id used twice, a share of the traffic that falls from one week to the
 * next, a week of weeks, one too long for its seven days. Weeks that are not there are for the links to report.
 */
export function checkMonth(
  read: Located<Pathway>,
  path: string,
  weekNamed: (slug: string) => Pathway | undefined
): Problem[] {
  const { problems, report } = problemsIn(path, read);
  const seen = new Map<string, string>();
  let last: Pathway['days'][number] | undefined;
  for (const [index, slug] of read.value.weeks.entries()) {
    const week = weekNamed(slug);
    if (!week) continue;
    const at = ['weeks', index];
    if (week.days.length === 0) report(at, 'week-of-weeks', `"${slug}" is no week: it has no days.`);
    if (week.days.length > 7) report(at, 'week-too-long', `"${slug}" has more than seven days.`);
    const first = week.days[0];
    if (last && first && fallsBack(last.traffic, first.traffic)) {
      report(at, 'traffic-falls', `The share of the traffic falls at the start of "${slug}".`);
    }
    last = week.days.at(-1) ?? last;
    for (const { id } of week.tasks) {
      const before = seen.get(id);
      if (before) report(at, 'duplicate-id', `The id "${id}" is used in "${before}" and in "${slug}".`);
      seen.set(id, slug);
    }
  }
  return problems;
}
