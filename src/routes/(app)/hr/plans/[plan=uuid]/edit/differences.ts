import { judges } from '$lib/engine/plan/plan';
import type { TypedPlan } from '$lib/forms/plan-form';
import { m } from '$lib/paraglide/messages';
import type { PlanChoices } from '$lib/server/plans';
import { roleName } from '$lib/ui/roles';

export type Difference = { label: string; kept: string; typed: string };

/** What differs between the plan as it is kept and as it was typed, each in words. */
export function differences(kept: TypedPlan, typed: TypedPlan, choices: PlanChoices): Difference[] {
  const [theirs, yours] = [wordsOf(kept, choices), wordsOf(typed, choices)];
  return theirs.flatMap(({ label, words }, index) => {
    const other = yours[index]!.words;
    return plain(words) === plain(other) ? [] : [{ label, kept: words, typed: other }];
  });
}

/** Browsers end a typed line in their own way. */
function plain(words: string): string {
  return words.replaceAll('\r\n', '\n');
}

function wordsOf({ facts, ...typed }: TypedPlan, choices: PlanChoices): { label: string; words: string }[] {
  const nameIn = (list: { id: string; name: string }[], id: string) =>
    list.find((each) => each.id === id)?.name ?? id;
  const lines = (rows: string[][]) =>
    rows.map((row) => row.filter((text) => text !== '').join(' · ')).join('\n');
  return [
    { label: m.plan_name(), words: facts.name },
    { label: m.plan_purpose(), words: facts.purpose },
    { label: m.plan_opens(), words: facts.opensOn },
    { label: m.plan_classroom_ends(), words: facts.classroomEndsOn },
    { label: m.plan_on_job_ends(), words: facts.onJobEndsOn },
    { label: m.plan_size(), words: facts.size },
    { label: m.plan_pathway(), words: nameIn(choices.pathways, facts.pathway) },
    { label: m.plan_venue(), words: facts.venue },
    { label: m.plan_outdoor(), words: typed.outdoor ? m.plan_outdoor_yes() : m.plan_outdoor_no() },
    {
      label: m.plan_needs_title(),
      words: lines(
        typed.needs.map(({ departmentId, people, skills }) => [
          nameIn(choices.departments, departmentId),
          people,
          skills
        ])
      )
    },
    {
      label: m.plan_sessions_title(),
      words: lines(
        typed.sessions.map(({ day, from, to, title, course, trainerId, place }) => [
          `${day} ${from}–${to}`,
          title || nameIn(choices.courses, course),
          nameIn(choices.trainers, trainerId),
          place
        ])
      )
    },
    {
      label: m.plan_budget_title(),
      words: lines(typed.budget.map(({ item, quantity, unitPrice }) => [item, `${quantity} × ${unitPrice}`]))
    },
    { label: m.plan_papers(), words: typed.papers.toSorted().join(m.plan_list_comma()) },
    { label: m.plan_applied(), words: facts.applied },
    {
      label: m.plan_judges(),
      words: judges
        .filter((judge) => typed.judges.includes(judge))
        .map(roleName)
        .join(m.plan_list_comma())
    }
  ];
}
