import type { PlanFinding } from '$lib/engine/plan';
import { m } from '$lib/paraglide/messages';
import type { PlanView } from '$lib/server/plans';
import { formatDate } from '$lib/ui/dates';

/** What the check found, in a plain sentence. */
export function findingSentence(finding: PlanFinding, { sessions, opensOn, onJobEndsOn }: PlanView): string {
  const one = (index: number) => {
    const { title, startsAt } = sessions[index]!;
    return m.plan_finding_session({
      title,
      day: formatDate(startsAt.slice(0, 10)),
      time: startsAt.slice(11)
    });
  };
  const other = (clashing: number | { title: string; plan: string }) =>
    typeof clashing === 'number' ? one(clashing) : m.plan_finding_other_plan(clashing);
  switch (finding.code) {
    case 'trainer-clash':
      return m.plan_finding_trainer_clash({
        trainer: sessions[finding.session]!.trainer ?? '',
        one: one(finding.session),
        other: other(finding.other)
      });
    case 'place-clash':
      return m.plan_finding_place_clash({
        place: finding.place,
        one: one(finding.session),
        other: other(finding.other)
      });
    case 'group-clash':
      return m.plan_finding_group_clash({ one: one(finding.session), other: one(finding.other) });
    case 'outside-dates':
      return m.plan_finding_outside_dates({
        one: one(finding.session),
        from: formatDate(opensOn),
        to: formatDate(onJobEndsOn)
      });
    case 'trainer-missing':
      return m.plan_finding_trainer_missing({ one: one(finding.session) });
    case 'trainer-unfit':
      return m.plan_finding_trainer_unfit({
        trainer: sessions[finding.session]!.trainer ?? '',
        one: one(finding.session)
      });
    case 'course-unpublished':
      return m.plan_finding_course_unpublished({ one: one(finding.session), course: finding.course });
    case 'place-missing':
      return m.plan_finding_place_missing({ one: one(finding.session) });
    case 'size-differs':
      return m.plan_finding_size_differs(finding);
    case 'outdoor-small':
      return m.plan_finding_outdoor_small(finding);
    case 'outdoor-missing':
      return m.plan_finding_outdoor_missing(finding);
    case 'classroom-length':
      return m.plan_finding_classroom_length(finding);
    case 'month-length':
      return m.plan_finding_month_length(finding);
    default:
      return plain[finding.code]();
  }
}

const plain = {
  'purpose-empty': m.plan_finding_purpose_empty,
  'needs-empty': m.plan_finding_needs_empty,
  'sessions-empty': m.plan_finding_sessions_empty,
  'budget-empty': m.plan_finding_budget_empty,
  'applied-empty': m.plan_finding_applied_empty,
  'papers-empty': m.plan_finding_papers_empty,
  'judges-few': m.plan_finding_judges_few,
  'venue-empty': m.plan_finding_venue_empty,
  'opening-unusual': m.plan_finding_opening_unusual,
  'opening-near': m.plan_finding_opening_near
};
